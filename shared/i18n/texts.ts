import { type Language, languages, type Spoken } from '../settings/appearance';
import { english } from './en/english';
import { spanish } from './es/spanish';
import type { Texts } from './words';

/** By language. */
export const catalogues = { en: english, es: spanish } as const satisfies Record<Spoken, Texts>;

/** The texts to show. Read them when showing them: `setLanguage` changes them. */
export let texts: Texts = english;

/**
 * Sets the language from now on.
 * @param systemLocale the computer's, e.g. "es-MX"
 */
export function setLanguage(language: Language, systemLocale: string): void {
  texts = catalogues[languageOf(language, systemLocale)];
}

/** The language to use: the chosen one, or the computer's if the app knows it. */
export function languageOf(language: Language, systemLocale: string): Spoken {
  if (language !== 'system') return language;
  const [wanted] = systemLocale.toLowerCase().split(/[-_]/);
  return languages.filter(isSpoken).find((spoken) => spoken === wanted) ?? 'en';
}

/** A language's name in itself, so that people who cannot read the current one find theirs. */
export function nameOf(language: Spoken): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

function isSpoken(language: Language): language is Spoken {
  return language !== 'system';
}
