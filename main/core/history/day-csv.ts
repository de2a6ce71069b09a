import { plainAmount } from '../../../shared/i18n/money';
import { texts } from '../../../shared/i18n/texts';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { adjustmentOf } from '../../../shared/ticket/bill';
import { groupItems } from '../../../shared/ticket/group-items';
import { outcomeOf } from '../../../shared/ticket/outcome';
import { methodWords } from '../printing/layout/order-words';
import { readyAt } from './day-sheet';
import { type SheetRegion, sheetRegion, wouldBeRewritten } from './spreadsheet-text';

type Columns = Readonly<Record<keyof typeof texts.history.csv, string>>;

/**
 * What a spreadsheet would take for a formula, also behind white space and in letters of full width. One of another region
 * parts cells at the other sign, and then quotes within a line keep no line break in their cell.
 */
const formulas = {
  ',': /(^|[;\t\r\n])(?=\s*[=+\-@＝＋－＠])|^(?=\s*[\t\r\n])/g,
  ';': /(^|[,\t\r\n])(?=\s*[=+\-@＝＋－＠])|^(?=\s*[\t\r\n])/g,
} as const;
const needsQuotes = /[",;\r\n]/;

/**
 * A day's orders as CSV (RFC 4180), a line each: UTF-8 with a byte order mark, since Excel takes it for another code
 * otherwise. Cells are parted, and amounts written, as a spreadsheet reads them on a computer of that region; amounts have no
 * currency, times are local.
 * @param locale how the computer writes numbers, e.g. "es-MX"; undefined: as Node finds it
 */
export function dayCsv(tickets: readonly BoardTicket[], currency: string, locale?: string): Buffer {
  const { yes: _, ...names } = texts.history.csv;
  const region = sheetRegion(locale);
  const heads = Object.values(names).map((name) => cell(name, region));
  const lines = [heads, ...tickets.map((ticket) => Object.values(cellsOf(ticket, currency, region)))];
  return Buffer.from(`\uFEFF${lines.map((line) => `${line.join(region.separator)}\r\n`).join('')}`);
}

/** In the order of the catalogue's names. */
function cellsOf(ticket: BoardTicket, currency: string, region: SheetRegion): Omit<Columns, 'yes'> {
  const { order } = ticket;
  const { totals, fulfillmentMethod } = order;
  const ready = readyAt(ticket);
  const text = (content: string): string => cell(content, region);
  const amount = (cents: number | null): string =>
    cents === null ? '' : plainAmount(cents, currency).replace('.', region.decimal);
  return {
    order: text(order.number ?? ''),
    taken: localTime(ticket.takenAt),
    state: text(texts.history.outcomes[outcomeOf(ticket)]),
    test: ticket.test ? text(texts.history.csv.yes) : '',
    method: text(fulfillmentMethod === null ? '' : methodWords(fulfillmentMethod)),
    table: text(order.table ?? ''),
    guest: text(order.guestName ?? ''),
    items: text(itemsOf(order)),
    gross: amount(totals.pretaxCents),
    fees: amount(totals.feeCents),
    tax: amount(totals.taxCents),
    tip: amount(totals.tipCents),
    adjustments: amount(adjustmentOf(order)),
    total: amount(totals.totalCents),
    refunds: String(ticket.refunds.length),
    ready: ready === null ? '' : localTime(ready),
    id: text(ticket.id),
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

/** A text that stays one: no formula, whatever a guest or a menu says, and nothing that a spreadsheet rewrites. */
function cell(text: string, region: SheetRegion): string {
  const tamed = text.replace(formulas[region.separator], "$1'");
  const tame = tamed === text && wouldBeRewritten(text, region) ? `'${text}` : tamed;
  return needsQuotes.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** An ISO instant in local time, as tables read it: "2026-11-21 19:03:12". Other text as it is. */
function localTime(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const day = [String(at.getFullYear()).padStart(4, '0'), two(at.getMonth() + 1), two(at.getDate())];
  return `${day.join('-')} ${[at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':')}`;
}
