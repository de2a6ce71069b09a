import type { Clock } from '../clock';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** When it is looked for an update first, in milliseconds after the start: orders and the way to them come before. */
const firstLookMs = 3 * minuteMs;
/** For how long it is good to know that an update is still offered, in milliseconds. */
const freshMs = 2 * hourMs;
/** How long a look that brought no answer is left alone, in milliseconds, though the day ends. */
const leftAloneMs = 40 * minuteMs;

/** When to look for an update again. All of it on the clock that does not jump. */
export class PollSchedule {
  #failures = 0;
  #startedAt = 0;
  #nextAt = Number.POSITIVE_INFINITY;
  #beganAt = Number.NEGATIVE_INFINITY;
  #answeredAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly clock: Clock) {}

  start(): void {
    this.#startedAt = this.clock.monotonic();
    this.#nextAt = this.#startedAt + firstLookMs;
  }

  /** How long ago that was, in milliseconds. */
  get ranMs(): number {
    return this.clock.monotonic() - this.#startedAt;
  }

  get isDue(): boolean {
    return this.clock.monotonic() >= this.#nextAt;
  }

  /** Whether what was heard last still counts: a version that turned out to be bad is withdrawn. */
  get isFresh(): boolean {
    return this.clock.monotonic() - this.#answeredAt <= freshMs;
  }

  /** Whether it may be asked once more, out of turn. */
  get mayAskAgain(): boolean {
    return this.clock.monotonic() - this.#beganAt > leftAloneMs;
  }

  /** Another address has not failed yet. */
  forgetFailures(): void {
    this.#failures = 0;
  }

  began(): void {
    this.#beganAt = this.clock.monotonic();
  }

  answered(): void {
    this.#answeredAt = this.clock.monotonic();
  }

  /** A look is over. @param failed makes the next one wait longer: 8 hours instead of 4, then 16, then a day */
  ended(failed: boolean): void {
    this.#failures = failed ? this.#failures + 1 : 0;
    this.#nextAt = this.clock.monotonic() + Math.min(4 * 2 ** Math.min(this.#failures, 3), 24) * hourMs;
  }
}
