import { useCallback, useSyncExternalStore } from 'react';

/** Often enough that a count never seems to skip a second. */
const pollMs = 250;

/** Whole seconds until an ISO instant, rounded up, never negative; zero for null or text that is not an instant. */
export function secondsUntil(instant: string | null, nowMs: number): number {
  const at = instant === null ? Number.NaN : Date.parse(instant);
  return Number.isNaN(at) ? 0 : Math.max(0, Math.ceil((at - nowMs) / 1_000));
}

/** Counts down to an instant. Redraws only when the number changes, and never for null. */
export function useSecondsUntil(instant: string | null): number {
  const subscribe = useCallback(
    (listener: () => void) => {
      if (instant === null) return () => undefined;
      const timer = setInterval(listener, pollMs);
      return () => clearInterval(timer);
    },
    [instant],
  );
  return useSyncExternalStore(subscribe, () => secondsUntil(instant, Date.now()));
}
