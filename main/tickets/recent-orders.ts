import type { Clock } from '../clock';

const windowMs = 15 * 60_000;

/** When orders were taken lately: for the cap, and for "last order" on the board. Test orders do not count. */
export class RecentOrders {
  #takenAt: number[] = [];
  #lastAt: string | null = null;
  /** On the clock that does not jump. */
  #lastTakenAt: number | null = null;

  constructor(private readonly clock: Clock) {}

  /** ISO instant of the last order, or null. */
  get lastAt(): string | null {
    return this.#lastAt;
  }

  /** How long ago the last order came, in milliseconds; null: none is known of. */
  get sinceLastMs(): number | null {
    return this.#lastTakenAt === null ? null : this.clock.monotonic() - this.#lastTakenAt;
  }

  get in15Minutes(): number {
    const since = this.clock.monotonic() - windowMs;
    this.#takenAt = this.#takenAt.filter((at) => at > since);
    return this.#takenAt.length;
  }

  /** Notes an order that was taken at this ISO instant, by default just now. */
  note(at: string = new Date(this.clock.now()).toISOString()): void {
    const ageMs = Math.max(0, this.clock.now() - Date.parse(at));
    const takenAt = this.clock.monotonic() - ageMs;
    if (ageMs < windowMs) this.#takenAt.push(takenAt);
    this.#lastTakenAt = Math.max(takenAt, this.#lastTakenAt ?? takenAt);
    if (this.#lastAt === null || at > this.#lastAt) this.#lastAt = at;
  }
}
