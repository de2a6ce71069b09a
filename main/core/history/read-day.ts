import { setImmediate } from 'node:timers/promises';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import type { DayRecord, DaySummary } from '../../../shared/status/history';
import { byArrival } from '../../../shared/ticket/arrival';
import type { Ticket } from '../../../shared/ticket/ticket';
import { toBoardTicket } from '../feed';
import type { RelayParts } from '../services';
import { businessDay } from '../tickets/business-day';
import { dayOfTicket } from '../tickets/ticket-day';
import { ticketName } from '../tickets/ticket-name';
import { blockedOfLog } from './blocked-of-log';
import { daySheet } from './day-sheet';

export type HistoryParts = Pick<
  RelayParts,
  'activity' | 'archive' | 'clock' | 'refusals' | 'settings' | 'store'
>;

/** The business days that are kept, and today, the newest first. No file is read for it. */
export function listDays(parts: HistoryParts): DaySummary[] {
  const today = todayOf(parts);
  const tickets = new Map([[today, 0]]);
  const add = (day: string, count: number) => tickets.set(day, (tickets.get(day) ?? 0) + count);
  for (const [day, count] of parts.archive.countByDay()) add(day, count);
  for (const ticket of parts.store.all()) add(dayOf(parts, ticket), 1);
  return [...tickets]
    .map(([day, count]) => ({ day, tickets: count, today: day === today }))
    .sort((one, other) => (one.day < other.day ? 1 : -1));
}

/**
 * All that is kept of a day; null when it is not kept. Its files are read one after the other, so that orders that
 * are being taken wait for one of them at most. @throws the disk's error
 */
export async function readDay(parts: HistoryParts, day: string): Promise<DayRecord | null> {
  if (!listDays(parts).some((one) => one.day === day)) return null;
  const tickets = await ticketsOf(parts, day);
  const sheet = daySheet(tickets, parts.settings.current.dayEndsAtHour);
  return { day, tickets, blocked: await blockedOf(parts, day), sheet };
}

/** A ticket of whatever day, or null. */
export async function readTicket(parts: HistoryParts, id: string): Promise<Ticket | null> {
  return parts.store.get(id) ?? parts.archive.read(ticketName(id));
}

async function ticketsOf(parts: HistoryParts, day: string): Promise<BoardTicket[]> {
  const found = new Map<string, BoardTicket>();
  const addOpen = (): void => {
    for (const ticket of parts.store.all())
      if (dayOf(parts, ticket) === day) found.set(ticket.id, toBoardTicket(ticket));
  };
  // Both at the same moment: a ticket may go from the one place to the other while files are read.
  addOpen();
  for (const name of parts.archive.namesOfDay(day)) {
    const ticket = await parts.archive.read(name);
    if (ticket !== null) found.set(ticket.id, toBoardTicket(ticket));
    await setImmediate();
  }
  addOpen();
  return [...found.values()].sort(byArrival);
}

async function blockedOf(parts: HistoryParts, day: string): Promise<DayRecord['blocked']> {
  if (day === todayOf(parts)) return [...parts.refusals.today].reverse();
  return blockedOfLog(await parts.activity.linesOf(day));
}

function todayOf({ clock, settings }: HistoryParts): string {
  return businessDay(clock.now(), settings.current.dayEndsAtHour);
}

function dayOf({ settings }: HistoryParts, ticket: Ticket): string {
  return dayOfTicket(ticket, settings.current.dayEndsAtHour);
}
