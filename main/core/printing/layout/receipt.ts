import { assertNever } from '../../../../shared/assert-never';
import { timeOfDay } from '../../../../shared/i18n/clock-time';
import { texts } from '../../../../shared/i18n/texts';
import type { PrintJob } from '../../../../shared/printing/print-job-schema';
import { legibleText } from '../../../../shared/text/legible';
import { type BillLine, billOf } from '../../../../shared/ticket/bill';
import type { ItemGroup } from '../../../../shared/ticket/group-items';
import { isStruck, unitsIn } from '../../../../shared/ticket/struck';
import type { TicketItem, TicketOrder } from '../../../../shared/ticket/ticket';
import { ticketNumber } from '../../../../shared/ticket/ticket-number';
import { mayBeOut } from '../paper-state';
import { headText, legibleHead, legibleStatus } from './legible-order';
import { largestLines, pairLines, ruleLine, textLines } from './line-shapes';
import { methodWords, paperGroups, printedWords, timeWords } from './order-words';
import type { SlipOptions } from './slip-options';
import { large, plain, type SlipLine, tallBold } from './slip-page';

const largestNumber = 3;

/** For the guest. Its amounts add up to the total; one that Bbot did not send is left out. */
export function receiptLines(options: SlipOptions): readonly SlipLine[] {
  const { columns } = options.printer;
  const { order } = options.ticket;
  return [
    ...textLines(columns, texts.paper.receipt.title, large),
    ...(isCopy(options) ? textLines(columns, texts.paper.receipt.copy, plain) : []),
    ...largestLines(
      columns,
      texts.paper.receipt.order(headText(ticketNumber(options.ticket))),
      largestNumber,
    ),
    ...whereLines(options),
    ruleLine(columns),
    ...itemLines(options),
    ruleLine(columns),
    ...totalLines(options),
    ...refundLines(options),
    ruleLine(columns),
    ...textLines(columns, texts.paper.itemCount(unitsIn(order.items)), plain),
    ...textLines(columns, printedWords(options), plain),
  ];
}

/** Whether the guest may already hold one. Staff request the first one the same way as a reprint. */
function isCopy({ ticket, job }: SlipOptions): boolean {
  if (job.unsure > 0) return true;
  const isOther = ({ key, layout }: PrintJob): boolean => key !== job.key && layout === 'receipt';
  return job.slip === 'reprint' && ticket.prints.some((one) => isOther(one) && mayBeOut(one));
}

function whereLines(options: SlipOptions): readonly SlipLine[] {
  const { columns, showPhone } = options.printer;
  const { takenAt } = options.ticket;
  const order = legibleHead(options.ticket.order, options.canDraw);
  const parts = [
    texts.paper.takenAt(timeWords(order.placedAt ?? takenAt, options)),
    order.desiredAt === null ? null : texts.paper.wantedAt(timeWords(order.desiredAt, options)),
    order.fulfillmentMethod === null ? null : methodWords(order.fulfillmentMethod),
    order.table,
    ...(order.address?.lines ?? []),
    order.guestName,
    showPhone && order.phone !== null ? texts.paper.phone(order.phone) : null,
  ];
  return parts.flatMap((text) => (text === null ? [] : textLines(columns, text, plain)));
}

function itemLines(options: SlipOptions): readonly SlipLine[] {
  const { columns } = options.printer;
  const { order } = options.ticket;
  const { groups, moreItems } = paperGroups(order.items, true, options.canDraw);
  const isPriced = pricedIn(order);
  const groupCents = ({ count, item }: ItemGroup): number | null =>
    item.pretaxCents === null || !isPriced(item) ? null : item.pretaxCents * count;
  const lines = groups.flatMap((group) => [
    ...pairLines(
      columns,
      isStruck(group.item) ? struckName(group.item, options) : group.item.name,
      amountOf(groupCents(group), options),
      { ...plain, bold: true },
      `${texts.paper.count(group.count)} `,
    ),
    ...group.item.mods
      .filter((mod) => !isDiscountOf(order, mod))
      .flatMap(({ text }) => textLines(columns, text, plain, '    ')),
    ...(group.item.instructions === null
      ? []
      : textLines(columns, texts.paper.receipt.note(group.item.instructions), plain, '    ')),
  ]);
  if (moreItems === 0) return lines;
  const printed = groups.reduce((sum, group) => sum + (groupCents(group) ?? 0), 0);
  const rest = (centsOf(order.items.filter(isPriced)) ?? 0) - printed;
  const more = texts.paper.receipt.moreItems(moreItems);
  return [...lines, ...pairLines(columns, more, amountOf(rest || null, options), { ...plain, bold: true })];
}

/** A promotion listed below with its amount needs no line of its own. */
function isDiscountOf({ discounts }: TicketOrder, { text, aside }: TicketItem['mods'][number]): boolean {
  return aside === true && discounts.some(({ name }) => name !== null && text.includes(name));
}

/** With Bbot's own word for why the item is not made, if there is one. */
function struckName(item: TicketItem, { canDraw }: SlipOptions): string {
  const why = legibleStatus(item, canDraw);
  return why === null ? item.name : `${item.name} (${why})`;
}

/** Which items show a price: struck ones show none, unless Bbot's subtotal still includes them. */
function pricedIn({ items, totals }: TicketOrder): (item: TicketItem) => boolean {
  const made = items.filter((item) => !isStruck(item));
  const awayFrom = (some: readonly TicketItem[]): number =>
    Math.abs((totals.pretaxCents ?? 0) - (centsOf(some) ?? 0));
  const all = totals.pretaxCents === null || awayFrom(items) <= awayFrom(made);
  return (item) => all || !isStruck(item);
}

/** The sum of the items with a price, which is per unit; null if Bbot sent none. */
function centsOf(items: readonly TicketItem[]): number | null {
  const amounts = items.flatMap(({ pretaxCents, quantity }) =>
    pretaxCents === null ? [] : [pretaxCents * quantity],
  );
  return amounts.length === 0 ? null : amounts.reduce((sum, cents) => sum + cents, 0);
}

function amountOf(cents: number | null, { money }: SlipOptions): string | null {
  return cents === null ? null : money(cents);
}

function totalLines(options: SlipOptions): readonly SlipLine[] {
  const { order } = options.ticket;
  const { columns } = options.printer;
  return billOf(order, centsOf(order.items.filter(pricedIn(order)))).flatMap((line) =>
    pairLines(
      columns,
      billWords(line, options),
      amountOf(line.cents, options),
      line.kind === 'total' ? tallBold : plain,
    ),
  );
}

/** Bbot's own name for a fee or discount, or the name of its kind. */
function billWords({ kind, name: ownName, cents }: BillLine, { canDraw }: SlipOptions): string {
  const { receipt } = texts.paper;
  const name = ownName === null ? null : legibleText(headText(ownName), canDraw, texts.paper.notPrinted);
  switch (kind) {
    case 'subtotal':
      return receipt.pretax;
    case 'fee':
      return name ?? receipt.fees;
    case 'other-fees':
      return receipt.otherFees;
    case 'discount': {
      const discount = name ?? receipt.discount;
      return cents === null ? receipt.inPrices(discount) : discount;
    }
    case 'tax':
      return receipt.tax;
    case 'tip':
      return receipt.tip;
    case 'adjustment':
      return receipt.adjustment;
    case 'total':
      return receipt.total;
    default:
      return assertNever(kind);
  }
}

/** Bbot reports that something was refunded, but not how much: nothing is subtracted. */
function refundLines({
  ticket: { refunds },
  printer: { columns },
  locale,
}: SlipOptions): readonly SlipLine[] {
  const last = refunds.at(-1);
  if (last === undefined) return [];
  return textLines(columns, texts.paper.receipt.refunded(refunds.length, timeOfDay(last.at, locale)), plain);
}
