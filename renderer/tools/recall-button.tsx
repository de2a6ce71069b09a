import { useMemo } from 'react';
import { texts } from '../../shared/i18n/texts';
import type { BoardTicket } from '../../shared/ipc/snapshot';
import { ticketNumber } from '../../shared/ticket/ticket-number';
import { useAge } from '../board/ticket/use-age';
import { steadyAt } from '../core-client/steady-clock';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import { RecallIcon } from '../ui/icons';
import { type LastDone, lastDone, recallableMinutes } from './last-done';
import { recall } from './recall';
import styles from './recall-button.module.css';

const css = classNamesOf(styles);

/** Takes the ticket that was done last back onto the board, as long as that was not too long ago. */
export function RecallButton({ done }: { readonly done: readonly BoardTicket[] }) {
  const last = useMemo(() => lastDone(done, steadyAt), [done]);
  return last !== null && <RecallLast {...last} />;
}

function RecallLast({ ticket, at }: LastDone) {
  const minutes = useAge(at);
  if (minutes >= recallableMinutes) return null;
  return (
    <ActionButton look="plain" onAction={() => void recall(ticket)}>
      <RecallIcon />
      <span className={css('name')}>{texts.tools.recall(ticketNumber(ticket))}</span>
    </ActionButton>
  );
}
