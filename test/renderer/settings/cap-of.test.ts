import { expect, it } from 'vitest';
import { capOf } from '../../../renderer/settings/cap-of';

it('a limit is a whole number from 1 to 1000', () => {
  expect(['1', ' 20 ', '1000'].map(capOf)).toEqual([1, 20, 1000]);
  expect(['', '0', '1001', '-3', '2.5', 'ten', '10 orders'].map(capOf)).toEqual(Array(7).fill(null));
});
