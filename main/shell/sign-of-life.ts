import type { Clock } from '../core/clock';

/** Whether something that reports regularly has gone silent, while this process was running and checking. */
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

  /** It reported. */
  sign(): void {
    this.#lastSign = this.clock.monotonic();
  }

  /** How long it has been silent. Time when the PC slept or all processes stalled does not count. */
  silentMs(): number {
    const now = this.clock.monotonic();
    if (now - this.#lastLook > 2 * this.lookEveryMs) this.#lastSign = now;
    this.#lastLook = now;
    return now - this.#lastSign;
  }
}
