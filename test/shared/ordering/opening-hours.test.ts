import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type OpeningHours, openingAt } from '../../../shared/ordering/opening-hours';

const closedDay: OpeningHours[number] = [];
const lunchAndDinner = [
  { from: 11 * 60, to: 14 * 60 },
  { from: 17 * 60, to: 22 * 60 },
];
/** Closed on Mondays; Friday until two in the morning. */
const week: OpeningHours = [
  lunchAndDinner,
  closedDay,
  lunchAndDinner,
  lunchAndDinner,
  lunchAndDinner,
  [{ from: 17 * 60, to: 26 * 60 }],
  lunchAndDinner,
];
/** 2026-11-22 is a Sunday. */
const at = (day: number, hour: number, minute = 0): number => new Date(2026, 10, day, hour, minute).getTime();

it.each<[string, number, boolean, number]>([
  ['open at lunch, until it ends', at(22, 12), true, at(22, 14)],
  ['closed between, until dinner', at(22, 15), false, at(22, 17)],
  ['open from the very minute', at(22, 17), true, at(22, 22)],
  ['closed from the very minute', at(22, 22), false, at(24, 11)],
  ['closed on a day without any, until the next', at(23, 12), false, at(24, 11)],
  ['open after midnight of a long Friday', at(28, 1), true, at(28, 2)],
])('the opening hours have the store %s', (_, nowMs, open, changesAtMs) => {
  expect(openingAt(week, nowMs)).toMatchObject({ open, changesAtMs });
});

it('opening hours that name no time have the store closed for good', () => {
  expect(openingAt([[], [], [], [], [], [], []], at(22, 12))).toEqual({
    open: false,
    changesAtMs: null,
    sinceMs: null,
  });
});

it('opening hours around the clock have the store open for good', () => {
  const always = Array.from({ length: 7 }, () => [{ from: 0, to: 24 * 60 }]);
  expect(openingAt(always, at(22, 12))).toMatchObject({ open: true, changesAtMs: null });
});

it('opening hours change when they say that they change, and not before', () => {
  const minutes = fc.integer({ min: 0, max: 36 * 60 });
  const range = fc.tuple(minutes, minutes).map(([from, to]) => ({ from: Math.min(from, 24 * 60), to }));
  const hours = fc.array(fc.array(range, { maxLength: 3 }), { minLength: 7, maxLength: 7 });
  const instant = fc.integer({ min: at(1, 0), max: at(1, 0) + 365 * 24 * 3_600_000 });
  fc.assert(
    fc.property(hours, instant, fc.double({ min: 0, max: 1, noNaN: true }), (drawn, nowMs, share) => {
      const { open, changesAtMs } = openingAt(drawn, nowMs);
      if (changesAtMs === null) return;
      expect(changesAtMs).toBeGreaterThan(nowMs);
      expect(openingAt(drawn, changesAtMs).open).toBe(!open);
      const between = Math.floor(nowMs + (changesAtMs - 1 - nowMs) * share);
      expect(openingAt(drawn, between)).toMatchObject({ open, changesAtMs });
    }),
  );
});
