/** So many starts within so many milliseconds; one that goes on ending then helps nobody. */
const most = 3;
const withinMs = 10 * 60_000;

/**
 * Whether a core that ended is started again.
 * @param startedAgainAt when it was before, on the monotonic clock
 */
export function mayStartAgain(startedAgainAt: readonly number[], now: number): boolean {
  return startedAgainAt.filter((at) => now - at < withinMs).length < most;
}
