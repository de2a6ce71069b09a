import { assertNever } from '../assert-never';
import type { Ticket } from './ticket';

/** Where a ticket is shown: a column of the board, or behind the Done tab. */
type Column = 'new' | 'preparing' | 'ready' | 'done';

type TicketState = Pick<Ticket, 'stage' | 'alert' | 'payment' | 'validity'>;

/**
 * A void ticket stays in place until staff acknowledge it: a cook may have it on the stove. A ticket that still sounds
 * is never hidden behind the Done tab.
 */
export function columnOf(ticket: TicketState): Column {
  if (ticket.alert !== null) return ticket.stage === 'done' ? 'ready' : ticket.stage;
  if (isVoid(ticket)) return 'done';
  return ticket.stage;
}

/** Whether the ticket still needs action. */
export function isOpen(ticket: TicketState): boolean {
  return columnOf(ticket) !== 'done';
}

/** Whether the ticket must not be made. */
export function isVoid({ validity }: Pick<TicketState, 'validity'>): boolean {
  return validity.kind !== 'valid';
}

/** Whether staff must first say if it is to be made: its checkout may not have gone through. */
export function isUnconfirmed(ticket: Pick<TicketState, 'payment' | 'validity'>): boolean {
  return ticket.payment.kind === 'unconfirmed' && !isVoid(ticket);
}

/**
 * Whether nothing can make the checkout unconfirmed again. A confirmation by an answered repeat does not count: that
 * answer may be lost.
 */
export function isConfirmed({ payment }: Pick<TicketState, 'payment'>): boolean {
  switch (payment.kind) {
    case 'answering':
    case 'answered':
    case 'unconfirmed':
      return false;
    case 'confirmed':
      return payment.forGood;
    case 'finished':
      return true;
    default:
      return assertNever(payment);
  }
}
