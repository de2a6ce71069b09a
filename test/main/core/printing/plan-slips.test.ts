import { expect, it } from 'vitest';
import { isProvedOnPaper } from '../../../../main/core/printing/paper-proof';
import { addCopy } from '../../../../main/core/printing/print-changes';
import {
  type Change,
  cancel,
  finish,
  finishAndRestore,
  markUnconfirmed,
} from '../../../../main/core/tickets/bbot-updates';
import { acknowledge, discard, make, step } from '../../../../main/core/tickets/staff-actions';
import type { Ticket } from '../../../../shared/ticket/ticket';
import { changed, kitchen, plan, print, printed, printers, slips } from './print-story';
import { answeredTicket, later, noRules, printer } from './print-tickets';

it('what a ticket lacks on paper is one slip from each printer, noted once', () => {
  const planned = plan(answeredTicket(), { printers });
  expect(planned.prints.map(({ printerId, slip, state }) => [printerId, slip, state])).toEqual([
    ['kitchen', 'order', 'waiting'],
    ['bar', 'order', 'waiting'],
  ]);
  expect(plan(planned, { printers })).toBe(planned);
  const out = print(planned);
  expect(plan(out, { printers })).toBe(out);
});

it('a ticket lacks nothing on paper while its 2XX is on the way, it is in doubt, or it is done', () => {
  for (const change of [markUnconfirmed(later(1), 'restart'), cancel(later(1))]) {
    const ticket = change(answeredTicket());
    expect(plan(ticket)).toBe(ticket);
  }
  const done: Ticket = { ...answeredTicket(), stage: 'done' };
  expect(plan(done)).toBe(done);
});

it.each<[string, Change[], string[]]>([
  ['VOID after a cancellation', [cancel(later(70))], ['order printed', 'void waiting']],
  [
    'VOID when staff discard it',
    [markUnconfirmed(later(70), 'answer-lost'), discard(later(71))],
    ['order printed', 'void waiting'],
  ],
  [
    'CHECK when its checkout is in doubt',
    [markUnconfirmed(later(70), 'answer-lost')],
    ['order printed', 'check waiting'],
  ],
  [
    'nothing when that was settled before it came',
    [markUnconfirmed(later(70), 'answer-lost'), make(later(71))],
    ['order printed'],
  ],
  ['nothing for a tap', [acknowledge(later(70)), step('new', 'forward', later(71))], ['order printed']],
  ['nothing for a finish', [finish(later(70))], ['order printed']],
])('what a ticket lacks on paper is %s', (_, changes, expected) => {
  const ticket = changes.reduce((last, change) => change(last), printed());
  expect(slips(plan(ticket))).toEqual(expected);
});

it('a ticket lacks UPDATED on paper after a change of what is made, with what came and what went', () => {
  const ticket = changed(printed(), { items: [{ name_when_purchased: 'Taco', mods: [] }] });
  expect(slips(plan(ticket))).toEqual(['order printed', 'update waiting']);
  expect(ticket.history.at(-1)).toMatchObject({
    what: 'updated',
    added: [{ count: 1, item: { name: 'Taco' } }],
    removed: [{ count: 2, item: { name: 'Ceviche' } }],
  });
});

it('a ticket lacks nothing on paper after a change of status alone', () => {
  const ticket = changed(printed(), { time_closed: later(100) });
  expect(slips(plan(ticket))).toEqual(['order printed']);
});

it('a ticket lacks nothing more on paper when it changed before sending: the slip tells the newest', () => {
  const ticket = changed(plan(answeredTicket()), { table: { display_name: 'Terrace' } });
  expect(slips(plan(ticket))).toEqual(['order waiting']);
  expect(slips(plan(print(ticket)))).toEqual(['order printed']);
});

it('a ticket lacks CONFIRMED on paper once what was to be checked is sure, and BACK ON once it is paid after void', () => {
  const checked = print(plan(markUnconfirmed(later(70), 'answer-lost')(printed())));
  expect(slips(plan(make(later(80))(checked))).at(-1)).toBe('confirmed waiting');
  const voided = print(plan(cancel(later(70))(printed())));
  expect(slips(plan(finishAndRestore(later(80))(voided))).at(-1)).toBe('again waiting');
});

it('a ticket lacks no order on paper when it was void before it came, and lacks it again when it is back on', () => {
  const voided = plan(cancel(later(70))(plan(answeredTicket())));
  expect(slips(voided)).toEqual(['order withdrawn']);
  expect(slips(plan(finishAndRestore(later(80))(voided)))).toEqual(['order withdrawn', 'order waiting']);
});

it('a ticket lacks VOID on paper even when only a part of it may have come out', () => {
  const torn = print(plan(answeredTicket()), { kind: 'unproved', problem: 'cut-off' });
  const voided = plan(plan(cancel(later(70))(torn)));
  expect(slips(voided)).toEqual(['order withdrawn', 'void waiting']);
});

it('a ticket lacks BACK ON, not CONFIRMED, on paper when its 2XX was lost after it was void', () => {
  const unconfirmed = markUnconfirmed(later(71), 'answer-lost')(cancel(later(70))(printed()));
  const voided = print(plan(unconfirmed));
  expect(slips(voided)).toEqual(['order printed', 'void printed']);
  expect(slips(plan(finishAndRestore(later(80))(voided))).at(-1)).toBe('again waiting');
});

it('a ticket done before it came lacks nothing on paper, and lacks the order again after a recall', () => {
  const waiting = step('new', 'forward', later(61))(plan(answeredTicket()));
  const done = plan(step('ready', 'forward', later(63))(step('preparing', 'forward', later(62))(waiting)));
  expect(slips(done)).toEqual(['order dropped']);
  expect(slips(plan(done))).toEqual(['order dropped']);
  expect(slips(plan(step('done', 'back', later(90))(done)))).toEqual(['order dropped', 'order waiting']);
});

it('a ticket lacks nothing at a new or changed printer once it is on paper elsewhere', () => {
  const ticket = printed();
  expect(plan(ticket, { printers })).toBe(ticket);
  const waiting = plan(answeredTicket());
  expect(plan(waiting, { printers })).toBe(waiting);
});

it('a ticket that comes to another printer lacks the order there', () => {
  const outside = printer('outside', { rules: { ...noRules, tables: ['Terrace'] } });
  const ticket = print(plan(answeredTicket(), { printers: [kitchen, outside] }));
  expect(slips(ticket)).toEqual(['order printed']);
  const moved = changed(ticket, { table: { display_name: 'Terrace' } });
  const planned = plan(moved, { printers: [kitchen, outside] });
  expect(planned.prints.map(({ printerId, slip }) => [printerId, slip])).toEqual([
    ['kitchen', 'order'],
    ['kitchen', 'update'],
    ['outside', 'order'],
  ]);
});

it('a ticket lacks the order even after a receipt for the guest: that tells the kitchen nothing', () => {
  const receipt = print(addCopy(kitchen, 'receipt', later(59))(answeredTicket()));
  expect(slips(plan(receipt))).toEqual(['reprint printed', 'order waiting']);
  expect(isProvedOnPaper(receipt)).toBe(false);
});

it('what a ticket lacks on paper names the order that it replaces', () => {
  expect(plan(answeredTicket(), { replaces: '233' }).prints[0]).toMatchObject({ replaces: '233' });
});

it('what a ticket lacks on paper is wanted since it was told, not since it was noted', () => {
  const { takenAt } = answeredTicket();
  expect(plan(answeredTicket()).prints[0]).toMatchObject({ wantedAt: takenAt });
  const bringUp = { broughtUpAt: later(50) };
  expect(plan(answeredTicket(), bringUp).prints[0]).toMatchObject({ wantedAt: later(50) });
  const voided = plan(cancel(later(70))(printed()));
  expect(voided.prints[1]).toMatchObject({ slip: 'void', wantedAt: later(70) });
});
