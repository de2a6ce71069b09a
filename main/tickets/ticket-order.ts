import type { Ticket } from '../../shared/ticket/ticket';

/** Sorts the oldest first. */
export function byTimeTaken(one: Ticket, other: Ticket): number {
  return Date.parse(one.takenAt) - Date.parse(other.takenAt);
}
