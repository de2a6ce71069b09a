import { arrivalMs } from '../../../shared/ticket/arrival';
import type { Ticket } from '../../../shared/ticket/ticket';
import { type CounterClock, isoNow } from '../clock';

const windowMs = 15 * 60_000;

/** When recent orders were taken: for the cap, and for "last order" on the board. Test orders do not count. */
export class RecentOrders {
  /** On the steady clock. */
  #cameAt: number[] = [];
  #lastAt: string | null = null;
  #lastCameAt: number | null = null;

  constructor(private readonly clock: CounterClock) {}

  /** ISO instant of the last order, or null. */
  get lastAt(): string | null {
    return this.#lastAt;
  }

  /** Time since the last order, in milliseconds; null: none known. */
  get sinceLastMs(): number | null {
    return this.#lastCameAt === null ? null : this.clock.steady.now() - this.#lastCameAt;
  }

  get in15Minutes(): number {
    const since = this.clock.steady.now() - windowMs;
    this.#cameAt = this.#cameAt.filter((at) => at > since);
    return this.#cameAt.length;
  }

  /** Notes an order that arrived just now, or one from before this start. */
  note(ticket: Pick<Ticket, 'takenAt' | 'arrival'> | null = null): void {
    const now = this.clock.steady.now();
    const cameAt = ticket === null ? now : Math.min(arrivalMs(ticket), now);
    this.#cameAt.push(cameAt);
    if (this.#lastCameAt !== null && cameAt < this.#lastCameAt) return;
    this.#lastCameAt = cameAt;
    this.#lastAt = ticket?.takenAt ?? isoNow(this.clock);
  }
}
