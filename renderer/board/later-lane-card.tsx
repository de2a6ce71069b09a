import { memo } from 'react';
import { legibleName } from '../../shared/legible';
import type { BoardTicket } from '../../shared/snapshot';
import { texts } from '../../shared/texts';
import { unitsIn } from '../../shared/ticket/struck';
import { ticketNumber } from '../../shared/ticket/ticket-number';
import { classNamesOf } from '../class-names';
import { BellIcon } from '../icons';
import { canDraw } from '../letters/can-draw';
import styles from './later-lane.module.css';
import { useSameNumberWords } from './same-numbers';
import { TicketButtons } from './ticket-buttons';
import { marksOf } from './ticket-marks';
import { nameOf, wantedAtWords } from './ticket-words';

const css = classNamesOf(styles);

interface LaterCardProps {
  readonly ticket: BoardTicket;
  readonly onOpen: (id: string) => void;
}

const noPrinters = [] as const;

/** A ticket of the Later lane: when it is wanted, whose it is, and what can be done with it. */
export const LaterCard = memo(function LaterCard({ ticket, onOpen }: LaterCardProps) {
  const { order } = ticket;
  const wantedAt = order.desiredAt ?? order.snoozeTill ?? ticket.takenAt;
  const voided = ticket.cancelledAt !== null || ticket.discardedAt !== null;
  const guest = order.guestName === null ? null : legibleName(order.guestName, canDraw);
  const sameNumber = useSameNumberWords(ticket);
  const who = [ticketNumber(ticket), guest, texts.board.items(unitsIn(order.items))];
  return (
    <article
      aria-label={nameOf(ticket)}
      data-ticket={ticket.id}
      tabIndex={-1}
      className={css('card', ticket.alert !== null && 'ringing', voided && 'voided')}
    >
      <button type="button" className={css('fold')} aria-expanded={false} onClick={() => onOpen(ticket.id)}>
        {ticket.alert !== null && <BellIcon />}
        <span className={css('words')}>
          <span className={css('wanted')}>{texts.ticket.wantedAt(wantedAtWords(wantedAt, Date.now()))}</span>
          <span className={css('who')} dir="auto">
            {who.filter((part) => part !== null).join(' · ')}
          </span>
          {sameNumber !== null && <span className={css('mark')}>{sameNumber}</span>}
          {marksOf(ticket).map((mark) => (
            <span key={mark.kind} className={css('mark')}>
              {mark.text}
            </span>
          ))}
        </span>
      </button>
      <TicketButtons ticket={ticket} printers={noPrinters} />
    </article>
  );
});
