import fc from 'fast-check';
import { expect, it } from 'vitest';
import { letters } from '../../../shared/text/letters';
import { cpuCost } from '../../support/cost';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const segmented = (text: string): readonly string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment);

it('the letters of any text are those that Unicode finds in it', () => {
  const unit = fc.oneof(
    fc.integer({ min: 0x20, max: 0xd7ff }).map((code) => String.fromCodePoint(code)),
    fc.integer({ min: 0xe000, max: 0x1faff }).map((code) => String.fromCodePoint(code)),
    fc.constantFrom(
      'e',
      '\u0301',
      '\u200d',
      '\ud83d\udc68',
      '\ud83c\uddfa',
      '\u1112',
      '\u1161',
      '\u0e33',
      '\uff9e',
    ),
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 120 }), (text) => {
      expect(letters(text)).toEqual(segmented(text));
    }),
    { numRuns: 3_000 },
  );
});

it('each sign of the lists of single letters is one next to any other', () => {
  const wrong: string[] = [];
  for (let code = 0x20; code <= 0xffff; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    for (const beside of ['a', '漢', '한', 'ب']) {
      const text = `${beside}${String.fromCharCode(code)}${beside}`;
      if (letters(text).length !== segmented(text).length) wrong.push(code.toString(16));
    }
  }
  expect(wrong).toEqual([]);
});

it('a window of the segmenter never ends within a letter', () => {
  for (const word of ['👨‍👩‍👧‍👦', '🇺🇸', '각', 'e\u0301\u0316', 'กำ', '👍🏽'])
    for (let before = 0; before < 12; before += 1) {
      const text = 'ก'.repeat(before) + word.repeat(300);
      expect(letters(text), `${word} behind ${before}`).toEqual(segmented(text));
    }
});

it('the letters of a text of any length cost in proportion to its length', async () => {
  const of = (word: string, count: number) => cpuCost(() => letters(word.repeat(count)));
  for (const word of ['กำ', 'e\u0301', '👨‍👩‍👧']) {
    const some = await of(word, 4_000);
    // Where each letter looks at the whole text, eight times as much costs 64 times as long.
    expect(await of(word, 32_000), word).toBeLessThan(24 * some + 20);
  }
});
