import type { Language } from '../settings/appearance';
import { english } from './en/english';
import { spanish } from './es/spanish';
import type { Texts } from './words';

/** By the languages that it speaks. */
export const catalogues = { en: english, es: spanish } as const satisfies Record<string, Texts>;

/** The texts as they are shown. Read them when they are shown: `speak` changes them. */
export let texts: Texts = english;

/**
 * Chooses the language from now on.
 * @param systemLocale the computer's, e.g. "es-MX"
 */
export function speak(language: Language, systemLocale: string): void {
  texts = catalogues[languageOf(language, systemLocale)];
}

/** The language that is spoken: the chosen one, or the computer's where the app knows it. */
export function languageOf(language: Language, systemLocale: string): Exclude<Language, 'system'> {
  if (language !== 'system') return language;
  return systemLocale.toLowerCase().startsWith('es') ? 'es' : 'en';
}
