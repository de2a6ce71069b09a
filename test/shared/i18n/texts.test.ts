import { afterEach, describe, expect, it } from 'vitest';
import { catalogues, languageOf, nameOf, setLanguage, texts } from '../../../shared/i18n/texts';
import { translations } from '../../support/spoken-languages';
import { plainTexts } from './catalogue';

afterEach(() => setLanguage('en', ''));

describe.each(translations)('the words in $language', ({ catalogue }) => {
  it('are not those of English, but for names and what both languages have', () => {
    const english = plainTexts(catalogues.en);
    const same = [...plainTexts(catalogue)].filter(([place, text]) => english.get(place) === text);
    expect(english.size).toBeGreaterThan(300);
    expect(same.length).toBeLessThan(english.size / 10);
  });
});

describe('the language', () => {
  it.each([
    ['system', 'es-MX', 'es'],
    ['system', 'ES', 'es'],
    ['system', 'en-US', 'en'],
    ['system', 'fr-CA', 'en'],
    ['system', 'est-EE', 'en'],
    ['system', '', 'en'],
    ['en', 'es-MX', 'en'],
    ['es', 'en-US', 'es'],
  ] as const)('"%s" on a computer in "%s" is %s', (language, systemLocale, expected) => {
    expect(languageOf(language, systemLocale)).toBe(expected);
  });

  it('is called as whoever speaks it calls it', () => {
    expect([nameOf('en'), nameOf('es')]).toEqual(['English', 'Español']);
  });

  it('is that of all texts from then on', () => {
    setLanguage('es', 'en-US');
    expect([texts.locale, texts.ordering.pause]).toEqual(['es-US', 'Pausar pedidos']);
    setLanguage('en', 'es-MX');
    expect([texts.locale, texts.ordering.pause]).toEqual(['en-US', 'Pause ordering']);
  });
});
