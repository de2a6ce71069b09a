import { findSettings } from './find-settings';

/* Another language loads the page anew. What was open then is kept for as long as this window lives. */

const place = 'settings-left-for-another-language';

/** The page is about to be loaded anew because of what was tapped in the settings. */
export function keepSettings(search: string): void {
  sessionStorage.setItem(place, search);
}

/** No other language came of it, or the settings were closed meanwhile. */
export function forgetSettings(): void {
  sessionStorage.removeItem(place);
}

/**
 * What somebody looked for in the settings when they chose another language a moment ago; null when nobody did.
 * Words that lead nowhere in the new language are left out: they would hide the way back.
 */
export const settingsLeft: string | null = takeLeft();

function takeLeft(): string | null {
  const search = sessionStorage.getItem(place);
  forgetSettings();
  if (search === null) return null;
  return findSettings(search).has('language') ? search : '';
}
