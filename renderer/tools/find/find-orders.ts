import type { BoardTicket, Refusal } from '../../../shared/ipc/snapshot';
import { byArrival } from '../../../shared/ticket/arrival';
import { isForLater } from '../../../shared/ticket/for-later';
import {
  hasAll,
  isGuestOf,
  isNumberOf,
  meansTicket,
  type Query,
  readQuery,
} from '../../../shared/ticket/query';
import { columnOf } from '../../../shared/ticket/ticket-state';
import { writtenOnItem } from '../../../shared/ticket/written';

const places = ['board', 'later', 'done'] as const;
/** Where a found order is. */
type FoundPlace = (typeof places)[number];

/** The results, by where they are. */
export interface Found {
  /** The places with the best matches first. */
  readonly places: readonly FoundPlace[];
  readonly board: readonly BoardTicket[];
  readonly later: readonly BoardTicket[];
  readonly done: readonly BoardTicket[];
  readonly blocked: readonly Refusal[];
}

/** What to search. */
interface Searched {
  readonly tickets: Iterable<BoardTicket>;
  readonly refusals: readonly Refusal[];
  readonly laterMinutes: number;
  readonly nowMs: number;
}

/**
 * The orders and blocked checkouts that match a query. An exact order number comes first, then guests' names, then
 * orders that contain the words; within each the oldest first, for done ones the newest.
 */
export function findOrders(typed: string, searched: Searched): Found {
  const query = readQuery(typed);
  if (query === null) return { places, board: [], later: [], done: [], blocked: [] };
  const tickets = [...searched.tickets].filter((ticket) => meansTicket(query, ticket));
  const open = tickets.filter((ticket) => columnOf(ticket) !== 'done').sort(byMeaningThenAge(query, 1));
  const isLater = (ticket: BoardTicket) => isForLater(ticket, searched.laterMinutes, searched.nowMs);
  const found = {
    board: open.filter((ticket) => !isLater(ticket)),
    later: open.filter(isLater),
    done: tickets.filter((ticket) => columnOf(ticket) === 'done').sort(byMeaningThenAge(query, -1)),
  };
  const meaningAt = (place: FoundPlace) => {
    const [first] = found[place];
    return first === undefined ? leastMeant : meaningOf(query, first);
  };
  return {
    ...found,
    places: [...places].sort((one, other) => meaningAt(one) - meaningAt(other)),
    blocked: searched.refusals.filter(({ number, guestName, items }) =>
      hasAll(query.words, [number, guestName, ...items]),
    ),
  };
}

/** The item details that match a query, so that its ticket shows why it was found. */
export function detailsMeant(typed: string, { order }: BoardTicket): readonly string[] {
  const words = readQuery(typed)?.words ?? [];
  const details = [
    ...order.notes.map(({ text }) => text),
    ...order.items.flatMap((item) => writtenOnItem(item).slice(1)),
  ];
  return [...new Set(details.filter((detail) => words.some((word) => hasAll([word], [detail]))))];
}

/** Names of dishes, matching ones first. */
export function dishesMeantFirst(typed: string, names: readonly string[]): readonly string[] {
  const words = readQuery(typed)?.words ?? [];
  const isMeant = (name: string) => words.some((word) => hasAll([word], [name]));
  return [...names.filter(isMeant), ...names.filter((name) => !isMeant(name))];
}

const leastMeant = 3;

/** 0: exact number; 1: guest's name; 2: something written in it. */
function meaningOf(query: Query, ticket: BoardTicket): number {
  if (isNumberOf(query, ticket)) return 0;
  return isGuestOf(query, ticket) ? 1 : 2;
}

function byMeaningThenAge(query: Query, direction: 1 | -1) {
  return (one: BoardTicket, other: BoardTicket): number => {
    const nearer = meaningOf(query, one) - meaningOf(query, other);
    if (nearer !== 0) return nearer;
    return direction * byArrival(one, other);
  };
}
