/** At most this many restarts in this many milliseconds; past that, restarting does not help. */
const max = 3;
const withinMs = 10 * 60_000;

/**
 * Whether to restart a core that ended.
 * @param startedAgainAt earlier restarts, on the monotonic clock
 */
export function mayStartAgain(startedAgainAt: readonly number[], now: number): boolean {
  return startedAgainAt.filter((at) => now - at < withinMs).length < max;
}
