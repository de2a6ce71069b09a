import { afterEach, describe, expect, it } from 'vitest';
import { catalogues, languageOf, nameOf, setLanguage, texts } from '../../../shared/i18n/texts';
import { translations } from '../../support/spoken-languages';
import { plainTexts } from './catalogue';

afterEach(() => setLanguage('en', ''));

describe.each(translations)('the words in $language', ({ catalogue }) => {
  it('the words of a translation are not those of English, except names and what both languages have', () => {
    const english = plainTexts(catalogues.en);
    const same = [...plainTexts(catalogue)].filter(([place, text]) => english.get(place) === text);
    expect(english.size).toBeGreaterThan(300);
    expect(same.length).toBeLessThan(english.size / 10);
  });
});

it.each([
  ['system', 'es-MX', 'es'],
  ['system', 'ES', 'es'],
  ['system', 'en-US', 'en'],
  ['system', 'fr-CA', 'en'],
  ['system', 'est-EE', 'en'],
  ['system', '', 'en'],
  ['en', 'es-MX', 'en'],
  ['es', 'en-US', 'es'],
] as const)('the language "%s" on a computer in "%s" is %s', (language, systemLocale, expected) => {
  expect(languageOf(language, systemLocale)).toBe(expected);
});

it('the language is called what its speakers call it', () => {
  expect([nameOf('en'), nameOf('es')]).toEqual(['English', 'Español']);
});

it('a new language applies to all texts from then on', () => {
  setLanguage('es', 'en-US');
  expect([texts.locale, texts.ordering.pause]).toEqual(['es-US', 'Pausar pedidos']);
  setLanguage('en', 'es-MX');
  expect([texts.locale, texts.ordering.pause]).toEqual(['en-US', 'Pause ordering']);
});
