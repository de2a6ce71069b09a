import { expect, it } from 'vitest';
import { draftOf, hoursOf, previewWords } from '../../../renderer/opening-hours/opening-draft';

const friday = [{ from: 17 * 60, to: 26 * 60 }];
const hours = [[], [], [], [], [], friday, []];
/** A Friday. */
const evening = new Date(2026, 10, 27, 18).getTime();

it('the opening hours in the panel are what was saved, or a proposal where nothing was', () => {
  expect(draftOf(hours)).toEqual(['', '', '', '', '', '17:00-2:00', '']);
  expect(hoursOf(draftOf(hours))).toEqual(hours);
  expect(hoursOf(draftOf(null))).toHaveLength(7);
});

it('the opening hours in the panel cannot be saved while one of them cannot be read', () => {
  expect(hoursOf(['lunch', '', '', '', '', '', ''])).toBeNull();
});

it('the opening hours in the panel say what they would do now, and when that changes', () => {
  expect(previewWords(hours, evening)).toBe('Open now, until Sat, Nov 28, 2:00 AM.');
  expect(previewWords(hours, evening - 2 * 3_600_000)).toBe('Closed now, until Fri, Nov 27, 5:00 PM.');
  expect(previewWords([[], [], [], [], [], [], []], evening)).toMatch(/Always closed/);
});
