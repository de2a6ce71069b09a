import type { Clock } from '../core/clock';

/** Whether something that speaks up regularly has fallen silent, while this process ran and was looked at. */
export class SignOfLife {
  #lastSign: number;
  #lastLook: number;

  /** @param lookEveryMs how often `silentMs` is called */
  constructor(
    private readonly clock: Clock,
    private readonly lookEveryMs: number,
  ) {
    this.#lastSign = clock.monotonic();
    this.#lastLook = this.#lastSign;
  }

  /** It spoke up. */
  sign(): void {
    this.#lastSign = this.clock.monotonic();
  }

  /** For how long it has been silent. A PC that slept, or whose every process stood still, says nothing about it. */
  silentMs(): number {
    const now = this.clock.monotonic();
    if (now - this.#lastLook > 2 * this.lookEveryMs) this.#lastSign = now;
    this.#lastLook = now;
    return now - this.#lastSign;
  }
}
