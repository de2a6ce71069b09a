import { findSettings } from './find-settings';

/* A language change reloads the page. What was open is kept while this window lives. */

const place = 'settings-left-for-another-language';

/** Call before a tap in the settings reloads the page. */
export function keepSettings(search: string): void {
  sessionStorage.setItem(place, search);
}

/** Call if the language did not change after all, or the settings were closed meanwhile. */
export function forgetSettings(): void {
  sessionStorage.removeItem(place);
}

/**
 * The search text in the settings at the recent language change; null if there was none. Words that match nothing in
 * the new language are dropped: they would hide the way back.
 */
export const settingsLeft: string | null = takeLeft();

function takeLeft(): string | null {
  const search = sessionStorage.getItem(place);
  forgetSettings();
  if (search === null) return null;
  return findSettings(search).has('language') ? search : '';
}
