import { afterEach, describe, expect, it } from 'vitest';
import { businessDay, daysToForget, isBusinessDay } from '../../../../main/core/tickets/business-day';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

it.each([
  // The clocks go back at 2:00 on November 1st: 1:30 comes twice.
  ['America/New_York', '2026-11-01T05:30:00Z', 4, '2026-10-31'],
  ['America/New_York', '2026-11-01T06:30:00Z', 4, '2026-10-31'],
  ['America/New_York', '2026-11-01T08:59:59Z', 4, '2026-10-31'],
  ['America/New_York', '2026-11-01T09:00:00Z', 4, '2026-11-01'],
  // The clocks go forward at 2:00 on March 8th: 2:30 never comes.
  ['America/New_York', '2026-03-08T06:59:59Z', 4, '2026-03-07'],
  ['America/New_York', '2026-03-08T07:59:59Z', 4, '2026-03-07'],
  ['America/New_York', '2026-03-08T08:00:00Z', 4, '2026-03-08'],
  ['America/New_York', '2026-03-08T07:00:00Z', 2, '2026-03-08'],
  // The clocks go forward at midnight: the day has no 0:00.
  ['America/Santiago', '2026-09-06T03:59:59Z', 0, '2026-09-05'],
  ['America/Santiago', '2026-09-06T04:00:00Z', 0, '2026-09-06'],
  ['America/Santiago', '2026-09-06T06:59:59Z', 4, '2026-09-05'],
  ['America/Santiago', '2026-09-06T07:00:00Z', 4, '2026-09-06'],
  ['UTC', '2026-01-01T03:59:59Z', 4, '2025-12-31'],
  ['UTC', '2026-01-01T00:00:00Z', 0, '2026-01-01'],
  ['UTC', '2028-03-01T01:00:00Z', 4, '2028-02-29'],
  ['Pacific/Kiritimati', '2026-11-20T13:59:59Z', 4, '2026-11-20'],
  ['Pacific/Kiritimati', '2026-11-20T14:00:00Z', 4, '2026-11-21'],
])('the business day in %s at %s, when days end at %i:00, is %s', (place, instant, endsAt, day) => {
  process.env['TZ'] = place;
  expect(businessDay(Date.parse(instant), endsAt)).toBe(day);
});

it.each(['America/New_York', 'America/Santiago', 'Australia/Lord_Howe', 'Africa/Casablanca'])(
  'the business day never goes back as time passes, and skips none, in %s',
  (place) => {
    process.env['TZ'] = place;
    const days: string[] = [];
    const quarterHour = 15 * 60_000;
    for (let at = Date.UTC(2026, 0, 1, 12); at < Date.UTC(2027, 0, 1, 12); at += quarterHour) {
      const day = businessDay(at, 4);
      if (day !== days.at(-1)) days.push(day);
    }
    expect(days).toEqual([...new Set(days)].sort());
    expect(days).toHaveLength(366);
  },
);

it.each([
  ['2026-11-21', true],
  ['open', false],
  ['2026-11-21.jsonl', false],
  ['../2026-11-21', false],
])('whether %s is the name of a business day: %s', (name, expected) => {
  expect(isBusinessDay(name)).toBe(expected);
});

describe('the days to forget', () => {
  const days = ['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21'];
  const on = (day: string) => Date.parse(`${day}T12:00:00Z`);

  it.each([
    ['as time passes: what is beyond the newest, and old', '2026-11-22', 3, ['2026-11-17', '2026-11-18']],
    ['with a clock that runs years ahead: never the newest', '2036-11-22', 3, ['2026-11-17', '2026-11-18']],
    ['with a clock that was set back: none', '2026-11-10', 3, []],
  ])('the days to forget are right %s', (_, now, kept, forgotten) => {
    expect(daysToForget(days, kept, on(now))).toEqual(forgotten);
  });
});
