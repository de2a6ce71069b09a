import { arrivalMs } from '../../../shared/ticket/arrival';
import type { Ticket } from '../../../shared/ticket/ticket';
import type { SteadyClock } from '../../../shared/time/steady-clock';

/** Less than this can pass between reading an order's clock and giving it its place, in milliseconds. */
const leastLagMs = 3_000;

/** Numbers tickets in the order they arrive: no two numbers are equal, and a later one is greater. */
export class Arrivals {
  #last = Number.NEGATIVE_INFINITY;

  constructor(private readonly steady: SteadyClock) {}

  /** The place of a ticket that arrives now. */
  next(): number {
    const place = Math.max(Math.round(this.steady.now()), this.#last + 1);
    this.#last = place;
    return place;
  }

  /**
   * Continues after the tickets from before this start, with the clock's lag at the last of them and never before that
   * ticket, even if the PC's clock was set back while the app was off.
   */
  goOnAfter(tickets: readonly Ticket[]): void {
    const [last] = [...tickets].sort((one, other) => arrivalMs(other) - arrivalMs(one));
    if (last === undefined) return;
    const place = arrivalMs(last);
    const lagMs = place - Date.parse(last.takenAt);
    this.steady.adopt(Math.abs(lagMs) < leastLagMs ? 0 : lagMs);
    if (this.steady.now() < place) this.steady.goOnFrom(place);
    this.#last = Math.max(this.#last, place);
  }
}
