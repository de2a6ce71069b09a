import { useState } from 'react';
import { dayAlone, timeOfDay } from '../../shared/i18n/clock-time';
import { texts } from '../../shared/i18n/texts';
import type { BoardTicket } from '../../shared/ipc/snapshot';
import { wantedAtMs } from '../../shared/ticket/for-later';
import { outcomeOf } from '../../shared/ticket/outcome';
import { ticketNumber } from '../../shared/ticket/ticket-number';
import { methodWords, nameOf } from '../board/ticket/ticket-words';
import { useMoney } from '../core-client/store-facts';
import { shown, shownName } from '../letters/shown';
import { classNamesOf } from '../ui/class-names';
import { countedNames } from '../ui/counted-names';
import { LineTable } from '../ui/line-table';
import placeStyles from './day-place.module.css';
import styles from './day-table.module.css';
import { isOnPaper } from './filter-day';

const css = classNamesOf(styles);
const place = classNamesOf(placeStyles);
const words = texts.history.list;

/** As many rows as draw without a noticeable delay. */
const pageLength = 200;
/** As many kinds of items as it takes to tell orders apart. */
const maxItemsNamed = 3;

interface DayTableProps {
  readonly tickets: readonly BoardTicket[];
  /** The ticket open beside the table. */
  readonly opened: string | null;
  readonly onOpen: (id: string) => void;
}

/** The orders of a day, one line each; more pages on request. */
export function DayTable({ tickets, opened, onOpen }: DayTableProps) {
  const [shown, setShown] = useState(pageLength);
  const left = tickets.length - shown;
  return (
    <section className={place('scroll')} aria-label={words.label}>
      <LineTable className={css('table', opened !== null && 'beside')}>
        <thead>
          <tr>
            <th scope="col">{words.time}</th>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.guest}</th>
            <th scope="col" className={css('items')}>
              {words.items}
            </th>
            <th scope="col">{words.total}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {tickets.slice(0, shown).map((ticket) => (
            <Row key={ticket.id} ticket={ticket} isOpened={ticket.id === opened} onOpen={onOpen} />
          ))}
        </tbody>
      </LineTable>
      {left > 0 && (
        <button type="button" className={css('more')} onClick={() => setShown(shown + pageLength)}>
          {words.more(Math.min(left, pageLength))}
        </button>
      )}
    </section>
  );
}

interface RowProps {
  readonly ticket: BoardTicket;
  readonly isOpened: boolean;
  readonly onOpen: (id: string) => void;
}

function Row({ ticket, isOpened, onOpen }: RowProps) {
  const { order, id, takenAt, test } = ticket;
  const number = ticketNumber(ticket);
  const outcome = outcomeOf(ticket);
  const { totalCents } = order.totals;
  const money = useMoney();
  return (
    <tr className={css('row', isOpened && 'opened')}>
      <td>
        <div className={css('short')}>{timeOfDay(takenAt, texts.locale)}</div>
        {isOfAnotherDay(takenAt, order) && (
          <div className={css('soft')}>{dayAlone(takenAt, texts.locale)}</div>
        )}
      </td>
      <td>
        <button
          type="button"
          className={css('open')}
          data-entry={id}
          aria-label={words.open(number)}
          aria-pressed={isOpened}
          dir="auto"
          onClick={() => onOpen(id)}
        >
          {number}
        </button>
      </td>
      <td>
        <div className={css('guest')} dir="auto">
          {order.guestName === null ? texts.ticket.noName : shownName(order.guestName, nameOf(ticket))}
        </div>
        <div className={css('soft')} dir="auto">
          {shown(whereWords(order))}
        </div>
      </td>
      <td className={css('items')} dir="auto">
        {shown(itemWords(order))}
      </td>
      <td className={css('short', 'amount')}>{totalCents === null ? words.unknown : money(totalCents)}</td>
      <td>
        <span className={css('state', outcome)}>{texts.history.outcomes[outcome]}</span>
        <div className={css('soft')}>
          {[test ? words.test : null, isOnPaper(ticket) ? words.printed : null]
            .filter((part) => part !== null)
            .join(' · ')}
        </div>
      </td>
    </tr>
  );
}

/** Whether an order is listed under another day, the one it is wanted on. */
function isOfAnotherDay(takenAt: string, order: BoardTicket['order']): boolean {
  const wantedMs = wantedAtMs(order);
  return wantedMs !== null && new Date(wantedMs).toDateString() !== new Date(takenAt).toDateString();
}

function whereWords({ fulfillmentMethod, table }: BoardTicket['order']): string {
  return [fulfillmentMethod === null ? null : methodWords(fulfillmentMethod), table]
    .filter((part) => part !== null)
    .join(' · ');
}

function itemWords({ items }: BoardTicket['order']): string {
  const names = countedNames(items.map(({ name }) => name));
  const named = names.slice(0, maxItemsNamed);
  const others = names.length - named.length;
  return [...named, ...(others > 0 ? [words.andMore(others)] : [])].join(', ');
}
