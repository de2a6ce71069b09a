import { Fragment } from 'react';
import { assertNever } from '../../../shared/assert-never';
import { timeOfDay } from '../../../shared/i18n/clock-time';
import { texts } from '../../../shared/i18n/texts';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { columnOf } from '../../../shared/ticket/ticket-state';
import { methodWords, nameOf, wantedAtWords } from '../../board/ticket/ticket-words';
import { shown, shownName } from '../../letters/shown';
import { classNamesOf } from '../../ui/class-names';
import { detailsMeant } from './find-orders';
import { foundDishes } from './found-dishes';
import styles from './found-entry.module.css';

const css = classNamesOf(styles);
const words = texts.tools.finding;

interface FoundTicketProps {
  readonly ticket: BoardTicket;
  readonly query: string;
  readonly onShow: (ticket: BoardTicket) => void;
}

/** A found order. A tap shows it in its place. */
export function FoundTicket({ ticket, query, onShow }: FoundTicketProps) {
  const { guestName, fulfillmentMethod, table, phone, items } = ticket.order;
  const digits = (phone ?? '').replace(/\D/g, '').slice(-4);
  const phoneEnd = digits.length < 4 ? null : words.phoneEnd(digits);
  const facts = [
    fulfillmentMethod === null ? null : methodWords(fulfillmentMethod),
    table,
    phoneEnd,
    ...foundDishes(
      query,
      items.map((item) => item.name),
    ),
    ...detailsMeant(query, ticket),
  ];
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
          {guestName === null ? words.noGuest : shownName(guestName, nameOf(ticket))}
        </span>{' '}
        <span className={css('facts')} dir="auto">
          {[...new Set(facts.filter((fact) => fact !== null))].map((fact, index) => (
            <Fragment key={fact}>
              {index > 0 && ' · '}
              <span className={css(fact === phoneEnd && 'whole')}>{shown(fact)}</span>
            </Fragment>
          ))}
        </span>
      </button>
    </li>
  );
}

function whereAndWhen(ticket: BoardTicket): string {
  const column = columnOf(ticket);
  const { desiredAt } = ticket.order;
  return [
    column === 'done' ? endWords(ticket) : texts.history.outcomes[column],
    desiredAt === null
      ? texts.ticket.takenAt(timeOfDay(ticket.takenAt, texts.locale))
      : texts.ticket.wantedAt(wantedAtWords(desiredAt, Date.now())),
  ].join(' · ');
}

function endWords({ validity }: BoardTicket): string {
  switch (validity.kind) {
    case 'cancelled':
      return texts.ticket.wasCancelled;
    case 'discarded':
      return texts.ticket.discarded;
    case 'valid':
      return words.places.done;
    default:
      return assertNever(validity);
  }
}
