import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from '../../../renderer/ui/fold-text';
import { letters } from '../../../shared/text/letters';

const words = (count: number) =>
  Array.from({ length: count }, (_, index) => (index % 3 === 0 ? 'please' : 'no')).join(' ');

it.each([
  ['a usual note', 'no onion, no coriander, and the sauce apart'],
  ['twelve lines', 'no salt\n'.repeat(12).trim()],
  ['hardly more than twelve lines', 'no salt\n'.repeat(16).trim()],
  ['a long name without a space', 'x'.repeat(300)],
  ['nothing', ''],
])('a text on a card is shown whole: %s', (_, text) => {
  expect(foldText(text)).toBeNull();
});

it('a text on a card is folded after twelve short lines, and says how many more there are', () => {
  const folded = foldText(`${'no salt\n'.repeat(99)}ALLERGY: nuts`);
  expect(folded?.head).toBe('no salt\n'.repeat(12).trim());
  expect(folded?.moreLines).toBe(88);
});

it('a text on a card is folded at the end of a word where it has no lines', () => {
  const note = words(1_200);
  const folded = foldText(note);
  expect(folded?.head.length).toBeGreaterThan(280);
  expect(folded?.head.length).toBeLessThanOrEqual(12 * 28);
  expect(note.startsWith(`${folded?.head} `)).toBe(true);
  expect(folded?.moreLines).toBeGreaterThan(100);
});

it.each([
  ['emoji', '🌮'.repeat(1_600), 12 * 14],
  ['families', '👨‍👩‍👧‍👦'.repeat(400), 12 * 14],
  ['Chinese', '汉'.repeat(3_000), 12 * 14],
  ['letters', 'x'.repeat(5_000), 12 * 28],
])('a text on a card is folded between two letters where it has no words: %s', (_, text, shown) => {
  const folded = foldText(text);
  expect(letters(folded?.head ?? '')).toEqual(letters(text).slice(0, shown));
  expect(folded?.moreLines).toBeGreaterThan(40);
});

it('a text on a card folds to its own beginning, of at most twelve lines, whatever it is', () => {
  const unit = fc.constantFrom('a', 'word ', '\n', '\n\n', '汉字', '🌮', 'e\u0301', '👩‍🍳', ' ');
  const text = fc.array(unit, { maxLength: 900, size: 'max' }).map((parts) => parts.join('').trim());
  fc.assert(
    fc.property(text, (written) => {
      const folded = foldText(written);
      if (folded === null) return written.split('\n').length <= 16;
      const rest = written.slice(folded.head.length);
      return (
        written.startsWith(folded.head) &&
        folded.head.split('\n').length <= 12 &&
        rest.trim() !== '' &&
        folded.moreLines > 0
      );
    }),
  );
});
