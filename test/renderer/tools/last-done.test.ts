import { expect, it } from 'vitest';
import { lastDone, recallable } from '../../../renderer/tools/last-done';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { sampleTicket } from '../sample-ticket';

function doneAt(id: string, ...times: readonly string[]): BoardTicket {
  const silenced = { alert: null, changedParts: [], recalledAt: null } as const;
  const history = times.map((time) => {
    const at = `2026-11-21T${time}:00.000Z`;
    return { at, what: 'stepped', from: 'ready', to: 'done', ...silenced } as const;
  });
  return sampleTicket({ id, stage: 'done', alert: null, history });
}

const at = (time: string): number => Date.parse(`2026-11-21T${time}:00.000Z`);

it('the order that is recalled is the one that was done last, whenever it was taken', () => {
  const tickets = [doneAt('early', '19:00'), doneAt('late', '19:20'), doneAt('between', '19:10')];
  expect(lastDone(tickets, Date.parse)?.ticket.id).toBe('late');
});

it('the order that is recalled counts from when it was last done', () => {
  const tickets = [doneAt('twice', '18:00', '19:20'), doneAt('once', '19:10')];
  expect(lastDone(tickets, Date.parse)).toMatchObject({
    ticket: { id: 'twice' },
    at: '2026-11-21T19:20:00.000Z',
  });
});

it('the order that is recalled is there for thirty minutes', () => {
  const tickets = [doneAt('a', '19:00')];
  expect(recallable(tickets, Date.parse, at('19:29'))?.id).toBe('a');
  expect(recallable(tickets, Date.parse, at('19:30'))).toBeNull();
});

it('no order is recalled that is void, open, or was never done by a tap', () => {
  const done = doneAt('a', '19:00');
  expect(
    recallable(
      [{ ...done, validity: { kind: 'cancelled', at: '2026-11-21T19:01:00.000Z' } }],
      Date.parse,
      at('19:05'),
    ),
  ).toBeNull();
  expect(
    recallable(
      [{ ...done, validity: { kind: 'discarded', at: '2026-11-21T19:01:00.000Z' } }],
      Date.parse,
      at('19:05'),
    ),
  ).toBeNull();
  expect(recallable([{ ...done, stage: 'ready' }], Date.parse, at('19:05'))).toBeNull();
  expect(recallable([{ ...done, history: [] }], Date.parse, at('19:05'))).toBeNull();
  expect(recallable([], Date.parse, at('19:05'))).toBeNull();
});
