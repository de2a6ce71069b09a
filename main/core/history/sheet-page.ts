import type { Money } from '../../../shared/i18n/money';
import { sheetWords } from '../../../shared/i18n/sheet-words';
import { texts } from '../../../shared/i18n/texts';
import type { PrinterSettings } from '../../../shared/printing/printer';
import type { DaySheet } from '../../../shared/status/history';
import { pairLines, ruleLine, textLines } from '../printing/layout/line-shapes';
import { methodWords, timeWords } from '../printing/layout/order-words';
import { plain, type SlipLine, type SlipPage, tallBold } from '../printing/layout/slip-page';

const bold = { ...plain, bold: true };

/** The day's sheet as a slip printer prints it. */
export function sheetPage(
  day: string,
  sheet: DaySheet,
  { columns, paperMm, name }: Pick<PrinterSettings, 'columns' | 'paperMm' | 'name'>,
  nowMs: number,
  money: Money,
): SlipPage {
  const { title, lines, tables, notes } = sheetWords(day, sheet, methodWords, money);
  const printedAt = timeWords(new Date(nowMs).toISOString(), { nowMs, locale: texts.locale });
  const page: SlipLine[] = [
    ...textLines(columns, title, tallBold),
    ruleLine(columns),
    ...lines.flatMap(({ label, value, strong }) =>
      pairLines(columns, label, value, strong ? tallBold : plain),
    ),
    ...tables
      .filter(({ rows }) => rows.length > 0)
      .flatMap((table) => [
        ruleLine(columns),
        ...textLines(columns, table.title, bold),
        ...table.rows.flatMap(({ label, orders, value }) =>
          pairLines(columns, `${texts.paper.count(orders)} ${label}`, value, plain),
        ),
      ]),
    ruleLine(columns),
    ...notes.flatMap((note) => textLines(columns, note, plain)),
    ...textLines(columns, texts.history.sheet.printedAt(name, printedAt), plain),
  ];
  return { columns, paperMm, lines: page, afterTorn: false };
}
