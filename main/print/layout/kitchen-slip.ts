import { formatCents } from '../../../shared/money';
import { slipTexts } from '../../../shared/print/slip-texts';
import type { ItemGroup } from '../../../shared/ticket/group-items';
import { barLines, boxLines, emptyLine, largestLines, rightLine, ruleLine, textLines } from './line-shapes';
import { methodWords, numberOf, paperGroups, printedWords, timeWords } from './order-words';
import { large, plain, type SlipLine, tall, tallBold } from './slip-page';
import type { SlipWish } from './slip-wish';

/** About 18 mm tall: read across the kitchen. Star's printers can no more. */
const largestNumber = 6;
const largestTime = 3;
/** A name of more large lines than this is printed narrow: a long one would fill an arm's length of paper. */
const mostLargeLines = 3;

/** What the kitchen works from, without what it does not need: prices and the phone only when asked for. */
export function kitchenLines(wish: SlipWish): readonly SlipLine[] {
  const { columns, showPrices } = wish.printer;
  const { items } = wish.ticket.order;
  return [
    ...headLines(wish),
    ruleLine(columns),
    ...paperGroups(items, showPrices).flatMap((group) => itemLines(group, wish)),
    ruleLine(columns),
    ...textLines(columns, slipTexts.itemCount(items.length), tallBold),
    ...textLines(columns, printedWords(wish), plain),
  ];
}

function headLines(wish: SlipWish): readonly SlipLine[] {
  const { columns, showPhone } = wish.printer;
  const { order, takenAt } = wish.ticket;
  const whenTold = (text: string | null, shape: (told: string) => readonly SlipLine[]) =>
    text === null ? [] : shape(text);
  return [
    ...largestLines(columns, numberOf(wish.ticket), largestNumber),
    ...whenTold(order.fulfillmentMethod, (method) => largeLines(columns, methodWords(method))),
    ...whenTold(order.table, (table) => largeLines(columns, table)),
    ...(order.address?.lines ?? []).flatMap((line) => textLines(columns, line, tall)),
    ...whenTold(order.address?.instructions ?? null, (note) => boxLines(columns, note, tallBold)),
    ...whenTold(order.guestName, (name) => largeLines(columns, name)),
    ...whenTold(showPhone ? order.phone : null, (phone) => textLines(columns, slipTexts.phone(phone), tall)),
    ...whenTold(order.desiredAt, (time) => wantedLines(columns, timeWords(time, wish))),
    ...textLines(columns, slipTexts.takenAt(timeWords(takenAt, wish)), tall),
  ];
}

function wantedLines(columns: number, time: string): readonly SlipLine[] {
  return [emptyLine, ...barLines(columns, slipTexts.wantedAt(time), largestTime), emptyLine];
}

function itemLines({ count, item }: ItemGroup, wish: SlipWish): readonly SlipLine[] {
  const { columns, showPrices } = wish.printer;
  const cents = showPrices && item.pretaxCents !== null ? item.pretaxCents * count : null;
  const price = cents === null ? null : formatCents(cents, wish.locale);
  return [
    ...largeLines(columns, item.name, `${slipTexts.count(count)} `),
    ...(price === null ? [] : [rightLine(columns, price, plain)]),
    ...item.mods.flatMap((mod) => textLines(columns, mod, tall, '    ')),
    ...(item.instructions === null ? [] : boxLines(columns, item.instructions, tallBold, 4)),
  ];
}

function largeLines(columns: number, text: string, hang = ''): readonly SlipLine[] {
  const lines = textLines(columns, text, large, hang);
  return lines.length <= mostLargeLines ? lines : textLines(columns, text, tallBold, hang);
}
