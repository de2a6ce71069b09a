import { memo } from 'react';
import type { BoardTicket } from '../../shared/snapshot';
import { texts } from '../../shared/texts';
import { kitchenKey } from '../../shared/ticket/kitchen-key';
import { columnOf, isOpen } from '../../shared/ticket/standing';
import { ticketNumber } from '../../shared/ticket/ticket-number';
import { classNamesOf } from '../class-names';
import { BellIcon } from '../icons';
import { PaperMarks } from './paper-marks';
import type { PrinterView } from './printer-views';
import { TicketButtons } from './ticket-buttons';
import styles from './ticket-card.module.css';
import { itemChanges } from './ticket-changes';
import { TicketClock } from './ticket-clock';
import { TicketItems } from './ticket-items';
import { marksOf } from './ticket-marks';
import { paperLine, paperMarks } from './ticket-paper';
import { methodWords, nameOf, refundWords, wantedAtWords } from './ticket-words';

const css = classNamesOf(styles);

interface TicketCardProps {
  readonly ticket: BoardTicket;
  readonly printers: readonly PrinterView[];
  /** Where no heading says at which step it is. */
  readonly showsStage?: boolean;
  /** Over how many columns of a grid it stands; its items flow from one to the next. */
  readonly span?: number;
}

const noPrinters: readonly PrinterView[] = [];

/** One order on the board. It is drawn again only when its ticket changes or its age does. */
export const TicketCard = memo(function TicketCard(props: TicketCardProps) {
  const { ticket, printers, showsStage = false, span = 1 } = props;
  const marks = marksOf(ticket);
  const paper = paperMarks(ticket, printers);
  const column = columnOf(ticket);
  const voided = ticket.cancelledAt !== null || ticket.discardedAt !== null;
  const unconfirmed = marks.some((mark) => mark.kind === 'unconfirmed');
  return (
    <article
      aria-label={nameOf(ticket)}
      data-ticket={ticket.id}
      tabIndex={-1}
      className={css('card', ticket.alert !== null && 'ringing', voided && 'voided')}
      style={span === 1 ? undefined : { gridColumn: `span ${span}` }}
    >
      {showsStage && <p className={css('stage', column)}>{texts.board.stages[column]}</p>}
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
        <ChangedItems ticket={ticket} />
        <TicketItems
          items={ticket.order.items}
          columns={span}
          ticking={isOpen(ticket) && !voided ? ticket : undefined}
        />
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
  const number = ticketNumber(ticket);
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
      <TicketClock ticket={ticket} />
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

/** What came and went since staff last tapped the ticket, above what it now is. */
function ChangedItems({ ticket }: { readonly ticket: BoardTicket }) {
  const changes = itemChanges(ticket);
  if (changes.length === 0) return null;
  return (
    <ul className={css('changes')} aria-label={texts.board.changedItems}>
      {changes.map(({ item, count }) => (
        <li key={kitchenKey(item)} className={css(count < 0 && 'removed')} dir="auto">
          {count > 0 ? texts.board.added(count, item.name) : texts.board.removed(-count, item.name)}
        </li>
      ))}
    </ul>
  );
}
