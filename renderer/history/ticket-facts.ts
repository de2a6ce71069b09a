import { assertNever } from '../../shared/assert-never';
import { milliseconds } from '../../shared/bbot/timestamp';
import { dayAndTime } from '../../shared/i18n/clock-time';
import type { Money } from '../../shared/i18n/money';
import { texts } from '../../shared/i18n/texts';
import type { BoardTicket } from '../../shared/ipc/snapshot';
import { type BillLine, billOf } from '../../shared/ticket/bill';
import { methodWords } from '../board/ticket/ticket-words';

/** A labeled fact about an order. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  /** What readers look for first. */
  readonly strong: boolean;
}

type FactRow = readonly [label: string, text: string | null, strong?: boolean | undefined];

/** Who ordered, where to and for when; what Bbot did not send is left out. */
export function factsOf({ order, takenAt }: BoardTicket): readonly Fact[] {
  const words = texts.history.detail;
  const { address, fulfillmentMethod, table } = order;
  const where = [fulfillmentMethod === null ? null : methodWords(fulfillmentMethod), table];
  const rows: readonly FactRow[] = [
    [words.guest, order.guestName ?? texts.ticket.noName, true],
    [words.phone, order.phone],
    [words.where, joined(where, ' · ')],
    [words.address, address === null ? null : joined([...address.lines, address.instructions], ', ')],
    [words.wanted, momentWords(order.desiredAt)],
    [words.placed, momentWords(order.placedAt)],
    [words.taken, momentWords(takenAt)],
  ];
  return factsFrom(rows);
}

/** What it cost, as far as Bbot sent it; the lines above the total add up to it. */
export function amountsOf(order: BoardTicket['order'], money: Money): readonly Fact[] {
  return factsFrom(
    billOf(order, null).map((line) => [
      amountLabel(line),
      line.cents === null ? unknownAmount(line) : money(line.cents),
      line.kind === 'total',
    ]),
  );
}

function unknownAmount({ kind }: BillLine): string {
  return kind === 'discount' ? texts.history.detail.inPrices : texts.history.sheet.unknown;
}

/** Bbot's own name for a fee or discount, or the name of its kind. */
function amountLabel({ kind, name }: BillLine): string {
  const words = texts.history.sheet;
  switch (kind) {
    case 'subtotal':
      return words.gross;
    case 'fee':
      return name ?? words.fees;
    case 'other-fees':
      return texts.paper.receipt.otherFees;
    case 'discount':
      return name ?? texts.paper.receipt.discount;
    case 'tax':
      return words.tax;
    case 'tip':
      return words.tips;
    case 'adjustment':
      return texts.paper.receipt.adjustment;
    case 'total':
      return words.total;
    default:
      return assertNever(kind);
  }
}

function factsFrom(rows: readonly FactRow[]): readonly Fact[] {
  return rows.flatMap(([label, text, strong = false]) => (text === null ? [] : [{ label, text, strong }]));
}

function joined(parts: readonly (string | null)[], between: string): string | null {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.join(between);
}

/** One of Bbot's times, or ours; verbatim if it is not a time. */
function momentWords(time: string | null): string | null {
  const atMs = milliseconds(time);
  return atMs === null ? time : dayAndTime(new Date(atMs).toISOString(), texts.locale);
}
