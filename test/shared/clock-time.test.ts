import { describe, expect, it } from 'vitest';
import { minutesBetween, timeOfDay } from '../../shared/clock-time';

const takenAt = '2026-11-21T18:00:00.000Z';

describe('the age of a ticket', () => {
  it.each([
    ['the same moment', 0, 0],
    ['59 s later', 59_999, 0],
    ['one minute later', 60_000, 1],
    ['a day later', 86_400_000, 1440],
    ['a clock that was set a day back', -86_400_000, 0],
  ])('at %s', (_, ms, minutes) => {
    expect(minutesBetween(takenAt, Date.parse(takenAt) + ms)).toBe(minutes);
  });

  it('is nothing where there is no time', () => {
    expect(minutesBetween('soon', Date.now())).toBe(0);
  });
});

it('shows text that is no time as it is', () => {
  expect(timeOfDay('soon')).toBe('soon');
});
