import type { Ticket } from './ticket';

/** What determines when a ticket arrived, and after which other. */
type Arrived = Pick<Ticket, 'id' | 'takenAt' | 'arrival'>;

/**
 * When a ticket arrived, in milliseconds of the counter's steady time; for older versions' tickets, by the PC's clock.
 */
export function arrivalMs({ arrival, takenAt }: Pick<Ticket, 'takenAt' | 'arrival'>): number {
  return arrival ?? Date.parse(takenAt);
}

/** Sorts oldest first, even if the PC's clock was set in between. */
export function byArrival(one: Arrived, other: Arrived): number {
  const between = arrivalMs(one) - arrivalMs(other);
  if (between !== 0) return between;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}
