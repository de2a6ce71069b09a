import { expect, it } from 'vitest';
import {
  holdOf,
  installsByItself,
  type NightConditions,
  quietMs,
} from '../../../../main/core/updates/update-rule';

const minuteMs = 60_000;
const at = (hour: number, minute = 0) => new Date(2026, 10, 22, hour, minute).getTime();

/** A store at rest, at four in the morning, when its day ends. */
const night: NightConditions = {
  nowMs: at(4),
  sinceLastOrderMs: 5 * 60 * minuteMs,
  openOrders: 0,
  beingTaken: 0,
  dayEndsAtHour: 4,
  ranMs: 12 * 60 * minuteMs,
  diskWorks: true,
  notInstalled: null,
};
const byItself = (changes: Partial<NightConditions> = {}) =>
  installsByItself('0.2.0', { ...night, ...changes });

it('an update that staff ask for is installed in a store at rest', () => {
  expect(holdOf({ ...night, nowMs: at(19) })).toBeNull();
  expect(holdOf({ ...night, sinceLastOrderMs: null })).toBeNull();
});

it('an update that staff ask for waits until half an hour after the last order', () => {
  expect(holdOf({ ...night, sinceLastOrderMs: 0 })).toEqual({
    why: 'recent-order',
    until: new Date(at(4, 30)).toISOString(),
  });
  expect(holdOf({ ...night, sinceLastOrderMs: quietMs - 1 })).toMatchObject({ why: 'recent-order' });
  expect(holdOf({ ...night, sinceLastOrderMs: quietMs })).toBeNull();
});

it('an update that staff ask for waits while orders are open, or one is being taken', () => {
  expect(holdOf({ ...night, openOrders: 2 })).toEqual({ why: 'open-orders', count: 2 });
  expect(holdOf({ ...night, openOrders: 2, beingTaken: 1 })).toEqual({ why: 'being-taken' });
});

it.each([
  [at(2, 59), false],
  [at(3), true],
  [at(3, 59), true],
  [at(4), true],
  [at(4, 59), true],
  [at(5), false],
  [at(12), false],
  [at(23), false],
])(
  'an update that nobody asks for is installed only within an hour of the day’s end (%d: %s)',
  (nowMs, installed) => {
    expect(byItself({ nowMs })).toBe(installed);
  },
);

it('an update that nobody asks for follows the hour at which the day ends, also at midnight', () => {
  expect(byItself({ dayEndsAtHour: 6 })).toBe(false);
  expect(byItself({ dayEndsAtHour: 6, nowMs: at(6, 30) })).toBe(true);
  expect(byItself({ dayEndsAtHour: 0, nowMs: at(23, 30) })).toBe(true);
  expect(byItself({ dayEndsAtHour: 0, nowMs: at(0, 30) })).toBe(true);
});

it.each([
  ['an order came within half an hour', { sinceLastOrderMs: quietMs - 1 }],
  ['an order is open', { openOrders: 1 }],
  ['an order is being taken', { beingTaken: 1 }],
  ['the app has not run for long and may not know the last order', { ranMs: quietMs - 1 }],
  ['the disk cannot keep that it was tried', { diskWorks: false }],
])('an update that nobody asks for waits when %s', (_, changes) => {
  expect(byItself(changes)).toBe(false);
});

it('an update that could not be installed is tried again the next night, not the same one', () => {
  const attempt = (hours: number) => ({
    from: '0.1.0',
    version: '0.2.0',
    at: new Date(night.nowMs - hours * 60 * minuteMs).toISOString(),
  });
  expect(byItself({ notInstalled: attempt(0.5) })).toBe(false);
  expect(byItself({ notInstalled: attempt(-0.5) })).toBe(false);
  expect(byItself({ notInstalled: attempt(24) })).toBe(true);
  expect(byItself({ notInstalled: { ...attempt(0.5), version: '0.1.9' } })).toBe(true);
});
