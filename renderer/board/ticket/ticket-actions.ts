import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { isUnconfirmed, isVoid } from '../../../shared/ticket/ticket-state';

/** What one tap on a ticket can do, named after its button. */
export type TicketAction = 'back' | 'discard' | 'acknowledge' | 'gotIt' | 'make' | 'start' | 'ready' | 'done';

type Facts = Pick<BoardTicket, 'stage' | 'alert' | 'payment' | 'validity'> & {
  readonly order: Pick<BoardTicket['order'], 'desiredAt' | 'snoozeTill'>;
};

/** The buttons of a ticket, left to right: the last one is the main action. */
export function actionsOf(ticket: Facts): readonly TicketAction[] {
  if (isVoid(ticket)) {
    return ticket.alert === null ? [] : ['acknowledge'];
  }
  const actions: TicketAction[] = [];
  if (ticket.stage !== 'new') actions.push('back');
  if (isUnconfirmed(ticket)) return [...actions, 'discard', 'make'];
  // Staff must be able to silence Saturday's catering without starting it today.
  const later = ticket.order.desiredAt !== null || ticket.order.snoozeTill !== null;
  if (ticket.alert === 'updated' || (ticket.alert !== null && (later || ticket.stage !== 'new')))
    actions.push('gotIt');
  const step = forwardStep(ticket.stage);
  if (step !== null) actions.push(step);
  return actions;
}

/** A ticket's main action, or null if it needs none. */
export function mainActionOf(ticket: Facts): TicketAction | null {
  return actionsOf(ticket).at(-1) ?? null;
}

function forwardStep(stage: BoardTicket['stage']): TicketAction | null {
  switch (stage) {
    case 'new':
      return 'start';
    case 'preparing':
      return 'ready';
    case 'ready':
      return 'done';
    case 'done':
      return null;
  }
}
