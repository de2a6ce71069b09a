import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isBusinessDay } from '../../../../main/core/tickets/business-day';
import { dayOfTicket } from '../../../../main/core/tickets/ticket-day';
import type { Ticket } from '../../../../shared/ticket/ticket';
import { sampleTicket } from '../../../renderer/sample-ticket';

/** A local moment of November 2026, ISO. */
const at = (date: number, hour: number) => new Date(2026, 10, date, hour).toISOString();
const takenAt = at(23, 10);

const stepped = (to: 'ready' | 'done', when: string): Ticket['history'][number] => ({
  at: when,
  what: 'stepped',
  from: 'preparing',
  to,
  recalledAt: null,
  alert: null,
  changedParts: [],
});

const dayOf = (changes: Partial<Ticket>, desiredAt: string | null = null) =>
  dayOfTicket(sampleTicket({ takenAt, ...changes }, { desiredAt }), 4);

it('an order belongs to the day on which it was taken, where nothing else is known', () => {
  expect(dayOf({})).toBe('2026-11-23');
  expect(dayOf({ takenAt: at(24, 3) })).toBe('2026-11-23');
});

it('an order belongs to the day for which it is wanted', () => {
  expect(dayOf({}, at(28, 19))).toBe('2026-11-28');
  expect(dayOf({}, at(29, 1))).toBe('2026-11-28');
  expect(dayOf({ validity: { kind: 'cancelled', at: at(24, 9) } }, at(28, 19))).toBe('2026-11-28');
});

it('an order belongs to the day on which it was done, where that is later', () => {
  const history = [stepped('ready', at(24, 11)), stepped('done', at(24, 12))];
  expect(dayOf({ stage: 'done', history })).toBe('2026-11-24');
  expect(dayOf({ stage: 'done', history }, at(23, 19))).toBe('2026-11-24');
  expect(dayOf({ stage: 'done', history }, at(28, 19))).toBe('2026-11-28');
});

it('an order does not belong to the day of a step that was taken back', () => {
  const history = [stepped('done', at(24, 12))];
  expect(dayOf({ stage: 'preparing', history })).toBe('2026-11-23');
});

it.each([
  '0001-01-01T00:00:00Z',
  '1900-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '+275760-09-13T00:00:00Z',
  'soon',
])('an order belongs to no day of a year beyond sense: %s', (desiredAt) => {
  expect(dayOf({}, desiredAt)).toBe('2026-11-23');
});

it('the day of an order names a valid folder, and is never before its taking, whatever Bbot writes', () => {
  const any = fc.oneof(
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    fc.integer().map(String),
    fc.string(),
  );
  const taken = fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  fc.assert(
    fc.property(any, taken, (desiredAt, takenAtAny) => {
      const day = dayOf({ takenAt: takenAtAny }, desiredAt);
      expect(isBusinessDay(day)).toBe(true);
      expect(day >= dayOf({ takenAt: takenAtAny })).toBe(true);
    }),
  );
});
