import { expect, it } from 'vitest';
import { dayWords, hourWords, shortDayWords } from '../../../shared/i18n/day-words';

const now = new Date(2026, 10, 21);

it.each([
  ['2026-11-21', 'en-US', /^Sat, Nov 21$/],
  ['2025-12-31', 'en-US', /^Wed, Dec 31, 2025$/],
  ['2026-11-21', 'es-MX', /^sáb.+21/],
])('the day %s in words of %s names the year unless it is this one', (day, locale, words) => {
  expect(shortDayWords(day, locale, now)).toMatch(words);
});

it('a day that is written down names its year', () => {
  expect(dayWords('2026-11-21', 'en-US')).toBe('Sat, Nov 21, 2026');
});

it.each([
  [0, 'en-US', /^12:00\sAM$/],
  [19, 'en-US', /^7:00\sPM$/],
  [19, 'es-ES', /^19:00$/],
])('the hour %i is written in words of %s', (hour, locale, words) => {
  expect(hourWords(hour, locale)).toMatch(words);
});
