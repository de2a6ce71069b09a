import { memo } from 'react';
import { timeOfDay } from '../../shared/clock-time';
import type { BoardTicket } from '../../shared/contract';
import { texts } from '../../shared/texts';
import { isOpen } from '../../shared/ticket/standing';
import { classNamesOf } from '../class-names';
import { BellIcon } from '../icons';
import { PaperMarks } from './paper-marks';
import type { PrinterView } from './printer-views';
import { TicketButtons } from './ticket-buttons';
import styles from './ticket-card.module.css';
import { TicketItems } from './ticket-items';
import { marksOf } from './ticket-marks';
import { paperLine, paperMarks } from './ticket-paper';
import { methodWords, nameOf, numberOf, refundWords, wantedAtWords } from './ticket-words';
import { useAge } from './use-age';

const css = classNamesOf(styles);

interface TicketCardProps {
  readonly ticket: BoardTicket;
  readonly printers: readonly PrinterView[];
}

const noPrinters: readonly PrinterView[] = [];

/** One order on the board. It is drawn again only when its ticket changes or its age does. */
export const TicketCard = memo(function TicketCard({ ticket, printers }: TicketCardProps) {
  const marks = marksOf(ticket);
  const paper = paperMarks(ticket, printers);
  const voided = ticket.cancelledAt !== null || ticket.discardedAt !== null;
  const unconfirmed = marks.some((mark) => mark.kind === 'unconfirmed');
  return (
    <article
      aria-label={nameOf(ticket)}
      data-ticket={ticket.id}
      className={css('card', ticket.alert !== null && 'ringing', voided && 'voided')}
    >
      {marks.map((mark) => (
        <p key={mark.kind} className={css('mark', mark.kind)}>
          {mark.text}
        </p>
      ))}
      {unconfirmed && <p className={css('hint')}>{texts.ticket.unconfirmedHint}</p>}
      <PaperMarks ticket={ticket} marks={paper} />
      <TicketTop ticket={ticket} paper={paperLine(ticket, printers, Date.now())} />
      <TicketHead order={ticket.order} />
      <div className={css('body')}>
        <TicketItems items={ticket.order.items} />
        {ticket.refunds.map((refund) => (
          <p key={refund.at} className={css('refund')} dir="auto">
            {refundWords(refund)}
          </p>
        ))}
      </div>
      {/* A slip in doubt has a button of that name already. */}
      <TicketButtons
        ticket={ticket}
        printers={paper.some(({ kind }) => kind === 'unproved') ? noPrinters : printers}
      />
    </article>
  );
});

/** Behind a longer number nothing else fits. */
const longestNumber = 5;

function TicketTop({ ticket, paper }: { readonly ticket: BoardTicket; readonly paper: string | null }) {
  const number = numberOf(ticket);
  return (
    <div className={css('top', paper !== null && number.length > longestNumber && 'crowded')}>
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
      {isOpen(ticket) ? (
        <TicketAge takenAt={ticket.takenAt} wantedLater={ticket.order.desiredAt !== null} />
      ) : (
        <p className={css('age')}>
          <TakenAt takenAt={ticket.takenAt} />
        </p>
      )}
    </div>
  );
}

function TicketHead({ order }: { readonly order: BoardTicket['order'] }) {
  return (
    <div className={css('head')}>
      {order.desiredAt !== null && (
        <p className={css('wanted')}>{texts.ticket.wantedAt(wantedAtWords(order.desiredAt, Date.now()))}</p>
      )}
      <p className={css('guest')} dir="auto">
        {order.guestName ?? texts.ticket.noName}
      </p>
      <p className={css('where')} dir="auto">
        {[order.fulfillmentMethod === null ? null : methodWords(order.fulfillmentMethod), order.table]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {order.address !== null && <TicketAddress address={order.address} />}
    </div>
  );
}

function TicketAddress({ address }: { readonly address: NonNullable<BoardTicket['order']['address']> }) {
  return (
    <>
      {address.lines.length > 0 && (
        <p className={css('address')} dir="auto">
          {address.lines.join(', ')}
        </p>
      )}
      {address.instructions !== null && (
        <p className={css('delivery')} dir="auto">
          {address.instructions}
        </p>
      )}
    </>
  );
}

/** From how many minutes an order counts as slow, and as late. */
const slowMinutes = 10;
const lateMinutes = 20;

function TicketAge({ takenAt, wantedLater }: { readonly takenAt: string; readonly wantedLater: boolean }) {
  const minutes = useAge(takenAt);
  const late = !wantedLater && minutes >= lateMinutes;
  const slow = !wantedLater && !late && minutes >= slowMinutes;
  return (
    <p className={css('age', slow && 'slow', late && 'late')}>
      <strong>{texts.ticket.age(minutes)}</strong> <TakenAt takenAt={takenAt} />
    </p>
  );
}

function TakenAt({ takenAt }: { readonly takenAt: string }) {
  return <span>{texts.ticket.takenAt(timeOfDay(takenAt, texts.locale))}</span>;
}
