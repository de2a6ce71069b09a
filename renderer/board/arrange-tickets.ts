import type { BoardTicket } from '../../shared/contract';
import { columnOf } from '../../shared/ticket/standing';

/** The columns of the board, from left to right. */
export const boardColumns = ['new', 'preparing', 'ready'] as const;
export type BoardColumn = (typeof boardColumns)[number];

export type Arrangement = Readonly<Record<BoardColumn | 'done', readonly BoardTicket[]>>;

/**
 * Puts each ticket where staff look for it, oldest first; done ones newest first, since the last is the one
 * that is called back.
 */
export function arrangeTickets(tickets: Iterable<BoardTicket>): Arrangement {
  const columns = { new: [], preparing: [], ready: [], done: [] } as Record<keyof Arrangement, BoardTicket[]>;
  for (const ticket of tickets) columns[columnOf(ticket)].push(ticket);
  for (const column of boardColumns) columns[column].sort(olderFirst);
  columns.done.sort((one, other) => olderFirst(other, one));
  return columns;
}

/** Instants of the app's own clock, all written alike, are ordered as their text is. */
function olderFirst(one: BoardTicket, other: BoardTicket): number {
  if (one.takenAt !== other.takenAt) return one.takenAt < other.takenAt ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
