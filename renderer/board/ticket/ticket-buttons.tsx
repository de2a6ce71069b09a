import { texts } from '../../../shared/i18n/texts';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { command } from '../../core-client/core-client';
import { useExternalValue } from '../../core-client/use-external-value';
import { offerUndo } from '../../tools/offer-undo';
import { ActionButton } from '../../ui/action-button';
import { classNamesOf } from '../../ui/class-names';
import { BackIcon, RecallIcon } from '../../ui/icons';
import type { PrinterView } from '../banners/printer-views';
import { restingTicket, subscribeToResting, takeTap } from './one-tap';
import { ReprintButton } from './reprint-button';
import { actionsOf, type TicketAction } from './ticket-actions';
import styles from './ticket-buttons.module.css';

const css = classNamesOf(styles);

interface TicketButtonsProps {
  readonly ticket: BoardTicket;
  /** The printers that can print a copy. */
  readonly printers: readonly PrinterView[];
}

/** A ticket's buttons; their accessible names are exactly their labels. */
export function TicketButtons({ ticket, printers }: TicketButtonsProps) {
  const actions = actionsOf(ticket);
  const [first] = actions;
  if (first === undefined && printers.length === 0) return null;
  const back = first === 'back';
  return (
    <div className={css('buttons')}>
      {back && <TicketButton action="back" ticket={ticket} />}
      {printers.length > 0 && <ReprintButton ticket={ticket} printers={printers} />}
      {actions.slice(back ? 1 : 0).map((action) => (
        <TicketButton key={action} action={action} ticket={ticket} />
      ))}
    </div>
  );
}

const variants = {
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
  const recalls = action === 'back' && ticket.stage === 'done';
  const small = action === 'back' || action === 'discard';
  const { shown: rests } = useExternalValue(subscribeToResting, () => restingTicket() === ticket.id);
  return (
    <ActionButton
      variant={variants[action]}
      wide={!small}
      rests={rests}
      onAction={() => carryOut(action, ticket)}
    >
      {action === 'back' && (recalls ? <RecallIcon /> : <BackIcon />)}
      {texts.ticket[recalls ? 'recall' : action]}
    </ActionButton>
  );
}

/** Does what a button of the ticket says, once for a double tap. */
export function carryOut(action: TicketAction, ticket: BoardTicket): void {
  const { id, stage } = ticket;
  if (!takeTap(id)) return;
  switch (action) {
    case 'acknowledge':
    case 'gotIt':
      void undoable(ticket, command('acknowledgeTicket', { id }));
      return;
    case 'make':
      void command('makeTicket', { id });
      return;
    case 'discard':
      void undoable(ticket, command('discardTicket', { id }));
      return;
    case 'back':
      void undoable(ticket, command('stepTicket', { id, from: stage, direction: 'back' }));
      return;
    case 'start':
    case 'ready':
    case 'done':
      void undoable(ticket, command('stepTicket', { id, from: stage, direction: 'forward' }));
      return;
  }
}

async function undoable(ticket: BoardTicket, tap: Promise<boolean>): Promise<void> {
  if (await tap) offerUndo(ticket);
}
