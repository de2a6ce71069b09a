import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnsOf, wrap } from '../../../../../main/core/printing/layout/columns';

it.each([
  ['Èclairs', 7],
  ['E\u0300', 1],
  ['鮨', 2],
  ['ﾂｰ', 2],
  ['한식', 4],
  ['🌮', 2],
  ['👨‍👩‍👧', 2],
  ['❤️', 2],
  ['🇫🇷', 2],
  ['│ – € ×', 7],
  ['', 0],
])('a text on paper has its width: %j takes %i columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});

it('a text on paper is broken at its words', () => {
  expect(wrap('No onions, and ring the bell', 12)).toEqual(['No onions,', 'and ring the', 'bell']);
});

it('a text on paper is broken at the hyphens of a word longer than a line, before it is broken within it', () => {
  expect(wrap('a gluten-free-sourdough b', 12)).toEqual(['a', 'gluten-free-', 'sourdough b']);
  expect(wrap('pick-up-Donaudampfschiff', 9)).toEqual(['pick-up-', 'Donaudamp', 'fschiff']);
  expect(wrap('--allergy-- x-y', 6)).toEqual(['--alle', 'rgy--', 'x-y']);
});

it('a text on paper is broken within a word that is longer than a line, on a line of its own', () => {
  expect(wrap('a Donaudampfschiff b', 6)).toEqual(['a', 'Donaud', 'ampfsc', 'hiff b']);
});

it('a text on paper is never broken within a letter', () => {
  expect(wrap('👨‍👩‍👧👨‍👩‍👧e\u0301', 3)).toEqual(['👨‍👩‍👧', '👨‍👩‍👧e\u0301']);
  expect(wrap('鮨鮨鮨', 5)).toEqual(['鮨鮨', '鮨']);
});

it('a text on paper keeps all of its words in their order, and fits', () => {
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .filter((text) => !/\s/.test(text));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), fc.integer({ min: 2, max: 48 }), (words, columns) => {
      const lines = wrap(words.join(' '), columns);
      expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
      for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
    }),
  );
});
