import { expect, it } from 'vitest';
import { countedName, countedNames } from '../../../renderer/ui/counted-names';

it('names of what was ordered several times appear once, with a count', () => {
  expect(countedNames(['Fries', 'Coke', 'Fries'])).toEqual(['2\u00a0×\u00a0Fries', 'Coke']);
  expect(countedNames([])).toEqual([]);
});

it('a count is never split from its sign and its name', () => {
  expect(countedName(12, 'Green salad')).toBe('12\u00a0×\u00a0Green salad');
});
