import { milliseconds } from '../../shared/bbot/timestamp';
import type { BoardTicket } from '../../shared/snapshot';
import { columnOf } from '../../shared/ticket/standing';
import { comesUpAtMs, isForLater, wantedAtMs } from './for-later';

/** The columns of the board, from left to right. */
export const boardColumns = ['new', 'preparing', 'ready'] as const;
export type BoardColumn = (typeof boardColumns)[number];

export type Arrangement = Readonly<Record<BoardColumn | 'done', readonly BoardTicket[]>>;

/**
 * Puts each ticket where staff look for it: open ones with what the guest wants first on top, done ones newest
 * first, since the last is the one that is called back.
 * @param nowMs milliseconds since 1970
 */
export function arrangeTickets(tickets: Iterable<BoardTicket>, nowMs: number): Arrangement {
  const columns = { new: [], preparing: [], ready: [], done: [] } as Record<keyof Arrangement, BoardTicket[]>;
  for (const ticket of tickets) columns[columnOf(ticket)].push(ticket);
  for (const column of boardColumns) columns[column] = wantedFirst(columns[column], nowMs);
  columns.done.sort((one, other) => olderFirst(other, one));
  return columns;
}

/** Sorted by when the guest wants them; those of one instant always alike. */
export function wantedFirst(tickets: readonly BoardTicket[], nowMs: number): BoardTicket[] {
  return tickets
    .map((ticket) => ({ ticket, wantedMs: sortedAtMs(ticket, nowMs) }))
    .sort((one, other) => one.wantedMs - other.wantedMs || olderFirst(one.ticket, other.ticket))
    .map(({ ticket }) => ticket);
}

/**
 * By what a ticket is sorted, in milliseconds since 1970: when Bbot brings it up, while that is to come; else
 * when the guest wants it; else when it was taken.
 */
function sortedAtMs({ takenAt, order }: BoardTicket, nowMs: number): number {
  const snoozedTill = milliseconds(order.snoozeTill);
  if (snoozedTill !== null && snoozedTill > nowMs) return snoozedTill;
  return wantedAtMs(order) ?? Date.parse(takenAt);
}

/** The field, and the lane of what is wanted later. */
export interface FieldAndLater {
  readonly field: readonly BoardTicket[];
  readonly later: readonly BoardTicket[];
  /** When the next ticket leaves the lane for the field, in milliseconds since 1970; null: none will. */
  readonly nextMoveMs: number | null;
}

/**
 * Parts what is to be made now from what is wanted later. What somebody has started is not for later.
 * @param laterMinutes from how many minutes ahead an order counts as wanted later
 */
export function partLater(
  tickets: readonly BoardTicket[],
  laterMinutes: number,
  nowMs: number,
): FieldAndLater {
  const field: BoardTicket[] = [];
  const later: BoardTicket[] = [];
  let nextMoveMs: number | null = null;
  for (const ticket of tickets) {
    const upAtMs = comesUpAtMs(ticket, laterMinutes);
    if (upAtMs === null || !isForLater(ticket, laterMinutes, nowMs)) field.push(ticket);
    else {
      later.push(ticket);
      nextMoveMs = Math.min(nextMoveMs ?? upAtMs, upAtMs);
    }
  }
  return { field, later, nextMoveMs };
}

/** Instants of the app's own clock, all written alike, are ordered as their text is. */
function olderFirst(one: BoardTicket, other: BoardTicket): number {
  if (one.takenAt !== other.takenAt) return one.takenAt < other.takenAt ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
