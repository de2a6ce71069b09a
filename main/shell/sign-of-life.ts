import type { Clock } from '../core/clock';

/** Whether something that reports regularly has gone silent, while this process was running and checking. */
export class SignOfLife {
  #lastSign: number;
  #lastCheck: number;

  /** @param checkEveryMs how often `silentMs` is called */
  constructor(
    private readonly clock: Clock,
    private readonly checkEveryMs: number,
  ) {
    this.#lastSign = clock.monotonic();
    this.#lastCheck = this.#lastSign;
  }

  /** It reported. */
  sign(): void {
    this.#lastSign = this.clock.monotonic();
  }

  /** How long it has been silent. Time when the PC slept or all processes stalled does not count. */
  silentMs(): number {
    const now = this.clock.monotonic();
    if (now - this.#lastCheck > 2 * this.checkEveryMs) this.#lastSign = now;
    this.#lastCheck = now;
    return now - this.#lastSign;
  }
}
