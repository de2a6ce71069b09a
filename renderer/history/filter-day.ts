import { assertNever } from '../../shared/assert-never';
import type { BoardTicket } from '../../shared/ipc/snapshot';
import type { PrintJob } from '../../shared/printing/print-job-schema';
import type { DayRecord } from '../../shared/status/history';
import { hasAll, meansTicket, readQuery } from '../../shared/ticket/query';
import { isVoid } from '../../shared/ticket/ticket-state';

export const dayFilters = ['all', 'cancelled', 'blocked', 'printed'] as const;
/** Which part of a day is listed. */
export type DayFilter = (typeof dayFilters)[number];

/** The count for each filter. */
export function countsOf({ tickets, blocked }: DayRecord): Readonly<Record<DayFilter, number>> {
  return {
    all: tickets.length,
    cancelled: tickets.filter(isVoid).length,
    blocked: blocked.length,
    printed: tickets.filter(isOnPaper).length,
  };
}

/** The listed tickets, newest first. */
export function listedTickets(
  { tickets }: DayRecord,
  filter: Exclude<DayFilter, 'blocked'>,
  typed: string,
): readonly BoardTicket[] {
  const query = readQuery(typed);
  const isMeant = (ticket: BoardTicket) => query === null || meansTicket(query, ticket);
  return tickets.filter((ticket) => fits(ticket, filter) && isMeant(ticket)).reverse();
}

/** The listed blocked checkouts, newest first. */
export function listedBlocked({ blocked }: DayRecord, typed: string): DayRecord['blocked'] {
  const words = readQuery(typed)?.words ?? [];
  return blocked
    .filter(({ guestName, items }) => hasAll(words, [guestName ?? null, ...(items ?? [])]))
    .reverse();
}

function fits(ticket: BoardTicket, filter: Exclude<DayFilter, 'blocked'>): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'cancelled':
      return isVoid(ticket);
    case 'printed':
      return isOnPaper(ticket);
    default:
      return assertNever(filter);
  }
}

/** Whether one of its slips came out, or may have. */
export function isOnPaper({ prints }: BoardTicket): boolean {
  return prints.some(({ state, unsure }) => cameOut.has(state) || unsure > 0);
}

const cameOut: ReadonlySet<PrintJob['state']> = new Set(['printed', 'handed-over', 'unproved', 'sending']);
