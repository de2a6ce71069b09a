import type { Ticket } from './ticket';

/** Where a ticket is shown: a column of the board, or behind the Done tab. */
type Column = 'new' | 'preparing' | 'ready' | 'done';

type Standing = Pick<Ticket, 'stage' | 'cancelledAt' | 'discardedAt' | 'alert' | 'assurance'>;

/**
 * A voided ticket stays where it was until staff acknowledged it: a cook may have it on the stove. What still
 * sounds is never hidden behind the Done tab.
 */
export function columnOf(ticket: Standing): Column {
  if (ticket.alert !== null) return ticket.stage === 'done' ? 'ready' : ticket.stage;
  if (isVoid(ticket)) return 'done';
  return ticket.stage;
}

/** Whether the ticket still asks something of somebody. */
export function isOpen(ticket: Standing): boolean {
  return columnOf(ticket) !== 'done';
}

/** Whether nobody is to make the ticket. */
export function isVoid({ cancelledAt, discardedAt }: Pick<Standing, 'cancelledAt' | 'discardedAt'>): boolean {
  return cancelledAt !== null || discardedAt !== null;
}

/** Whether staff must first say if it is to be made: its checkout may not have gone through. */
export function isUnconfirmed(ticket: Standing): boolean {
  return ticket.assurance === 'unconfirmed' && !isVoid(ticket);
}
