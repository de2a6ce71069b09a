import type { Stage } from './stage';
import { isUnconfirmed } from './standing';
import type { Ticket } from './ticket';

/** What became of a ticket, in one word. */
export type TicketOutcome = Stage | 'cancelled' | 'discarded' | 'unconfirmed';

export function outcomeOf(
  ticket: Pick<Ticket, 'stage' | 'assurance' | 'cancelledAt' | 'discardedAt' | 'alert'>,
): TicketOutcome {
  if (ticket.cancelledAt !== null) return 'cancelled';
  if (ticket.discardedAt !== null) return 'discarded';
  return isUnconfirmed(ticket) ? 'unconfirmed' : ticket.stage;
}
