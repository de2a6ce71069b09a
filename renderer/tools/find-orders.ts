import type { BoardTicket, Refusal } from '../../shared/snapshot';
import { hasAll, isNumberOf, meansTicket, type Query, readQuery } from '../../shared/ticket/query';
import { columnOf } from '../../shared/ticket/standing';
import { isForLater } from '../board/for-later';

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
 * The orders and blocked checkouts that a query means. An order of exactly that number comes first, then the oldest;
 * of done ones the newest.
 */
export function findOrders(typed: string, searched: Searched): Found {
  const query = readQuery(typed);
  if (query === null) return { board: [], later: [], done: [], blocked: [] };
  const tickets = [...searched.tickets].filter((ticket) => meansTicket(query, ticket));
  const open = tickets.filter((ticket) => columnOf(ticket) !== 'done').sort(byNumberThenAge(query, 1));
  const isLater = (ticket: BoardTicket) => isForLater(ticket, searched.laterMinutes, searched.nowMs);
  return {
    board: open.filter((ticket) => !isLater(ticket)),
    later: open.filter(isLater),
    done: tickets.filter((ticket) => columnOf(ticket) === 'done').sort(byNumberThenAge(query, -1)),
    blocked: searched.refusals.filter(({ guestName, items }) => hasAll(query.words, [guestName, ...items])),
  };
}

/** What was wanted of an item, as far as a query means it: its ticket shows why it was found. */
export function detailsMeant(typed: string, { order }: BoardTicket): readonly string[] {
  const words = readQuery(typed)?.words ?? [];
  const details = order.items.flatMap(({ mods, instructions }) => [...mods, instructions]);
  const meant = details.filter((detail) => detail !== null && words.some((word) => hasAll([word], [detail])));
  return [...new Set(meant)].filter((detail) => detail !== null);
}

function byNumberThenAge(query: Query, direction: 1 | -1) {
  return (one: BoardTicket, other: BoardTicket): number => {
    const exact = isNumberOf(query, one);
    if (exact !== isNumberOf(query, other)) return exact ? -1 : 1;
    if (one.takenAt === other.takenAt) return one.id < other.id ? -1 : 1;
    return one.takenAt < other.takenAt ? -direction : direction;
  };
}
