import { expect, it, onTestFinished } from 'vitest';
import {
  dayAlone,
  dayAndTime,
  minutesBetween,
  momentWords,
  timeOfDay,
} from '../../../shared/i18n/clock-time';

const takenAt = '2026-11-21T18:00:00.000Z';

it.each([
  ['the same moment', 0, 0],
  ['59 s later', 59_999, 0],
  ['one minute later', 60_000, 1],
  ['a day later', 86_400_000, 1440],
  ['a clock that was set a day back', -86_400_000, 0],
])('the age of a ticket is right at %s', (_, ms, minutes) => {
  expect(minutesBetween(takenAt, Date.parse(takenAt) + ms)).toBe(minutes);
});

it('the age of a ticket is empty where there is no time', () => {
  expect(minutesBetween('soon', Date.now())).toBe(0);
});

it('text that is not a time is shown as it is', () => {
  expect(timeOfDay('soon', 'en-US')).toBe('soon');
});

it("an instant's time is given in the time zone that the computer has now", () => {
  const before = process.env['TZ'];
  onTestFinished(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });
  process.env['TZ'] = 'America/New_York';
  expect(plainSpaces(timeOfDay(takenAt, 'en-US'))).toBe('1:00 PM');
  process.env['TZ'] = 'America/Los_Angeles';
  expect(plainSpaces(timeOfDay(takenAt, 'en-US'))).toBe('10:00 AM');
  expect(plainSpaces(dayAndTime(takenAt, 'en-US'))).toBe('Sat, Nov 21, 10:00 AM');
  expect(dayAlone(takenAt, 'en-US')).toBe('Sat, Nov 21');
});

it('zones that are as far from UTC for half of the year are told apart', () => {
  const before = process.env['TZ'];
  onTestFinished(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });
  process.env['TZ'] = 'America/New_York';
  expect(plainSpaces(timeOfDay('2026-01-15T18:00:00.000Z', 'en-US'))).toBe('1:00 PM');
  process.env['TZ'] = 'America/Bogota';
  expect(plainSpaces(timeOfDay('2026-07-15T18:00:00.000Z', 'en-US'))).toBe('1:00 PM');
});

it('a time names the day unless it is today, and the year where the day alone would mislead', () => {
  const now = new Date(2026, 10, 28, 19, 30).getTime();
  const said = (year: number, month: number, day: number) =>
    plainSpaces(momentWords(new Date(year, month, day, 19, 30).getTime(), now, 'en-US'));
  expect(said(2026, 10, 28)).toBe('7:30 PM');
  expect(said(2026, 11, 5)).toBe('Sat, Dec 5, 7:30 PM');
  expect(said(2027, 1, 14)).toBe('Sun, Feb 14, 7:30 PM');
  expect(said(2027, 10, 28)).toBe('Sun, Nov 28, 2027, 7:30 PM');
  expect(said(2099, 10, 28)).toBe('Sat, Nov 28, 2099, 7:30 PM');
});

it('a time is written in each language as its kitchens do', () => {
  const evening = new Date(2026, 10, 28, 19, 30).toISOString();
  expect(plainSpaces(timeOfDay(evening, 'en-US'))).toBe('7:30 PM');
  expect(plainSpaces(timeOfDay(evening, 'es-US'))).toBe('7:30 p.m.');
  expect(plainSpaces(dayAndTime(evening, 'es-US'))).toMatch(/^sáb,? 28 de nov\.?, 7:30 p\.m\.$/);
});

it('the two halves of a day are each one word', () => {
  // Colombia's writes "p. m." today, as that of the United States did in older versions.
  const evening = new Date(2026, 10, 28, 19, 30);
  expect(plainSpaces(evening.toLocaleTimeString('es-CO'))).toMatch(/p\. m\.$/);
  expect(plainSpaces(timeOfDay(evening.toISOString(), 'es-CO'))).toBe('7:30 p.m.');
});

/** Some versions of the language's data put a narrow space before AM and PM. */
function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}
