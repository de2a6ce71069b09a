import type { CounterClock } from '../clock';

/**
 * How long things have waited. When something is first seen its age is told by the PC's clock, which alone knows of the time
 * before the start; from then on it grows by the counter's steady time, whatever somebody sets that clock to.
 */
export class Waits {
  /** On the steady time, in milliseconds. */
  readonly #since = new Map<string, number>();

  constructor(private readonly clock: Pick<CounterClock, 'steady'>) {}

  /** @param since ISO instant. @returns milliseconds, never below zero */
  age(key: string, since: string): number {
    return Math.max(0, this.clock.steady.now() - this.since(key, since));
  }

  /** Since when it waits, in milliseconds of the steady time. @param since ISO instant */
  since(key: string, since: string): number {
    const name = `${key} ${since}`;
    const known = this.#since.get(name);
    if (known !== undefined) return known;
    const { steady } = this.clock;
    const at = Math.min(Date.parse(since) + steady.lagMs, steady.now());
    this.#since.set(name, at);
    return at;
  }

  /** Forgets what belongs to no ticket of these. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const name of this.#since.keys())
      if (!ids.has(name.slice(0, name.indexOf('\n')))) this.#since.delete(name);
  }
}
