import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CanDraw, isLegible, legibleName, legibleText, signsOf } from '../../../shared/text/legible';

/** A computer without letters of East Asia and without emoji. */
const canDraw: CanDraw = (sign) => !/\p{Script=Han}|\p{Script=Hiragana}|\p{Emoji_Presentation}/u.test(sign);
const never: CanDraw = () => false;
const legible = (text: string) => legibleText(text, canDraw, (count) => `[${count} lost]`);

it.each([
  ['北京烤鸭', '[4 lost]'],
  ['北京 烤鸭', '[4 lost]'],
  ['北京烤鸭 with rice', '[4 lost] with rice'],
  ['Tacos🌮al pastor', 'Tacos [1 lost] al pastor'],
  ['no onions 🙏🙏🏽', 'no onions [2 lost]'],
  ['family 👨‍👩‍👧 of three', 'family [1 lost] of three'],
  ['辣\n不辣 please', '[1 lost]\n[2 lost] please'],
  ['(少辣)', '( [2 lost] )'],
])('undrawable letters in a text have words in their place: %s', (text, expected) => {
  expect(legible(text)).toBe(expected);
});

it.each(['Éclairs ×2 – “hot”', 'Phở bò Nguyễn', 'Γύρος Μπίφτεκι', 'Борщ Ґалаґан', 'שלום', 'a\u0301\u200b'])(
  'a text stays as it is where all letters can be drawn: %s',
  (text) => {
    expect(legible(text)).toBe(text);
  },
);

it('a text with undrawable letters loses no drawable one, keeps its lines, and has no undrawable one left', () => {
  const someText = fc.array(fc.constantFrom('a', 'é', ' ', '\n', '.', '京', 'の', '🌮', 'e\u0301', '👩‍🍳'));
  fc.assert(
    fc.property(someText, (parts) => {
      const shown = legibleText(parts.join(''), canDraw, () => '#');
      const kept = (text: string) => text.replace(/[^aé.\n]/gu, '');
      expect(kept(shown)).toBe(kept(parts.join('')));
      expect(isLegible(shown, canDraw)).toBe(true);
    }),
  );
});

it.each(['Éclairs', 'Nguyễn Thị Hoa', 'Łukasz Žižka', 'Παπαδοπούλου', 'Їжак Ґудзь', '2 × 3,50 € – “so” …'])(
  'the fonts are asked nothing about a text in the letters of our own typefaces: %s',
  (text) => {
    expect(isLegible(text, never)).toBe(true);
    expect(signsOf(text)).toEqual([]);
  },
);

it('the fonts are asked about each sign that leaves ink, and about none that joins others or is a space', () => {
  expect(signsOf('a 京\u3000👨‍👩\ufe0f')).toEqual(['京', '👨', '👩']);
});

it.each([
  ['王小明 Wang', 'Wang'],
  ['Anna 🌸', 'Anna'],
  ['Anna🌸 Müller', 'Anna Müller'],
  ['Anna (安娜) Chen', 'Anna Chen'],
  ['J京 Smith', 'Smith'],
  ['- 王 Li', 'Li'],
])("a guest's name with undrawable letters is its whole words: %s", (name, expected) => {
  expect(legibleName(name, canDraw)).toBe(expected);
});

it.each(['王小明', '🌸🌸', '王 - 明'])(
  "a guest's name with undrawable letters is empty where no word is left: %s",
  (name) => {
    expect(legibleName(name, canDraw)).toBeNull();
  },
);

it("a guest's name stays as it is where all letters can be drawn", () => {
  expect(legibleName('-  O’Neill  -', canDraw)).toBe('-  O’Neill  -');
});
