import { useContext } from 'react';
import { timeOfDay } from '../../../shared/i18n/clock-time';
import { texts } from '../../../shared/i18n/texts';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { ageLimitsOf } from '../../../shared/settings/age-limits';
import { isOpen } from '../../../shared/ticket/standing';
import { steady } from '../../core-client/steady-clock';
import { classNamesOf } from '../../ui/class-names';
import { AgeChoicesContext } from './age-choices';
import { ageStartMs, clockWords, paceOf } from './ticket-age';
import styles from './ticket-clock.module.css';
import { useMinutesSince } from './use-age';

const css = classNamesOf(styles);

/** How old a ticket is, by words as well as by colour; of a closed one only when it was taken. */
export function TicketClock({ ticket }: { readonly ticket: BoardTicket }) {
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
