import { expect, it } from 'vitest';
import { percentile } from './percentile';

it('a percentile takes the nearest rank, whatever the order of the values', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([1, 50, 95, 100].map((percent) => percentile(values, percent))).toEqual([1, 50, 95, 100]);
  expect(percentile([3, 1, 2], 50)).toBe(2);
  expect(percentile([], 50)).toBeNaN();
});
