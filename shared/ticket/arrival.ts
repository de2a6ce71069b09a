import type { Ticket } from './ticket';

/** What tells when a ticket came, and after which other. */
type Arrived = Pick<Ticket, 'id' | 'takenAt' | 'arrival'>;

/** When a ticket came, in milliseconds of the counter's steady time; of one of an older version by the PC's clock. */
export function arrivalMs({ arrival, takenAt }: Pick<Ticket, 'takenAt' | 'arrival'>): number {
  return arrival ?? Date.parse(takenAt);
}

/** Sorts the oldest first, however the PC's clock was set between them. */
export function byArrival(one: Arrived, other: Arrived): number {
  const between = arrivalMs(one) - arrivalMs(other);
  if (between !== 0) return between;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}
