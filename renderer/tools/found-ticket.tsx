import { timeOfDay } from '../../shared/clock-time';
import type { BoardTicket } from '../../shared/contract';
import { texts } from '../../shared/texts';
import { groupItems } from '../../shared/ticket/group-items';
import { columnOf } from '../../shared/ticket/standing';
import { nameOf, wantedAtWords } from '../board/ticket-words';
import { classNamesOf } from '../class-names';
import styles from './found-entry.module.css';

const css = classNamesOf(styles);
const words = texts.tools.finding;

interface FoundTicketProps {
  readonly ticket: BoardTicket;
  readonly onShow: (ticket: BoardTicket) => void;
}

/** An order that was found. A tap shows it where it stands. */
export function FoundTicket({ ticket, onShow }: FoundTicketProps) {
  const { guestName, table, phone, items } = ticket.order;
  const digits = (phone ?? '').replace(/\D/g, '').slice(-4);
  const facts = [
    table === null ? null : words.table(table),
    digits.length < 4 ? null : words.phoneEnd(digits),
    ...groupItems(items).map(({ count, item }) => `${texts.ticket.count(count)} ${item.name}`),
  ].filter((fact) => fact !== null);
  return (
    <li>
      <button type="button" className={css('entry', 'order')} onClick={() => onShow(ticket)}>
        <span className={css('top')}>
          <span className={css('name')} dir="auto">
            {nameOf(ticket)}
          </span>{' '}
          <span className={css('when')}>{whereAndWhen(ticket)}</span>
        </span>{' '}
        <span className={css('guest')} dir="auto">
          {guestName ?? words.noGuest}
        </span>{' '}
        <span className={css('facts')} dir="auto">
          {facts.join(' · ')}
        </span>
      </button>
    </li>
  );
}

function whereAndWhen(ticket: BoardTicket): string {
  const column = columnOf(ticket);
  const { desiredAt } = ticket.order;
  return [
    column === 'done' ? endWords(ticket) : texts.columns[column],
    desiredAt === null
      ? texts.ticket.takenAt(timeOfDay(ticket.takenAt, texts.locale))
      : texts.ticket.wantedAt(wantedAtWords(desiredAt, Date.now())),
  ].join(' · ');
}

function endWords({ cancelledAt, discardedAt }: BoardTicket): string {
  if (cancelledAt !== null) return texts.ticket.wasCancelled;
  return discardedAt === null ? words.places.done : texts.ticket.discarded;
}
