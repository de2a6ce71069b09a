import { useSyncExternalStore } from 'react';
import { wholeMinutes } from '../../../shared/i18n/clock-time';
import { steady, steadyAt } from '../../core-client/steady-clock';

const pollMs = 5_000;
const minuteMs = 60_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const tell of listeners) tell();
  }, pollMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}

/**
 * Whole minutes since an ISO instant of the app's clock, never negative. Redraws only when the number changes; all ages
 * share one timer.
 */
export function useAge(instant: string): number {
  return useSyncExternalStore(subscribe, () => wholeMinutes(steadyAt(instant), steady.now()));
}

/** Whole minutes since a moment of steady time in milliseconds, negative before it. */
export function useMinutesSince(startMs: number): number {
  return useSyncExternalStore(subscribe, () => Math.floor((steady.now() - startMs) / minuteMs));
}

/** The PC's clock, in milliseconds since 1970, rounded down to the minute. */
export function useThisMinute(): number {
  return useSyncExternalStore(subscribe, () => Math.floor(Date.now() / minuteMs) * minuteMs);
}
