import type { CounterClock } from '../clock';

/**
 * How long things have waited. At first sight, the PC's clock gives the age, as only it knows the time before the
 * start; from then on the age grows by the counter's steady time, whatever that clock is set to.
 */
export class Waits {
  /** Milliseconds of steady time. */
  readonly #since = new Map<string, number>();

  constructor(private readonly clock: Pick<CounterClock, 'steady'>) {}

  /** @param since ISO instant. @returns milliseconds, never below zero */
  age(key: string, since: string): number {
    return Math.max(0, this.clock.steady.now() - this.since(key, since));
  }

  /** When the wait began, in milliseconds of steady time. @param since ISO instant */
  since(key: string, since: string): number {
    const name = `${key} ${since}`;
    const known = this.#since.get(name);
    if (known !== undefined) return known;
    const { steady } = this.clock;
    const at = Math.min(Date.parse(since) + steady.lagMs, steady.now());
    this.#since.set(name, at);
    return at;
  }

  /** Forgets waits of all other tickets. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const name of this.#since.keys())
      if (!ids.has(name.slice(0, name.indexOf('\n')))) this.#since.delete(name);
  }
}
