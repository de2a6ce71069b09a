import type { Clock } from '../clock';

/** How long neither board nor printer may work before orders are refused, in milliseconds: longer than a reload. */
const graceMs = 20_000;

/** Tracks whether staff could learn of an order. */
export class Presence {
  #lastSign: number;
  /** The sequence a board must have drawn to count: the newest at its last sign. */
  #mustHaveDrawn = 0;
  /** What it had drawn at its last sign. */
  #drawn = 0;

  constructor(private readonly clock: Clock) {
    // A start gets the same grace as a reload.
    this.#lastSign = clock.monotonic();
  }

  /**
   * A board has drawn up to a sequence. One that stalls while orders come does not show them; one that lags but
   * advances shows them a moment later.
   */
  boardDrew(upTo: number, newest: number): void {
    const goesOn = upTo > this.#drawn;
    this.#drawn = upTo;
    if (upTo < this.#mustHaveDrawn && !goesOn) return;
    this.#mustHaveDrawn = newest;
    this.sign();
  }

  /** A printer printed or answered. */
  sign(): void {
    this.#lastSign = this.clock.monotonic();
  }

  get offline(): boolean {
    return this.clock.monotonic() - this.#lastSign > graceMs;
  }
}
