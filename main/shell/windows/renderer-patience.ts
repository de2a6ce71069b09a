/** A page draws every second or so; for how long it may not before it counts as hung, in milliseconds. */
const patienceMs = { first: 10_000, last: 80_000 };
/** How long after a crash the page is loaded again: longer each time, up to the last. */
const reloadAfterMs = [100, 1_000, 5_000];
const lastReloadMs = 15_000;

/**
 * Twice as long after each start without a sign since: a computer that is starved of processor time needs long to
 * show a page at all, and would never, were it stopped at the same moment each time.
 * @param restarts since the page last drew
 */
export function hungAfterMs(restarts: number): number {
  return Math.min(patienceMs.first * 2 ** restarts, patienceMs.last);
}

/** @param restarts since the page last drew */
export function reloadDelayMs(restarts: number): number {
  return reloadAfterMs[restarts] ?? lastReloadMs;
}
