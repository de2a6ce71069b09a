import type { Clock } from '../clock';

/** How old a kept instant may become, in milliseconds: not each order is worth writing the settings. */
const keptWithinMs = 60 * 60_000;

/** Whether an instant that the settings keep of something frequent is to be written anew. @param kept ISO, or null: never yet */
export function isDueToKeep(kept: string | null | undefined, clock: Pick<Clock, 'now'>): boolean {
  if (kept === null || kept === undefined) return true;
  // Either way: the clock may have been set back.
  return Math.abs(clock.now() - Date.parse(kept)) >= keptWithinMs;
}
