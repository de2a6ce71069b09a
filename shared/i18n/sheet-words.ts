import type { DaySheet, SheetRow } from '../status/history';
import { dayWords, hourWords } from './day-words';
import type { Money } from './money';
import { texts } from './texts';

/** A line of the day's sheet, for screen and paper. */
interface SheetLine {
  readonly label: string;
  readonly value: string;
  /** The main figures. */
  readonly strong: boolean;
}

/** A part of the day's sheet under its own heading. */
interface SheetTable {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly orders: number; readonly value: string }[];
}

interface SheetWords {
  readonly title: string;
  readonly lines: readonly SheetLine[];
  readonly tables: readonly SheetTable[];
  /** What readers must know to understand the numbers. */
  readonly notes: readonly string[];
}

/**
 * The day's sheet in words.
 * @param methodWords turns Bbot's fulfillment method into readable words
 * @param written formats an amount
 */
export function sheetWords(
  day: string,
  sheet: DaySheet,
  methodWords: (method: string) => string,
  written: Money,
): SheetWords {
  const words = texts.history.sheet;
  const { locale } = texts;
  const count = (value: number): string => new Intl.NumberFormat(locale).format(value);
  const line = (label: string, value: string, strong = false): SheetLine => ({ label, value, strong });
  const money = (label: string, cents: number, strong = false): SheetLine =>
    line(label, written(cents), strong);
  const rowsOf = (rows: readonly SheetRow[], label: (name: string) => string): SheetTable['rows'] =>
    rows.map(({ name, orders, totalCents }) => ({
      label: label(name),
      orders,
      value: written(totalCents),
    }));
  const seconds = sheet.averageSecondsToReady;
  return {
    title: words.title(dayWords(day, locale)),
    lines: [
      line(words.orders, count(sheet.orders), true),
      money(words.gross, sheet.pretaxCents),
      money(words.fees, sheet.feeCents),
      money(words.tax, sheet.taxCents),
      money(words.tips, sheet.tipCents),
      ...(sheet.adjustmentCents === 0 ? [] : [money(words.adjustments, sheet.adjustmentCents)]),
      money(words.total, sheet.totalCents, true),
      line(words.voided, count(sheet.voided)),
      line(words.refunds, count(sheet.refundsNoted)),
      line(words.toReady, seconds === null ? words.unknown : texts.ticket.age(Math.round(seconds / 60))),
    ],
    tables: [
      {
        title: words.byMethod,
        rows: rowsOf(sheet.byMethod, (name) => (name === '' ? words.noMethod : methodWords(name))),
      },
      { title: words.byHour, rows: rowsOf(sheet.byHour, (name) => hourWords(Number(name), locale)) },
    ],
    notes: [
      words.without,
      ...(sheet.incompleteOrders === 0 ? [] : [words.incomplete(sheet.incompleteOrders)]),
      ...(sheet.refundsNoted === 0 ? [] : [words.refundsNote]),
    ],
  };
}
