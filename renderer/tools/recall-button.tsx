import { useMemo } from 'react';
import type { BoardTicket } from '../../shared/snapshot';
import { texts } from '../../shared/texts';
import { ticketNumber } from '../../shared/ticket/ticket-number';
import { ActionButton } from '../action-button';
import { useAge } from '../board/use-age';
import { classNamesOf } from '../class-names';
import { RecallIcon } from '../icons';
import { steadyAt } from '../steady-clock';
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
