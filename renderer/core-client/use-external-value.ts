import { useSyncExternalStore } from 'react';
import { useFrozenDuringPress } from '../keyboard/use-frozen-during-press';

/** A value that changes without the user. */
interface ExternalValue<T> {
  /** For everything but drawing. */
  readonly latest: T;
  /** For drawing: it does not change under a finger. */
  readonly shown: T;
}

/**
 * Follows a self-changing value outside React.
 * @param subscribe registers a callback for each change, and returns what unsubscribes
 * @param current returns the same value until the next change
 */
export function useExternalValue<T>(
  subscribe: (changed: () => void) => () => void,
  current: () => T,
): ExternalValue<T> {
  const latest = useSyncExternalStore(subscribe, current);
  return { latest, shown: useFrozenDuringPress(latest) };
}
