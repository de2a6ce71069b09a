import type { Clock } from '../clock';

/**
 * How long things have waited, on whichever clock says longer: the PC's clock may be set back, which must not make
 * an hour-old slip fresh, and the clock that never jumps knows nothing of the time before the start.
 */
export class Waits {
  readonly #firstSeen = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  /** @param since ISO instant. @returns milliseconds, never below zero */
  age(key: string, since: string): number {
    const name = `${key} ${since}`;
    const now = this.clock.monotonic();
    const seen = this.#firstSeen.get(name) ?? now;
    this.#firstSeen.set(name, seen);
    return Math.max(now - seen, this.clock.now() - Date.parse(since), 0);
  }

  /** Forgets what belongs to no ticket of these. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const name of this.#firstSeen.keys())
      if (!ids.has(name.slice(0, name.indexOf('\n')))) this.#firstSeen.delete(name);
  }
}
