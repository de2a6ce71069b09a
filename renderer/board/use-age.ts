import { useSyncExternalStore } from 'react';
import { minutesBetween } from '../../shared/clock-time';

const lookMs = 5_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const tell of listeners) tell();
  }, lookMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}

/** Whole minutes since an ISO instant. Draws again only when the number changes; all ages share one timer. */
export function useAge(instant: string): number {
  return useSyncExternalStore(subscribe, () => minutesBetween(instant, Date.now()));
}

/** Whole minutes since a time in milliseconds since 1970, below zero before it. */
export function useMinutesSince(startMs: number): number {
  return useSyncExternalStore(subscribe, () => Math.floor((Date.now() - startMs) / 60_000));
}
