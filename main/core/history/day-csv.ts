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
 * What a spreadsheet would take for a formula, even after white space or in full-width characters. In another region it
 * splits cells at the other separator, and then quotes inside a line do not keep a line break in its cell.
 */
const formulas = {
  ',': /(^|[;\t\r\n])(?=\s*[=+\-@＝＋－＠])|^(?=\s*[\t\r\n])/g,
  ';': /(^|[,\t\r\n])(?=\s*[=+\-@＝＋－＠])|^(?=\s*[\t\r\n])/g,
} as const;
const needsQuotes = /[",;\r\n]/;

/**
 * A day's orders as CSV (RFC 4180), one per line: UTF-8 with a byte order mark, since Excel otherwise assumes another
 * encoding. Separators and amounts follow the region of the computer; amounts have no currency, times are local.
 * @param locale how the computer writes numbers, e.g. "es-MX"; undefined: Node's default
 */
export function dayCsv(tickets: readonly BoardTicket[], currency: string, locale?: string): Buffer {
  const { yes: _, ...names } = texts.history.csv;
  const region = sheetRegion(locale);
  const heads = Object.values(names).map((name) => cell(name, region));
  const lines = [heads, ...tickets.map((ticket) => Object.values(cellsOf(ticket, currency, region)))];
  return Buffer.from(`\uFEFF${lines.map((line) => `${line.join(region.separator)}\r\n`).join('')}`);
}

/** In the order of the column names in `texts`. */
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

/** Keeps a text a text: no formula, whatever a guest or menu wrote, and nothing a spreadsheet rewrites. */
function cell(text: string, region: SheetRegion): string {
  const tamed = text.replace(formulas[region.separator], "$1'");
  const tame = tamed === text && wouldBeRewritten(text, region) ? `'${text}` : tamed;
  return needsQuotes.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** An ISO instant in local time, in a form spreadsheets read: "2026-11-21 19:03:12". Other text stays as it is. */
function localTime(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const day = [String(at.getFullYear()).padStart(4, '0'), two(at.getMonth() + 1), two(at.getDate())];
  return `${day.join('-')} ${[at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':')}`;
}

/** How a spreadsheet reads CSV in some region. */
interface SheetRegion {
  /** Between cells: a semicolon if the decimal sign is a comma, as in Excel. */
  readonly separator: ',' | ';';
  readonly decimal: '.' | ',';
  /** In lower case without periods, in English and the region's own language. */
  readonly months: ReadonlySet<string>;
}

/** @param locale e.g. "es-MX"; undefined: the computer's own, as Node reports it. An unknown one counts as English. */
export function sheetRegion(locale: string | undefined): SheetRegion {
  const known = knownLocale(locale);
  const sign = new Intl.NumberFormat(known).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value;
  const decimal = sign === ',' ? ',' : '.';
  return { separator: decimal === ',' ? ';' : ',', decimal, months: monthsIn([known, 'en-US']) };
}

function knownLocale(locale: string | undefined): string | undefined {
  if (locale === undefined) return undefined;
  try {
    return Intl.getCanonicalLocales(locale.replace(/[.@].*$/, '').replaceAll('_', '-'))[0];
  } catch {
    // An OS may report any region name.
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

/** A number with this many digits is shown as a power of ten, and past fifteen digits the last become zeros. */
const fewestLongDigits = 12;
/** Longer texts are never read as dates, and as numbers only if all digits. */
const maxRewrittenLength = 30;
/** Digits with the signs of amounts, times and fractions, and an exponent's letter. */
const likeNumber = /^[-+(]?\s*[\p{Sc}]?\s*\d[\d\s.,:/'’-]*(?:[eE][-+]?\d+)?\s*[%\p{Sc}]?\s*\)?$/u;
const plainWhole = /^(?:0|[1-9]\d*)$/;
const truth = /^(?:true|false)$/i;
const time = /^\d{1,2}(?::\d{1,2}){0,2}\s*[ap](?:\.?\s?m)?\.?$/i;

/**
 * Whether a spreadsheet would rewrite a text as something else: "007" as 7, a long number rounded, "3-4" and "May 5" as
 * dates, "1/2" and "1e5" as numbers. A plain whole number is one already and stays as it is.
 */
export function wouldBeRewritten(text: string, { months }: SheetRegion): boolean {
  const trimmed = text.trim();
  if (plainWhole.test(trimmed)) return trimmed.length >= fewestLongDigits;
  if (trimmed.length > maxRewrittenLength) return /^\d+$/.test(trimmed);
  return [likeNumber, truth, time].some((form) => form.test(trimmed)) || isDate(trimmed, months);
}

/** Only digits and a month's name. */
function isDate(text: string, months: ReadonlySet<string>): boolean {
  if (!/\d/.test(text)) return false;
  const words = text.toLowerCase().match(/\d+|[^\d\s.,:/-]+/g) ?? [];
  const named = words.filter((word) => !/^\d/.test(word));
  return named.length > 0 && named.every((word) => months.has(word));
}
