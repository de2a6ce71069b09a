import type { DaySheet } from '../../shared/history';
import type { Money } from '../../shared/money';
import type { PrinterSettings } from '../../shared/print/printer';
import { sheetWords } from '../../shared/sheet-words';
import { texts } from '../../shared/texts';
import { pairLines, ruleLine, textLines } from '../print/layout/line-shapes';
import { methodWords, timeWords } from '../print/layout/order-words';
import { plain, type SlipLine, type SlipPage, tallBold } from '../print/layout/slip-page';

const bold = { ...plain, bold: true };

/** The day's sheet as a printer of slips prints it. */
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
