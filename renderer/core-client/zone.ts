import { zoneMark } from '../../shared/time/zone';

/** No event tells a page that the computer's time zone was set. */
const lookMs = 5_000;

/** As it was when the page was loaded. */
export const zoneAtStart = zoneMark();

let zone = zoneAtStart;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;

/** The zone by which this page tells the time, as `zoneMark` has it. */
export function pageZone(): string {
  return zone;
}

export function subscribeToZone(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(look, lookMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}

function look(): void {
  const now = zoneMark();
  if (now === zone) return;
  zone = now;
  for (const tell of listeners) tell();
}
