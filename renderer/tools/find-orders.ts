import type { BoardTicket, Refusal } from '../../shared/snapshot';
import { columnOf } from '../../shared/ticket/standing';
import { isForLater } from '../board/for-later';
import { numberOf } from '../board/ticket-words';
import { plainText } from './plain-text';

/** What was found, by where it is. */
export interface Found {
  readonly board: readonly BoardTicket[];
  readonly later: readonly BoardTicket[];
  readonly done: readonly BoardTicket[];
  readonly blocked: readonly Refusal[];
}

/** What is searched. */
export interface Searched {
  readonly tickets: Iterable<BoardTicket>;
  readonly refusals: readonly Refusal[];
  readonly laterMinutes: number;
  readonly nowMs: number;
}

/**
 * The orders and blocked checkouts that a query means: each of its words is found in the number, the guest's
 * name, an item, what was wanted of an item, or the table; or it is the end of the phone's number, from four
 * digits on. An order of exactly that number comes first, then the oldest; of done ones the newest.
 */
export function findOrders(query: string, searched: Searched): Found {
  const wanted = readQuery(query);
  if (wanted === null) return { board: [], later: [], done: [], blocked: [] };
  const tickets = [...searched.tickets].filter((ticket) => isMeant(ticket, wanted));
  const open = tickets.filter((ticket) => columnOf(ticket) !== 'done').sort(byNumberThenAge(wanted, 1));
  const isLater = (ticket: BoardTicket) => isForLater(ticket, searched.laterMinutes, searched.nowMs);
  return {
    board: open.filter((ticket) => !isLater(ticket)),
    later: open.filter(isLater),
    done: tickets.filter((ticket) => columnOf(ticket) === 'done').sort(byNumberThenAge(wanted, -1)),
    blocked: searched.refusals.filter((refusal) => hasAll(wanted.words, textsOfRefusal(refusal))),
  };
}

/** What was wanted of an item, as far as a query means it: its ticket shows why it was found. */
export function detailsMeant(query: string, { order }: BoardTicket): readonly string[] {
  const words = readQuery(query)?.words ?? [];
  const details = order.items.flatMap(({ mods, instructions }) => [...mods, instructions]);
  const meant = details.filter((detail) => detail !== null && words.some((word) => hasAll([word], [detail])));
  return [...new Set(meant)].filter((detail) => detail !== null);
}

interface Query {
  readonly words: readonly string[];
  /** The digits of a query that may be a phone's number or its end. */
  readonly phone: string | null;
}

const fewestPhoneDigits = 4;

function readQuery(query: string): Query | null {
  const text = plainText(query);
  const words = text.split(' ').filter((word) => word !== '');
  if (words.length === 0) return null;
  const digits = text.replace(/\D/g, '');
  const mayBePhone = /^[\d\s()+./-]+$/.test(text) && digits.length >= fewestPhoneDigits;
  return { words, phone: mayBePhone ? digits : null };
}

function isMeant(ticket: BoardTicket, { words, phone }: Query): boolean {
  if (phone !== null && (ticket.order.phone ?? '').replace(/\D/g, '').endsWith(phone)) return true;
  const number = plainText(numberOf(ticket));
  return hasAll(words, textsOf(ticket), (word) => number.startsWith(word.replace(/^#/, '')));
}

function textsOf({ order }: BoardTicket): readonly (string | null)[] {
  const made = order.items.flatMap(({ name, mods, instructions }) => [name, ...mods, instructions]);
  return [order.guestName, order.table, ...made];
}

function textsOfRefusal({ guestName, items }: Refusal): readonly (string | null)[] {
  return [guestName, ...items];
}

function hasAll(
  words: readonly string[],
  texts: readonly (string | null)[],
  isElsewhere: (word: string) => boolean = () => false,
): boolean {
  const plain = texts.flatMap((text) => (text === null ? [] : [` ${plainText(text)}`]));
  // Table 112 is not what somebody means with 12.
  const start = (word: string) => (/^\d+$/.test(word) ? new RegExp(`[^\\d]${word}`) : null);
  return words.every((word) => {
    if (isElsewhere(word)) return true;
    const digits = start(word);
    return plain.some((text) => (digits === null ? text.includes(word) : digits.test(text)));
  });
}

function byNumberThenAge({ words }: Query, direction: 1 | -1) {
  const exact = (ticket: BoardTicket): boolean =>
    plainText(numberOf(ticket)) === words.join(' ').replace(/^#/, '');
  return (one: BoardTicket, other: BoardTicket): number => {
    if (exact(one) !== exact(other)) return exact(one) ? -1 : 1;
    if (one.takenAt === other.takenAt) return one.id < other.id ? -1 : 1;
    return one.takenAt < other.takenAt ? -direction : direction;
  };
}
