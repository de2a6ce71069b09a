import { milliseconds } from '../../shared/bbot/timestamp';
import { dayAndTime } from '../../shared/clock-time';
import { formatCents } from '../../shared/money';
import type { BoardTicket } from '../../shared/snapshot';
import { texts } from '../../shared/texts';
import { methodWords } from '../board/ticket-words';

/** Something known of an order, under its name. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  /** What is looked for first. */
  readonly strong: boolean;
}

type ToldFact = readonly [label: string, text: string | null, strong?: boolean | undefined];

/** Who ordered, where to and for when; what Bbot did not tell is left out. */
export function factsOf({ order, takenAt }: BoardTicket): readonly Fact[] {
  const words = texts.history.detail;
  const { address, fulfillmentMethod, table } = order;
  const where = [fulfillmentMethod === null ? null : methodWords(fulfillmentMethod), table];
  const told: readonly ToldFact[] = [
    [words.guest, order.guestName ?? texts.ticket.noName, true],
    [words.phone, order.phone],
    [words.where, joined(where, ' · ')],
    [words.address, address === null ? null : joined([...address.lines, address.instructions], ', ')],
    [words.wanted, momentWords(order.desiredAt)],
    [words.placed, momentWords(order.placedAt)],
    [words.taken, momentWords(takenAt)],
  ];
  return factsFrom(told);
}

/** What it cost, as far as Bbot told. */
export function amountsOf({ totals }: BoardTicket['order']): readonly Fact[] {
  const words = texts.history.sheet;
  const told = [
    [words.gross, totals.pretaxCents],
    [words.fees, totals.feeCents],
    [words.tax, totals.taxCents],
    [words.tips, totals.tipCents],
    [words.total, totals.totalCents, true],
  ] as const;
  return factsFrom(
    told.map(([label, cents, strong]) => [
      label,
      cents === null ? null : formatCents(cents, texts.locale),
      strong,
    ]),
  );
}

function factsFrom(told: readonly ToldFact[]): readonly Fact[] {
  return told.flatMap(([label, text, strong = false]) => (text === null ? [] : [{ label, text, strong }]));
}

function joined(parts: readonly (string | null)[], between: string): string | null {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.join(between);
}

/** One of Bbot's times, or ours; as it is written when that is no time. */
function momentWords(time: string | null): string | null {
  const atMs = milliseconds(time);
  return atMs === null ? time : dayAndTime(new Date(atMs).toISOString(), texts.locale);
}
