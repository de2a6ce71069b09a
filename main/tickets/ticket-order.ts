import type { Ticket } from '../../shared/ticket/ticket';

/** Sorts the oldest first. */
export function byTimeTaken(one: Pick<Ticket, 'takenAt'>, other: Pick<Ticket, 'takenAt'>): number {
  return Date.parse(one.takenAt) - Date.parse(other.takenAt);
}
