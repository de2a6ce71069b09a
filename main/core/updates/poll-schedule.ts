import type { Clock } from '../clock';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** When to check for an update first, in milliseconds after the start: orders and their connection come first. */
const firstCheckMs = 3 * minuteMs;
/** How long an answer about the offered update stays fresh, in milliseconds. */
const freshMs = 2 * hourMs;
/** How long to wait after a check without an answer, in milliseconds, even at the day's end. */
const retryAfterMs = 40 * minuteMs;

/** When to check for an update again. Everything is on the monotonic clock. */
export class PollSchedule {
  #failures = 0;
  #startedAt = 0;
  #nextAt = Number.POSITIVE_INFINITY;
  #beganAt = Number.NEGATIVE_INFINITY;
  #answeredAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly clock: Clock) {}

  start(): void {
    this.#startedAt = this.clock.monotonic();
    this.#nextAt = this.#startedAt + firstCheckMs;
  }

  /** Milliseconds since the start. */
  get ranMs(): number {
    return this.clock.monotonic() - this.#startedAt;
  }

  get isDue(): boolean {
    return this.clock.monotonic() >= this.#nextAt;
  }

  /** Whether the last answer still counts: a version that turns out bad is withdrawn. */
  get isFresh(): boolean {
    return this.clock.monotonic() - this.#answeredAt <= freshMs;
  }

  /** Whether an extra check is allowed now. */
  get mayAskAgain(): boolean {
    return this.clock.monotonic() - this.#beganAt > retryAfterMs;
  }

  /** A new address has no failures yet. */
  forgetFailures(): void {
    this.#failures = 0;
  }

  began(): void {
    this.#beganAt = this.clock.monotonic();
  }

  answered(): void {
    this.#answeredAt = this.clock.monotonic();
  }

  /** A check ended. @param failed makes the next one wait longer: 8 hours instead of 4, then 16, then a day */
  ended(failed: boolean): void {
    this.#failures = failed ? this.#failures + 1 : 0;
    this.#nextAt = this.clock.monotonic() + Math.min(4 * 2 ** Math.min(this.#failures, 3), 24) * hourMs;
  }
}
