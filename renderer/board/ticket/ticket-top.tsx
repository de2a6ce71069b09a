import { useContext } from 'react';
import { timeOfDay } from '../../../shared/i18n/clock-time';
import { texts } from '../../../shared/i18n/texts';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { ageLimitsOf } from '../../../shared/settings/age-limits';
import { ticketNumber } from '../../../shared/ticket/ticket-number';
import { isOpen } from '../../../shared/ticket/ticket-state';
import { steady } from '../../core-client/steady-clock';
import { classNamesOf } from '../../ui/class-names';
import { BellIcon } from '../../ui/icons';
import { AgeChoicesContext } from './age-choices';
import { ageStartMs, clockWords, paceOf } from './ticket-age';
import styles from './ticket-top.module.css';
import { useMinutesSince } from './use-age';

const css = classNamesOf(styles);

/** Nothing else fits after a longer number, counting the bell as two digits. */
const maxNumberLength = 5;
const figuresOfBell = 2;
/** A text longer than three short lines gets its own line. */
const maxPaperLength = 45;

interface TicketTopProps {
  readonly ticket: BoardTicket;
  /** The text about its slips, or null. */
  readonly paper: string | null;
}

/** Which order it is, whether it rings, and how old it is. */
export function TicketTop({ ticket, paper }: TicketTopProps) {
  const number = ticketNumber(ticket);
  const figures = number.length + (ticket.alert === null ? 0 : figuresOfBell);
  const crowded = paper !== null && (figures > maxNumberLength || paper.length > maxPaperLength);
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

/** A ticket's age, in words as well as color; for a closed one only when it was taken. */
function TicketClock({ ticket }: { readonly ticket: BoardTicket }) {
  if (isOpen(ticket)) return <RunningClock ticket={ticket} />;
  return (
    <p className={css('age')}>
      <span>{takenAtWords(ticket)}</span>
    </p>
  );
}

function RunningClock({ ticket }: { readonly ticket: BoardTicket }) {
  const limits = ageLimitsOf(useContext(AgeChoicesContext), ticket.order.fulfillmentMethod);
  const minutes = useMinutesSince(ageStartMs(ticket, limits, steady.lagMs));
  const pace = paceOf(minutes, limits);
  return (
    <p className={css('age', pace)}>
      <strong>{clockWords(ticket, minutes, limits)}</strong>{' '}
      <span>
        {pace !== 'usual' && <b>{texts.board[pace]}</b>} {takenAtWords(ticket)}
      </span>
    </p>
  );
}

function takenAtWords({ takenAt }: BoardTicket): string {
  return texts.ticket.takenAt(timeOfDay(takenAt, texts.locale));
}
