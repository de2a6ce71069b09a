import { useEffect, useLayoutEffect } from 'react';
import type { UserSettings } from '../../shared/settings/choices';

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');

/** Sets the theme and the text size on the root element, where tokens.css looks for them. */
export function useAppearance({ theme, textSize }: Pick<UserSettings, 'theme' | 'textSize'>): void {
  useLayoutEffect(() => {
    document.documentElement.dataset['textSize'] = textSize;
  }, [textSize]);

  useLayoutEffect(() => setTheme(theme), [theme]);
  useEffect(() => {
    if (theme !== 'system') return;
    const follow = (): void => setTheme('system');
    darkSystem.addEventListener('change', follow);
    return () => darkSystem.removeEventListener('change', follow);
  }, [theme]);
}

/** Also called before the core has sent the chosen theme. */
export function setTheme(theme: UserSettings['theme']): void {
  const system = darkSystem.matches ? 'dark' : 'light';
  document.documentElement.dataset['theme'] = theme === 'system' ? system : theme;
}
