import { describe, expect, it } from 'vitest';
import { english } from '../../../../shared/i18n/en/english';
import { spanish } from '../../../../shared/i18n/es/spanish';
import { filled, plainTexts, sentences, shapeOf, textOf, timeFilling } from '../catalogue';

/** Names, signs, and words that both languages have. */
const sameInBoth = new Set([
  'locale',
  'appName',
  'ticket.no',
  'methods.expo',
  'methods.runner_with_cc',
  'methods.runner_nofeedback',
  'methods.catering',
  'setUp.bbot.panelFields.checkout.0',
  'setUp.bbot.panelFields.checkout.1',
  'setUp.bbot.panelFields.updates.0',
  'setUp.bbot.panelFields.updates.1',
  'setUp.bbot.panelFields.updates.2',
  'setUp.bbot.panelFields.updates.3',
  'paper.receipt.pretax',
  'paper.receipt.total',
  'blocked.unknown',
  'tools.keyboard.keys.enter',
  'tools.keyboard.keys.escape',
  'tools.keyboard.keys.tab',
  'history.list.total',
  'history.list.unknown',
  'history.sheet.total',
  'history.sheet.unknown',
  'history.csv.total',
  'settings.textSizes.normal',
]);

/** What stands in quotation marks is a name at Bbot or ngrok, or another text, which is looked at itself. */
const quoted = /“[^”]*”/g;

const plain = { english: plainTexts(english), spanish: plainTexts(spanish) };
const gapped = { english: sentences(english), spanish: sentences(spanish) };
const fillings = [...gapped.english].flatMap(([place, sentence]) => {
  const inSpanish = gapped.spanish.get(place);
  return filled(sentence).map(({ given, text }) => ({
    place,
    given,
    gaps: sentence.gaps,
    english: text,
    spanish: (inSpanish === undefined ? null : textOf(inSpanish, given)) ?? '',
  }));
});

/** Each Spanish text beside its English one, those with gaps filled in many ways. */
const pairs = [
  ...[...plain.english].map(([place, text]) => ({
    place,
    given: [] as readonly unknown[],
    english: text,
    spanish: plain.spanish.get(place) ?? '',
  })),
  ...fillings,
];

function places(wrong: (pair: (typeof pairs)[number]) => boolean): readonly string[] {
  return [...new Set(pairs.filter(wrong).map(({ place, spanish: text }) => `${place}: ${text}`))];
}

it('the Spanish texts are in the same places as the English ones, and get the same values', () => {
  expect(shapeOf(spanish)).toEqual(shapeOf(english));
});

it('the Spanish texts are found, each with its gaps filled in some way', () => {
  expect(plain.spanish.size).toBeGreaterThan(300);
  expect(new Set(fillings.map(({ place }) => place))).toEqual(new Set(gapped.english.keys()));
});

it('the Spanish texts say something wherever the English ones do', () => {
  expect(places(({ spanish: text }) => text.trim() === '')).toEqual([]);
});

it('the Spanish texts are never left in English', () => {
  const same = [...plain.english].filter(([place, text]) => plain.spanish.get(place) === text);
  expect(same.map(([place]) => place).filter((place) => !sameInBoth.has(place))).toEqual([]);
});

it('the Spanish texts hold no English words', () => {
  const words =
    /\b(the|order|orders|with|and|of|is|are|not|it|its|this|that|for|print|guest|table|ticket)\b/i;
  const left = (text: string) => words.test(text.replace(quoted, ''));
  expect(places(({ place, spanish: text }) => !sameInBoth.has(place) && left(text))).toEqual([]);
});

it('the Spanish texts tell everything that they are given, and nothing else', () => {
  const lost = fillings.filter(({ given, english: one, spanish: other }) =>
    marksOf(given).some((mark) => one.includes(mark) !== other.includes(mark)),
  );
  expect(lost.map(({ place, given, spanish: text }) => `${place}(${given.join()}): ${text}`)).toEqual([]);
});

it('the Spanish texts end as the English ones do', () => {
  const end = (text: string) => /[.?:…]$/.exec(text)?.[0] ?? '';
  expect(
    places(
      ({ given, english: one, spanish: other }) => !given.includes(timeFilling) && end(one) !== end(other),
    ),
  ).toEqual([]);
});

it('the Spanish texts begin in capitals where the English ones do', () => {
  const isCapital = (text: string) => /^[¿“]?\p{Lu}/u.test(text);
  const isSmall = (text: string) => /^[¿“]?\p{Ll}/u.test(text) && !text.startsWith('ngrok');
  expect(places(({ english: one, spanish: other }) => isCapital(one) && isSmall(other))).toEqual([]);
});

it('the Spanish texts open each question that they close', () => {
  const count = (text: string, sign: string) => text.split(sign).length;
  expect(places(({ spanish: text }) => count(text, '¿') !== count(text, '?'))).toEqual([]);
  expect(places(({ spanish: text }) => count(text, '¡') !== count(text, '!'))).toEqual([]);
});

it('the Spanish texts have no two periods after a time', () => {
  const times = new Set(['time', 'at', 'since', 'until']);
  const timed = fillings.filter(
    ({ given, gaps }) =>
      given.includes(timeFilling) &&
      given.every((one, gap) => (one === timeFilling) === times.has(gaps[gap] ?? '')),
  );
  expect(timed.length).toBeGreaterThan(20);
  expect(timed.map(({ spanish: text }) => text).filter((text) => text.includes('..'))).toEqual([]);
});

it('the Spanish texts have no double space, none at an end, and curly quotation marks', () => {
  expect(places(({ spanish: text }) => / {2}|^ | $|["']/.test(text))).toEqual([]);
});

describe.each([
  ['English', english],
  ['Spanish', spanish],
])('the %s texts', (_, catalogue) => {
  it('the texts quote only what somebody can find under that name', () => {
    const elsewhere = ['Your Authtoken', 'Copy', 'Domains', 'Manage API Access'];
    const own = [...plainTexts(catalogue).values()];
    /* Within a sentence a name may begin small. */
    const known = new Set([...elsewhere, ...own].map((name) => name.toLowerCase()));
    const quotes = own.flatMap((text) => text.match(quoted) ?? []).map((text) => text.slice(1, -1));
    expect(quotes.length).toBeGreaterThan(8);
    expect(quotes.filter((name) => !known.has(name.toLowerCase()))).toEqual([]);
  });
});

/** What of the given can be told as it is. */
function marksOf(given: readonly unknown[]): readonly string[] {
  return given.flatMap((one) => {
    if (Array.isArray(one)) return one.filter((name) => /‹/.test(name));
    return /^‹/.test(String(one)) || (typeof one === 'number' && one > 9) ? [String(one)] : [];
  });
}
