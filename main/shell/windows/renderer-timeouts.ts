/** How long a page, which draws about every second, may not draw before it counts as hung, in milliseconds. */
const timeoutMs = { first: 10_000, last: 80_000 };
/** How long after a crash to reload the page, in milliseconds: longer each time, up to the last. */
const reloadAfterMs = [100, 1_000, 5_000];
const lastReloadMs = 15_000;

/**
 * Doubles after each restart without a sign: a computer starved of processor time needs long to show a page, and never
 * would if stopped at the same point each time.
 * @param restarts since the page last drew
 */
export function hungAfterMs(restarts: number): number {
  return Math.min(timeoutMs.first * 2 ** restarts, timeoutMs.last);
}

/** @param restarts since the page last drew */
export function reloadDelayMs(restarts: number): number {
  return reloadAfterMs[restarts] ?? lastReloadMs;
}
