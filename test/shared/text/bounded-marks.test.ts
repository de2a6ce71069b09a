import fc from 'fast-check';
import { expect, it } from 'vitest';
import { visibleText } from '../../../shared/bbot/visible-text';
import { boundedMarks, legibleMarks } from '../../../shared/text/bounded-marks';
import { plainText } from '../../../shared/text/plain-text';

const marks = ['\u0301', '\u0316', '\u0344', '\u0e48', '\u20dd'];
const letters = ['e', '한', '\u0958', 'ệ', '\ud83c\udf55', ' '];
const piled = fc.string({ unit: fc.constantFrom(...letters, ...marks, ...marks), maxLength: 400 });
const mostMarks = (text: string): number =>
  Math.max(0, ...(text.match(/\p{M}+/gu) ?? []).map((run) => [...run].length));

it.each([
  ['Vietnamese', 'Phở bò tái, bún chả Hà Nội'],
  ['Hebrew with points and accents', 'בְּרֵאשִׁ֖ית בָּרָ֣א'],
  ['Arabic with vowels', 'بِسْمِ ٱللَّهِ'],
  ['Thai', 'ก๋วยเตี๋ยวต้มยำ'],
  ['Hindi', 'क्षेत्रीय व्यंजन'],
  ['Tibetan', 'བསྒྲུབས་མོད'],
  ['emoji with variants', '❤️ 1️⃣ 👨‍🍳'],
])('marks piled up on a letter are all kept in %s', (_, words) => {
  expect(boundedMarks(words.normalize('NFD'))).toBe(words.normalize('NFD'));
  expect(visibleText(words)).toBe(words.normalize('NFC'));
});

it.each([
  ['accents of all kinds', 'n\u0301\u0316\u0305\u0321\u0334 nuts', 'ń\u0316\u0305 nuts'],
  ['one vowel of Thai', `ก${'\u0e47'.repeat(9)}`, 'ก\u0e47\u0e47'],
  ['one vowel of Arabic', `ب${'\u064e'.repeat(9)}`, 'ب\u064e\u064e'],
])('marks piled up on a letter are no more than fit on their line: %s', (_, piledUp, expected) => {
  expect(visibleText(piledUp).normalize('NFC')).toBe(expected.normalize('NFC'));
});

it.each(['Phở bò tái', 'בְּרֵאשִׁ֖ית', 'ṝ́ ì̇̀ ē̃', 'བསྒྲུབས', 'ကြွှု', '1️⃣'])(
  'marks piled up on a letter all stay where a language writes them: %s',
  (words) => {
    expect(legibleMarks(words.normalize('NFC'))).toBe(words.normalize('NFC'));
  },
);

it('marks piled up on a letter are at most twelve when shown, and showing them twice changes nothing', () => {
  fc.assert(
    fc.property(piled, (text) => {
      const shown = visibleText(text);
      expect(mostMarks(shown)).toBeLessThanOrEqual(12);
      expect(visibleText(shown)).toBe(shown);
    }),
    { numRuns: 2_000 },
  );
});

it('marks piled up on a letter are counted whatever character they are split off from', () => {
  const hidden: string[] = [];
  for (let code = 0; code <= 0x10ffff; code += 1) {
    // Halves of pairs are no characters.
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    if (/^\p{M}/u.test(character.normalize('NFKD'))) hidden.push(character);
  }
  expect(hidden.length).toBeGreaterThan(2_000);
  expect(hidden.filter((character) => [...boundedMarks(character.repeat(40))].length > 12)).toEqual([]);
});

it('marks piled up on a letter remove no letter along with them', () => {
  fc.assert(
    fc.property(piled, (text) => {
      const unmarked = (some: string): string =>
        some.normalize('NFD').replace(/\p{M}/gu, '').replace(/ +/g, ' ').trim();
      expect(unmarked(visibleText(text))).toBe(unmarked(text));
    }),
    { numRuns: 500 },
  );
});

it('marks piled up on a letter cost no more than as many letters do, to show them and to look for them', () => {
  const much = 400_000;
  const cost = (work: () => void): number => {
    const { user } = process.cpuUsage();
    work();
    return process.cpuUsage().user - user;
  };
  const piles = [`e${'\u0301\u0316'.repeat(much / 2)}`, `e${'\uff9e\u0301'.repeat(much / 2)}`];
  const read = (text: string) => () => {
    visibleText(text);
    plainText(text);
  };
  // Where each is compared with all before it, 400,000 marks cost thousands of times as much.
  const bound = 20 * cost(read('e\u0301'.repeat(much / 2))) + 100_000;
  for (const pile of piles) expect(cost(read(pile))).toBeLessThan(bound);
});
