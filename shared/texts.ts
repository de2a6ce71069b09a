import type { Language } from './appearance';
import { english } from './english';

/** Every text of the app, in one language. */
export type Texts = typeof english;

/** The texts as they are shown. Read them when they are shown: `speak` changes them. */
export let texts: Texts = english;

/**
 * Chooses the language from now on.
 * @param systemLocale the computer's, e.g. "es-MX"
 */
export function speak(language: Language, systemLocale: string): void {
  texts = languageOf(language, systemLocale) === 'es' ? english : english;
}

/** The language that is spoken: the chosen one, or the computer's where the app knows it. */
export function languageOf(language: Language, systemLocale: string): Exclude<Language, 'system'> {
  if (language !== 'system') return language;
  return systemLocale.toLowerCase().startsWith('es') ? 'es' : 'en';
}
