import { texts } from '../../../../shared/i18n/texts';
import type { ItemGroup } from '../../../../shared/ticket/group-items';
import { isStruck, unitsIn } from '../../../../shared/ticket/struck';
import type { TicketItem, TicketOrder } from '../../../../shared/ticket/ticket';
import { ticketNumber } from '../../../../shared/ticket/ticket-number';
import { belowMarks, detailLines, goneLines } from './item-lines';
import { headText, legibleHead, legibleStatus } from './legible-order';
import {
  barLines,
  boxLines,
  emptyLine,
  largeLines,
  largestLines,
  rightLine,
  ruleLine,
  textLines,
} from './line-shapes';
import { methodWords, moreLines, paperGroups, printedWords, timeWords } from './order-words';
import type { SlipOptions } from './slip-options';
import { plain, type SlipLine, tall, tallBold } from './slip-page';

/** About 18 mm tall: read across the kitchen. Star printers cannot print larger. */
const largestNumber = 6;
const largestTime = 3;

/** What the kitchen works from, without what it does not need: prices and the phone only if configured. */
export function kitchenLines(options: SlipOptions): readonly SlipLine[] {
  const { columns, showPrices } = options.printer;
  const { items } = options.ticket.order;
  const { groups, moreItems } = paperGroups(items, showPrices, options.canDraw);
  const struck = groups.filter(({ item }) => isStruck(item));
  return [
    ...headLines(options),
    ruleLine(columns),
    ...groups.filter(({ item }) => !isStruck(item)).flatMap((group) => itemLines(group, options)),
    ...(struck.length === 0 ? [] : textLines(columns, texts.paper.doNotMake, tallBold)),
    ...struck.flatMap((group) => struckLines(group, options)),
    ...moreLines(columns, moreItems),
    ruleLine(columns),
    ...textLines(columns, texts.paper.itemCount(unitsIn(items)), tallBold),
    ...textLines(columns, printedWords(options), plain),
  ];
}

function headLines(options: SlipOptions): readonly SlipLine[] {
  const { columns, showPhone } = options.printer;
  const { takenAt } = options.ticket;
  const order = legibleHead(options.ticket.order, options.canDraw);
  const { address } = order;
  const ifKnown = (text: string | null, shape: (known: string) => readonly SlipLine[]) =>
    text === null ? [] : shape(text);
  return [
    ...largestLines(columns, headText(ticketNumber(options.ticket)), largestNumber),
    ...ifKnown(order.fulfillmentMethod, (method) => largeLines(columns, methodWords(method))),
    ...ifKnown(order.table, (table) => largeLines(columns, table)),
    ...(address?.lines ?? []).flatMap((line) => textLines(columns, line, tall)),
    ...ifKnown(address?.instructions ?? null, (note) => boxLines(columns, note)),
    ...noteLines(columns, order.notes),
    ...ifKnown(order.guestName, (name) => largeLines(columns, name)),
    ...ifKnown(showPhone ? order.phone : null, (phone) => textLines(columns, texts.paper.phone(phone), tall)),
    ...ifKnown(order.desiredAt, (time) => wantedLines(columns, timeWords(time, options))),
    ...textLines(columns, texts.paper.takenAt(timeWords(takenAt, options)), tall),
  ];
}

/** The order's own notes, in one frame; below it the ones that only concern cost. */
function noteLines(columns: number, notes: TicketOrder['notes']): readonly SlipLine[] {
  const written = (isAside: boolean): string =>
    notes
      .filter(({ aside = false }) => aside === isAside)
      .map(({ text, depth }) => `${belowMarks(depth)}${text}`)
      .join('\n');
  return [...boxLines(columns, written(false)), ...textLines(columns, written(true), plain)];
}

function wantedLines(columns: number, time: string): readonly SlipLine[] {
  return [emptyLine, ...barLines(columns, texts.paper.wantedAt(time), largestTime), emptyLine];
}

function itemLines({ count, item }: ItemGroup, options: SlipOptions): readonly SlipLine[] {
  const { columns, showPrices } = options.printer;
  const cents = showPrices && item.pretaxCents !== null ? item.pretaxCents * count : null;
  const price = cents === null ? null : options.money(cents);
  return [
    ...largeLines(columns, item.name, `${texts.paper.count(count)} `),
    ...(price === null ? [] : [rightLine(columns, price, plain)]),
    ...detailLines(columns, item),
    ...statusLines(item, options),
  ];
}

/** Bbot's status of an item, unless it is one to make as usual. */
function statusLines(item: TicketItem, { printer: { columns }, canDraw }: SlipOptions): readonly SlipLine[] {
  const status = legibleStatus(item, canDraw);
  return status === null ? [] : textLines(columns, texts.paper.itemStatus(status), tall, '    ');
}

/** Ordered but not to be made: smaller, and below everything to make. */
function struckLines({ count, item }: ItemGroup, options: SlipOptions): readonly SlipLine[] {
  const { columns } = options.printer;
  const name = textLines(columns, item.name, tallBold, `${texts.paper.removed(Math.max(1, count))} `);
  return [...name, ...goneLines(columns, item), ...statusLines(item, options)];
}
