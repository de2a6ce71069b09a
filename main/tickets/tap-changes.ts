import { type Direction, type Stage, stageAfter } from '../../shared/ticket/stage';
import type { Ticket } from '../../shared/ticket/ticket';
import { type Change, isVoid, record } from './told-changes';

/* What staff do to a ticket, as pure functions. Every tap also tells that somebody has seen it. */

/** One step on or back. A double tap is one step: the second names a stage that the ticket has left. */
export function step(from: Stage, direction: Direction, at: string): Change {
  return (ticket) => {
    const to = stageAfter(from, direction);
    if (ticket.stage !== from || to === null || isVoid(ticket)) return ticket;
    return record(seen({ ...ticket, stage: to }), { at, what: 'stepped', from, to });
  };
}

/** Staff have seen an update or a cancellation. */
export function acknowledge(at: string): Change {
  return (ticket) => (ticket.alert === null ? ticket : record(seen(ticket), { at, what: 'acknowledged' }));
}

/** An unconfirmed ticket is to be made all the same. */
export function make(at: string): Change {
  return (ticket) => {
    if (ticket.assurance !== 'unconfirmed' || isVoid(ticket)) return ticket;
    return record(seen({ ...ticket, assurance: 'confirmed' }), { at, what: 'confirmed', by: 'staff' });
  };
}

/** An unconfirmed ticket is not to be made. */
export function discard(at: string): Change {
  return (ticket) => {
    if (ticket.assurance !== 'unconfirmed' || isVoid(ticket)) return ticket;
    return record(seen({ ...ticket, discardedAt: at }), { at, what: 'discarded' });
  };
}

function seen(ticket: Ticket): Ticket {
  return { ...ticket, alert: null, changedParts: [] };
}
