import { expect, it } from 'vitest';
import { daySheet, readyAt } from '../../../../main/core/history/day-sheet';
import type { BoardTicket } from '../../../../shared/ipc/snapshot';
import type { Stage } from '../../../../shared/ticket/stage';
import { sampleTicket } from '../../../renderer/sample-ticket';

const dayEndsAtHour = 4;
const sheetOf = (...tickets: BoardTicket[]) => daySheet(tickets, dayEndsAtHour);
/** A local moment, ISO. */
const at = (hour: number, minute = 0, second = 0, ms = 0, date = 21) =>
  new Date(2026, 10, date, hour, minute, second, ms).toISOString();
const totals = { pretaxCents: 1000, taxCents: 80, tipCents: 200, feeCents: 30, totalCents: 1310 };

function stepped(from: Stage, to: Stage, when: string): BoardTicket['history'][number] {
  return { at: when, what: 'stepped', from, to, recalledAt: null, alert: null, changedParts: [] };
}

it('the sheet of a day sums up each amount', () => {
  expect(sheetOf(sampleTicket({}, { totals }), sampleTicket({}, { totals }))).toMatchObject({
    orders: 2,
    pretaxCents: 2000,
    taxCents: 160,
    tipCents: 400,
    feeCents: 60,
    totalCents: 2620,
    incompleteOrders: 0,
  });
});

it('the sheet of a day knows what discounts took off, for orders of which every amount is known', () => {
  const less = { ...totals, totalCents: 310 };
  const unknown = { ...less, tipCents: null };
  expect(sheetOf(sampleTicket({}, { totals: less }), sampleTicket({}, { totals: unknown }))).toMatchObject({
    adjustmentCents: -1000,
  });
});

it('the sheet of a day leaves test orders and void ones out of every total, and counts what was void', () => {
  const sheet = sheetOf(
    sampleTicket({ test: true }),
    sampleTicket({ test: true, validity: { kind: 'cancelled', at: at(12) } }),
    sampleTicket({ validity: { kind: 'cancelled', at: at(12) } }),
    sampleTicket({ validity: { kind: 'discarded', at: at(12) } }),
    sampleTicket({}, { totals }),
  );
  expect(sheet).toMatchObject({ orders: 1, voided: 2, totalCents: 1310 });
  expect(sheet.byMethod).toHaveLength(1);
  expect(sheet.byHour).toHaveLength(1);
});

it('the sheet of a day counts a missing amount as 0, and says for how many orders', () => {
  const without = { ...totals, tipCents: null };
  expect(sheetOf(sampleTicket({}, { totals: without }), sampleTicket({}, { totals }))).toMatchObject({
    tipCents: 200,
    incompleteOrders: 1,
  });
});

it('the sheet of a day notes refunds and subtracts nothing', () => {
  const refund = { at: at(13), cart: [], cartPretaxCents: 500 };
  expect(sheetOf(sampleTicket({ refunds: [refund, refund] }, { totals }))).toMatchObject({
    refundsNoted: 2,
    totalCents: 1310,
  });
});

it('the sheet of a day has a row for each method, the busiest first, also for none', () => {
  const by = (fulfillmentMethod: string | null) => sampleTicket({}, { fulfillmentMethod, totals });
  expect(sheetOf(by(null), by('expo'), by('expo')).byMethod).toEqual([
    { name: 'expo', orders: 2, totalCents: 2620 },
    { name: '', orders: 1, totalCents: 1310 },
  ]);
});

it('the sheet of a day has a row for each hour, the small hours last', () => {
  const takenAt = [at(1, 0, 0, 0, 22), at(19), at(4), at(19, 59)];
  expect(
    sheetOf(...takenAt.map((taken) => sampleTicket({ takenAt: taken }))).byHour.map(
      ({ name, orders }) => `${name}: ${orders}`,
    ),
  ).toEqual(['4: 1', '19: 2', '1: 1']);
});

it('the sheet of a day averages the time from taken to ready, over what somebody marked as ready', () => {
  const taken = (minutes: number) =>
    sampleTicket({ takenAt: at(19), history: [stepped('preparing', 'ready', at(19, minutes))] });
  expect(sheetOf(taken(10), taken(20), sampleTicket()).averageSecondsToReady).toBe(900);
  expect(sheetOf(sampleTicket()).averageSecondsToReady).toBeNull();
});

it('the sheet of a day leaves out of that average orders wanted later, and negative times of a reset clock', () => {
  const history = [stepped('preparing', 'ready', at(19, 10))];
  const later = sampleTicket({ takenAt: at(10), history }, { desiredAt: at(19) });
  const negative = sampleTicket({ takenAt: at(20), history });
  expect(sheetOf(later, negative).averageSecondsToReady).toBeNull();
});

it.each([
  ['when it was tapped so', [stepped('preparing', 'ready', at(12))], at(12)],
  [
    'not yet when that was taken back',
    [stepped('preparing', 'ready', at(12)), stepped('ready', 'preparing', at(12, 1))],
    null,
  ],
  [
    'not yet when that was undone',
    [stepped('preparing', 'ready', at(12)), { at: at(12, 1), what: 'undone', tap: 'stepped' } as const],
    null,
  ],
  [
    'still when taking it back was undone',
    [
      stepped('preparing', 'ready', at(12)),
      stepped('ready', 'preparing', at(12, 1)),
      { at: at(12, 2), what: 'undone', tap: 'stepped' } as const,
    ],
    at(12),
  ],
  [
    'for the first time when it was recalled later',
    [
      stepped('preparing', 'ready', at(12)),
      stepped('ready', 'done', at(12, 5)),
      stepped('done', 'ready', at(13)),
      stepped('ready', 'done', at(13, 5)),
    ],
    at(12),
  ],
  [
    'at no known time when the app closed it by itself',
    [stepped('preparing', 'ready', at(13)), stepped('ready', 'done', at(13, 0, 0, 1))],
    null,
  ],
])('a ticket was ready %s', (_, history, expected) => {
  expect(readyAt(sampleTicket({ history }))).toBe(expected);
});
