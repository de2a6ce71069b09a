import { formatCents } from '../../../shared/money';
import type { PrintJob } from '../../../shared/print/print-job-schema';
import { texts } from '../../../shared/texts';
import { unitsIn } from '../../../shared/ticket/struck';
import { ticketNumber } from '../../../shared/ticket/ticket-number';
import { mayBeOut } from '../paper-state';
import { headText, legibleHead } from './legible-order';
import { largestLines, pairLines, ruleLine, textLines } from './line-shapes';
import { addressOf, methodWords, moreLines, paperGroups, printedWords, timeWords } from './order-words';
import { large, plain, type SlipLine, tallBold } from './slip-page';
import type { SlipWish } from './slip-wish';

const largestNumber = 3;

/** For the guest. An amount that Bbot did not tell is left out, never reckoned. */
export function receiptLines(wish: SlipWish): readonly SlipLine[] {
  const { columns } = wish.printer;
  const { order } = wish.ticket;
  return [
    ...textLines(columns, texts.paper.receipt.title, large),
    ...(isCopy(wish) ? textLines(columns, texts.paper.receipt.copy, plain) : []),
    ...largestLines(columns, texts.paper.receipt.order(headText(ticketNumber(wish.ticket))), largestNumber),
    ...whereLines(wish),
    ruleLine(columns),
    ...itemLines(wish),
    ruleLine(columns),
    ...totalLines(wish),
    ruleLine(columns),
    ...textLines(columns, texts.paper.itemCount(unitsIn(order.items)), plain),
    ...textLines(columns, printedWords(wish), plain),
  ];
}

/** Whether the guest may hold one already. Staff ask for the first one too, as they ask for a reprint. */
function isCopy({ ticket, job }: SlipWish): boolean {
  if (job.unsure > 0) return true;
  const isOther = ({ key, layout }: PrintJob): boolean => key !== job.key && layout === 'receipt';
  return job.slip === 'reprint' && ticket.prints.some((one) => isOther(one) && mayBeOut(one));
}

function whereLines(wish: SlipWish): readonly SlipLine[] {
  const { columns, showPhone } = wish.printer;
  const { takenAt } = wish.ticket;
  const order = legibleHead(wish.ticket.order, wish.canDraw);
  const told = [
    texts.paper.takenAt(timeWords(order.placedAt ?? takenAt, wish)),
    order.desiredAt === null ? null : texts.paper.wantedAt(timeWords(order.desiredAt, wish)),
    order.fulfillmentMethod === null ? null : methodWords(order.fulfillmentMethod),
    order.table,
    ...(addressOf(order)?.lines ?? []),
    order.guestName,
    showPhone && order.phone !== null ? texts.paper.phone(order.phone) : null,
  ];
  return told.flatMap((text) => (text === null ? [] : textLines(columns, text, plain)));
}

function itemLines(wish: SlipWish): readonly SlipLine[] {
  const { columns } = wish.printer;
  const { groups, moreItems } = paperGroups(wish.ticket.order.items, true, wish.canDraw);
  const lines = groups.flatMap(({ count, item }) => [
    ...pairLines(
      columns,
      item.name,
      item.pretaxCents === null ? null : formatCents(item.pretaxCents * count, wish.locale),
      { ...plain, bold: true },
      `${texts.paper.count(count)} `,
    ),
    ...item.mods.flatMap(({ text }) => textLines(columns, text, plain, '    ')),
    ...(item.instructions === null
      ? []
      : textLines(columns, texts.paper.receipt.note(item.instructions), plain, '    ')),
  ]);
  return [...lines, ...moreLines(columns, moreItems)];
}

function totalLines({ ticket, printer, locale }: SlipWish): readonly SlipLine[] {
  const { receipt } = texts.paper;
  const { pretaxCents, feeCents, taxCents, tipCents, totalCents } = ticket.order.totals;
  const parts = [
    [receipt.pretax, pretaxCents, plain],
    [receipt.fees, feeCents, plain],
    [receipt.tax, taxCents, plain],
    [receipt.tip, tipCents, plain],
    [receipt.total, totalCents, tallBold],
  ] as const;
  return parts.flatMap(([name, cents, look]) =>
    cents === null ? [] : pairLines(printer.columns, name, formatCents(cents, locale), look),
  );
}
