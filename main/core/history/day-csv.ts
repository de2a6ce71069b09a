import { plainAmount } from '../../../shared/i18n/money';
import { texts } from '../../../shared/i18n/texts';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { adjustmentOf } from '../../../shared/ticket/bill';
import { groupItems } from '../../../shared/ticket/group-items';
import { outcomeOf } from '../../../shared/ticket/outcome';
import { methodWords } from '../printing/layout/order-words';
import { readyAt } from './day-sheet';

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

/** How a spreadsheet reads a CSV on a computer of some region. */
interface SheetRegion {
  /** Between cells: a semicolon where the decimal sign is a comma, as Excel has it. */
  readonly separator: ',' | ';';
  readonly decimal: '.' | ',';
  /** In lower case and without a point, in English and in the region's own language. */
  readonly months: ReadonlySet<string>;
}

/** @param locale e.g. "es-MX"; undefined: the computer's own, as Node finds it. One that nobody knows counts as English. */
export function sheetRegion(locale: string | undefined): SheetRegion {
  const known = knownLocale(locale);
  const sign = new Intl.NumberFormat(known).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value;
  const decimal = sign === ',' ? ',' : '.';
  return { separator: decimal === ',' ? ';' : ',', decimal, months: monthsIn([known, 'en-US']) };
}

function knownLocale(locale: string | undefined): string | undefined {
  if (locale === undefined) return undefined;
  try {
    // Unix writes "de_DE.UTF-8".
    return Intl.getCanonicalLocales(locale.replace(/[.@].*$/, '').replaceAll('_', '-'))[0];
  } catch {
    // A computer may call its region anything.
    return 'en-US';
  }
}

function monthsIn(locales: readonly (string | undefined)[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const locale of locales) {
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' });
      for (let index = 0; index < 12; index += 1)
        names.add(
          format
            .format(Date.UTC(2026, index, 15))
            .toLowerCase()
            .replaceAll('.', ''),
        );
    }
  }
  return names;
}

/** From so many digits on a number is shown as a power of ten, and beyond fifteen its last ones become zeros. */
const fewestLongDigits = 12;
/** What is longer is no date, and no number but one of nothing but figures. */
const longestRewritten = 30;
/** Figures with the signs of amounts, times and fractions, and with the letter of a power of ten. */
const likeNumber = /^[-+(]?\s*[\p{Sc}]?\s*\d[\d\s.,:/'’-]*(?:[eE][-+]?\d+)?\s*[%\p{Sc}]?\s*\)?$/u;
const plainWhole = /^(?:0|[1-9]\d*)$/;
const truth = /^(?:true|false)$/i;
const time = /^\d{1,2}(?::\d{1,2}){0,2}\s*[ap](?:\.?\s?m)?\.?$/i;

/**
 * Whether a spreadsheet would take a text for something else and write that in its place: "007" for 7, a long number for a
 * rounded one, "3-4" and "May 5" for dates, "1/2" and "1e5" for numbers. A plain whole number is one, and stays what it is.
 */
export function wouldBeRewritten(text: string, { months }: SheetRegion): boolean {
  const trimmed = text.trim();
  if (plainWhole.test(trimmed)) return trimmed.length >= fewestLongDigits;
  if (trimmed.length > longestRewritten) return /^\d+$/.test(trimmed);
  return [likeNumber, truth, time].some((form) => form.test(trimmed)) || isDate(trimmed, months);
}

/** Figures and a month's name, and nothing else. */
function isDate(text: string, months: ReadonlySet<string>): boolean {
  if (!/\d/.test(text)) return false;
  const words = text.toLowerCase().match(/\d+|[^\d\s.,:/-]+/g) ?? [];
  const named = words.filter((word) => !/^\d/.test(word));
  return named.length > 0 && named.every((word) => months.has(word));
}
