import type { BoardTicket } from '../../shared/snapshot';
import { texts } from '../../shared/texts';
import { groupItems } from '../../shared/ticket/group-items';
import { outcomeOf } from '../../shared/ticket/outcome';
import { methodWords } from '../print/layout/order-words';
import { readyAt } from './day-sheet';
import { localTime } from './local-time';

type Columns = Readonly<Record<keyof typeof texts.history.csv, string>>;

/**
 * What a spreadsheet would take for a formula, also behind white space and in letters of full width. Where commas are
 * decimal it parts cells at semicolons, and then quotes within a line keep no line break in their cell.
 */
const formula = /(^|[;\t\r\n])(?=\s*[=+\-@＝＋－＠])|^(?=\s*[\t\r\n])/g;
const needsQuotes = /[",\r\n]/;

/**
 * A day's orders as CSV (RFC 4180), a line each: UTF-8 with a byte order mark, since Excel takes it for another code
 * otherwise. Amounts have a point and no currency, times are local.
 */
export function dayCsv(tickets: readonly BoardTicket[]): Buffer {
  const { yes: _, ...names } = texts.history.csv;
  const lines = [Object.values(names).map(cell), ...tickets.map((ticket) => Object.values(cellsOf(ticket)))];
  return Buffer.from(`\uFEFF${lines.map((line) => `${line.join(',')}\r\n`).join('')}`);
}

/** In the order of the catalogue's names. */
function cellsOf(ticket: BoardTicket): Omit<Columns, 'yes'> {
  const { order } = ticket;
  const { totals, fulfillmentMethod } = order;
  const ready = readyAt(ticket);
  return {
    order: cell(order.number ?? ''),
    taken: localTime(ticket.takenAt),
    state: cell(texts.history.outcomes[outcomeOf(ticket)]),
    test: ticket.test ? cell(texts.history.csv.yes) : '',
    method: cell(fulfillmentMethod === null ? '' : methodWords(fulfillmentMethod)),
    table: cell(order.table ?? ''),
    guest: cell(order.guestName ?? ''),
    items: cell(itemsOf(order)),
    gross: amount(totals.pretaxCents),
    fees: amount(totals.feeCents),
    tax: amount(totals.taxCents),
    tip: amount(totals.tipCents),
    total: amount(totals.totalCents),
    refunds: String(ticket.refunds.length),
    ready: ready === null ? '' : localTime(ready),
    id: cell(ticket.id),
  };
}

function itemsOf({ items }: BoardTicket['order']): string {
  return groupItems(items)
    .map(({ count, item }) => {
      const mods = item.mods.length === 0 ? '' : ` (${item.mods.map(({ text }) => text).join(', ')})`;
      return `${texts.ticket.count(count)} ${item.name}${mods}`;
    })
    .join('; ');
}

function amount(cents: number | null): string {
  return cents === null ? '' : (cents / 100).toFixed(2);
}

/** A text: never a formula, whatever a guest or a menu says. */
function cell(text: string): string {
  const tame = text.replace(formula, "$1'");
  return needsQuotes.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
