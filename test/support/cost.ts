/* What work costs, told in ratios of the same run: machines differ by a factor of four, and others use them too. */

/** The least of five tries, in milliseconds of this process's processor time: what runs beside it counts least there. */
export async function cpuCost(work: () => unknown): Promise<number> {
  return leastOf(5, async () => {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
}

/** The least of so many tries, in milliseconds on the wall: what waits for a timer cannot be quicker than it. */
export async function leastWait(tries: number, work: () => unknown): Promise<number> {
  return leastOf(tries, async () => {
    const startedAt = performance.now();
    await work();
    return performance.now() - startedAt;
  });
}

async function leastOf(tries: number, measure: () => Promise<number>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let left = tries; left > 0; left -= 1) least = Math.min(least, await measure());
  return least;
}
