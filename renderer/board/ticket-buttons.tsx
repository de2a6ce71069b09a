import type { BoardTicket } from '../../shared/contract';
import { texts } from '../../shared/texts';
import { ActionButton } from '../action-button';
import { classNamesOf } from '../class-names';
import { BackIcon } from '../icons';
import { command } from '../relay';
import { actionsOf, type TicketAction } from './ticket-actions';
import styles from './ticket-card.module.css';

const css = classNamesOf(styles);

/** The buttons of a ticket, named by exactly the words that stand on them. */
export function TicketButtons({ ticket }: { readonly ticket: BoardTicket }) {
  const actions = actionsOf(ticket);
  if (actions.length === 0) return null;
  return (
    <div className={css('buttons')}>
      {actions.map((action) => (
        <TicketButton key={action} action={action} ticket={ticket} />
      ))}
    </div>
  );
}

const looks = {
  back: 'plain',
  discard: 'plain',
  acknowledge: 'danger',
  gotIt: 'strong',
  make: 'new',
  start: 'new',
  ready: 'preparing',
  done: 'ready',
} as const;

function TicketButton({ action, ticket }: { readonly action: TicketAction; readonly ticket: BoardTicket }) {
  const small = action === 'back' || action === 'discard';
  return (
    <ActionButton look={looks[action]} wide={!small} onAction={() => carryOut(action, ticket)}>
      {action === 'back' && <BackIcon />}
      {texts.ticket[action]}
    </ActionButton>
  );
}

function carryOut(action: TicketAction, { id, stage }: BoardTicket): void {
  switch (action) {
    case 'acknowledge':
    case 'gotIt':
      void command('acknowledgeTicket', { id });
      return;
    case 'make':
      void command('makeTicket', { id });
      return;
    case 'discard':
      void command('discardTicket', { id });
      return;
    case 'back':
      void command('stepTicket', { id, from: stage, direction: 'back' });
      return;
    case 'start':
    case 'ready':
    case 'done':
      void command('stepTicket', { id, from: stage, direction: 'forward' });
      return;
  }
}
