import { milliseconds } from '../../../shared/bbot/timestamp';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { arrivalMs, byArrival } from '../../../shared/ticket/arrival';
import { comesUpAtMs, isForLater, wantedAtMs } from '../../../shared/ticket/for-later';
import { columnOf } from '../../../shared/ticket/ticket-state';

/** The columns of the board, left to right. */
export const boardColumns = ['new', 'preparing', 'ready'] as const;
export type BoardColumn = (typeof boardColumns)[number];

type Arrangement = Readonly<Record<BoardColumn | 'done', readonly BoardTicket[]>>;

/** The current time, for sorting tickets. */
export interface Present {
  /** The PC's clock, in milliseconds since 1970. */
  readonly nowMs: number;
  /** How far it lags the steady time. */
  readonly lagMs: number;
}

/**
 * Puts each ticket where staff look for it: open ones with the first wanted at the top, done ones newest first, since
 * the last is the one to recall.
 */
export function arrangeTickets(tickets: Iterable<BoardTicket>, present: Present): Arrangement {
  const columns = { new: [], preparing: [], ready: [], done: [] } as Record<keyof Arrangement, BoardTicket[]>;
  for (const ticket of tickets) columns[columnOf(ticket)].push(ticket);
  for (const column of boardColumns) columns[column] = wantedFirst(columns[column], present);
  columns.done.sort((one, other) => byArrival(other, one));
  return columns;
}

/** Sorted by when the guest wants them, with a stable order for equal times. */
export function wantedFirst(tickets: readonly BoardTicket[], present: Present): BoardTicket[] {
  return tickets
    .map((ticket) => ({ ticket, wantedMs: sortedAtMs(ticket, present) }))
    .sort((one, other) => one.wantedMs - other.wantedMs || byArrival(one.ticket, other.ticket))
    .map(({ ticket }) => ticket);
}

/**
 * A ticket's sort key, in milliseconds of steady time: Bbot's snooze time while it is ahead; else when the guest wants
 * it; else its arrival.
 */
function sortedAtMs(ticket: BoardTicket, { nowMs, lagMs }: Present): number {
  const { order } = ticket;
  const snoozedTill = milliseconds(order.snoozeTill);
  if (snoozedTill !== null && snoozedTill > nowMs) return snoozedTill + lagMs;
  const wantedMs = wantedAtMs(order);
  return wantedMs === null ? arrivalMs(ticket) : wantedMs + lagMs;
}

/** The field, and the Later lane. */
export interface FieldAndLater {
  readonly field: readonly BoardTicket[];
  readonly later: readonly BoardTicket[];
  /** When the next ticket moves from the lane to the field, in milliseconds since 1970; null: never. */
  readonly nextMoveMs: number | null;
}

/**
 * Separates what to make now from what is wanted later. A started order is not for later.
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
