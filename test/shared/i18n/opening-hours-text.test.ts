import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readRanges, writeRanges } from '../../../shared/i18n/opening-hours-text';

it.each([
  [
    '11:00-14:00, 17:00-22:30',
    [
      [660, 840],
      [1020, 1350],
    ],
  ],
  ['11 – 22', [[660, 1320]]],
  ['9.30 to 14', [[570, 840]]],
  ['9:30 a 14', [[570, 840]]],
  ['17:00-1:00', [[1020, 1500]]],
  ['0:00-24:00', [[0, 1440]]],
  ['', []],
  [' ; ', []],
])('opening hours typed as "%s" are read', (text, expected) => {
  expect(readRanges(text)?.map(({ from, to }) => [from, to])).toEqual(expected);
});

it.each([
  '11',
  '11-',
  '25:00-26:00',
  '11:60-12:00',
  'lunch',
  '11a-2p',
  '11:00-14:00-15:00',
  '24:00-1:00',
  '20:00-19:00',
])('opening hours typed as "%s" are refused', (text) => {
  expect(readRanges(text)).toBeNull();
});

it('opening hours are written as they are read', () => {
  const range = fc
    .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
    .map(([from, length]) => ({ from, to: from + length }))
    .filter(({ to }) => to <= 2160);
  fc.assert(
    fc.property(fc.array(range, { maxLength: 6 }), (ranges) => {
      expect(readRanges(writeRanges(ranges))).toEqual(ranges);
    }),
  );
});
