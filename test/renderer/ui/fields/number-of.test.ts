import { expect, it } from 'vitest';
import { numberOf } from '../../../../renderer/ui/fields/number-of';

it.each([
  ['15', 15],
  [' 1 ', 1],
  ['1440', 1440],
  ['0', null],
  ['1441', null],
  ['1.5', null],
  ['1e3', null],
  ['-5', null],
  ['', null],
  ['ten', null],
  ['9'.repeat(400), null],
])('a field of "%s" reads %s where 1 to 1440 may be typed', (typed, number) => {
  expect(numberOf(typed, { min: 1, max: 1440 })).toBe(number);
});
