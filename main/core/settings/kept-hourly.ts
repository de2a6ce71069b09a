import type { Clock } from '../clock';

/** How old a kept instant may get, in milliseconds: not every order is worth writing the settings. */
const keptWithinMs = 60 * 60_000;

/** Whether a frequently updated instant in the settings is due for a rewrite. @param kept ISO, or null: never yet */
export function isDueToKeep(kept: string | null | undefined, clock: Pick<Clock, 'now'>): boolean {
  if (kept === null || kept === undefined) return true;
  // In either direction: the clock may have been set back.
  return Math.abs(clock.now() - Date.parse(kept)) >= keptWithinMs;
}
