import { memo } from 'react';
import { texts } from '../../../shared/i18n/texts';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { legibleName } from '../../../shared/text/legible';
import { isVoid } from '../../../shared/ticket/standing';
import { unitsIn } from '../../../shared/ticket/struck';
import { ticketNumber } from '../../../shared/ticket/ticket-number';
import { canDraw } from '../../letters/can-draw';
import { classNamesOf } from '../../ui/class-names';
import { BellIcon } from '../../ui/icons';
import { useSameNumberWords } from '../ticket/marks/same-numbers';
import { marksOf } from '../ticket/marks/ticket-marks';
import { TicketButtons } from '../ticket/ticket-buttons';
import { nameOf, wantedAtWords } from '../ticket/ticket-words';
import styles from './later-lane.module.css';

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
  const voided = isVoid(ticket);
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
