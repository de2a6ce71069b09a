import { minutesBetween } from '../../shared/clock-time';
import type { BoardTicket } from '../../shared/snapshot';

/** For how many minutes a ticket that was done can be recalled with one tap. */
export const recallableMinutes = 30;

export interface LastDone {
  readonly ticket: BoardTicket;
  /** When it was done. */
  readonly at: string;
}

/** Of some tickets the one that was done last, however long ago; what is void is not called back. */
export function lastDone(tickets: readonly BoardTicket[]): LastDone | null {
  let last: LastDone | null = null;
  for (const ticket of tickets) {
    const at = doneAt(ticket);
    if (at !== null && (last === null || at > last.at)) last = { ticket, at };
  }
  return last;
}

/** The ticket that "Recall last" means now. */
export function recallable(tickets: readonly BoardTicket[], nowMs: number): BoardTicket | null {
  const last = lastDone(tickets);
  return last !== null && minutesBetween(last.at, nowMs) < recallableMinutes ? last.ticket : null;
}

function doneAt({ stage, cancelledAt, discardedAt, history }: BoardTicket): string | null {
  if (stage !== 'done' || cancelledAt !== null || discardedAt !== null) return null;
  for (const entry of [...history].reverse())
    if (entry.what === 'stepped' && entry.to === 'done') return entry.at;
  return null;
}
