import { zoneMark } from '../../shared/time/zone';

/** A page gets no event when the computer's time zone is set. */
const pollMs = 5_000;

/** As it was when the page was loaded. */
export const zoneAtStart = zoneMark();

let zone = zoneAtStart;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;

/** The zone this page uses for times, as `zoneMark` describes it. */
export function pageZone(): string {
  return zone;
}

export function subscribeToZone(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(check, pollMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}

function check(): void {
  const now = zoneMark();
  if (now === zone) return;
  zone = now;
  for (const tell of listeners) tell();
}
