import { useSyncExternalStore } from 'react';
import { useFrozenDuringPress } from '../keyboard/use-frozen-during-press';

/** Of something that changes without the person at the page. */
interface Told<T> {
  /** For what is not drawn. */
  readonly latest: T;
  /** For what is drawn: it stands still under a finger. */
  readonly shown: T;
}

/**
 * Follows something outside React that changes by itself.
 * @param subscribe is handed what to call after each change, and returns what ends that
 * @param current returns the same value until the next change
 */
export function useTold<T>(subscribe: (changed: () => void) => () => void, current: () => T): Told<T> {
  const latest = useSyncExternalStore(subscribe, current);
  return { latest, shown: useFrozenDuringPress(latest) };
}
