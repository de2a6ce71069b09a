import { assertNever } from '../assert-never';
import type { Stage } from './stage';
import type { Ticket } from './ticket';
import { isUnconfirmed } from './ticket-state';

/** The outcome of a ticket, in one word. */
export type TicketOutcome = Stage | 'cancelled' | 'discarded' | 'unconfirmed';

export function outcomeOf(ticket: Pick<Ticket, 'stage' | 'payment' | 'validity' | 'alert'>): TicketOutcome {
  const { validity } = ticket;
  switch (validity.kind) {
    case 'cancelled':
    case 'discarded':
      return validity.kind;
    case 'valid':
      return isUnconfirmed(ticket) ? 'unconfirmed' : ticket.stage;
    default:
      return assertNever(validity);
  }
}
