import type { Clock } from '../clock';

/** For how long neither board nor printer may have worked before orders are refused: longer than a reload. */
const graceMs = 20_000;

/** Knows whether anybody at the store could learn of an order. */
export class Presence {
  #lastSign: number;
  /** What a board must have drawn to count: the newest there was at its sign before. */
  #mustHaveDrawn = 0;
  /** What it had drawn at its sign before. */
  #drawn = 0;

  constructor(private readonly clock: Clock) {
    // A start is given the same time as a reload.
    this.#lastSign = clock.monotonic();
  }

  /**
   * A board has drawn up to one sequence. One that stands still while orders come shows them to nobody; one that is behind
   * and goes on shows them a moment later.
   */
  boardDrew(upTo: number, newest: number): void {
    const goesOn = upTo > this.#drawn;
    this.#drawn = upTo;
    if (upTo < this.#mustHaveDrawn && !goesOn) return;
    this.#mustHaveDrawn = newest;
    this.sign();
  }

  /** A printer has printed or answered. */
  sign(): void {
    this.#lastSign = this.clock.monotonic();
  }

  get offline(): boolean {
    return this.clock.monotonic() - this.#lastSign > graceMs;
  }
}
