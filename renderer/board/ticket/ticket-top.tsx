import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { ticketNumber } from '../../../shared/ticket/ticket-number';
import { classNamesOf } from '../../ui/class-names';
import { BellIcon } from '../../ui/icons';
import { TicketClock } from './ticket-clock';
import styles from './ticket-top.module.css';

const css = classNamesOf(styles);

/** Behind a longer number nothing else fits, the bell counted as two figures. */
const longestNumber = 5;
const figuresOfBell = 2;
/** What is longer than three short lines has a line of its own. */
const longestPaper = 45;

interface TicketTopProps {
  readonly ticket: BoardTicket;
  /** What is to be said of its slips, or null. */
  readonly paper: string | null;
}

/** Which order it is, whether it rings, and how old it is. */
export function TicketTop({ ticket, paper }: TicketTopProps) {
  const number = ticketNumber(ticket);
  const figures = number.length + (ticket.alert === null ? 0 : figuresOfBell);
  const crowded = paper !== null && (figures > longestNumber || paper.length > longestPaper);
  return (
    <div className={css('top', crowded && 'crowded')}>
      <h3 className={css('number')} dir="auto">
        {number}
      </h3>
      {ticket.alert !== null && (
        <span className={css('bell')}>
          <BellIcon />
        </span>
      )}
      {paper !== null && (
        <p className={css('paper')} dir="auto">
          {paper}
        </p>
      )}
      <TicketClock ticket={ticket} />
    </div>
  );
}
