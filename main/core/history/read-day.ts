import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { type ErrorCode, errorCodes } from '../../../shared/ipc/error-codes';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import type { BlockedThen, DayRecord, DaySummary } from '../../../shared/status/history';
import { byArrival } from '../../../shared/ticket/arrival';
import type { Ticket } from '../../../shared/ticket/ticket';
import type { ActivityLog } from '../activity/activity-log';
import type { Clock } from '../clock';
import { toBoardTicket } from '../feed';
import type { Refusals } from '../ordering/refusals';
import type { SettingsStore } from '../settings/settings-store';
import type { Archive } from '../tickets/archive';
import { businessDay } from '../tickets/business-day';
import { dayOfTicket } from '../tickets/ticket-day';
import { ticketName } from '../tickets/ticket-name';
import type { TicketStore } from '../tickets/ticket-store';
import { daySheet } from './day-sheet';

export interface HistoryDeps {
  readonly activity: Pick<ActivityLog, 'linesOf'>;
  readonly archive: Pick<Archive, 'countByDay' | 'namesOfDay' | 'read'>;
  readonly clock: Clock;
  readonly refusals: Pick<Refusals, 'today'>;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly store: Pick<TicketStore, 'all' | 'get'>;
}

/** The business days that are kept, and today, the newest first. No file is read for it. */
export function listDays(deps: HistoryDeps): DaySummary[] {
  const today = todayOf(deps);
  const tickets = new Map([[today, 0]]);
  const add = (day: string, count: number) => tickets.set(day, (tickets.get(day) ?? 0) + count);
  for (const [day, count] of deps.archive.countByDay()) add(day, count);
  for (const ticket of deps.store.all()) add(dayOf(deps, ticket), 1);
  return [...tickets]
    .map(([day, count]) => ({ day, tickets: count, today: day === today }))
    .sort((one, other) => (one.day < other.day ? 1 : -1));
}

/**
 * All that is kept of a day; null when it is not kept. Its files are read one after the other, so that orders that
 * are being taken wait for one of them at most. @throws the disk's error
 */
export async function readDay(deps: HistoryDeps, day: string): Promise<DayRecord | null> {
  if (!listDays(deps).some((one) => one.day === day)) return null;
  const tickets = await ticketsOf(deps, day);
  const sheet = daySheet(tickets, deps.settings.current.dayEndsAtHour);
  return { day, tickets, blocked: await blockedOf(deps, day), sheet };
}

/** A ticket of whatever day, or null. */
export async function readTicket(deps: HistoryDeps, id: string): Promise<Ticket | null> {
  return deps.store.get(id) ?? deps.archive.read(ticketName(id));
}

async function ticketsOf(deps: HistoryDeps, day: string): Promise<BoardTicket[]> {
  const found = new Map<string, BoardTicket>();
  const addOpen = (): void => {
    for (const ticket of deps.store.all())
      if (dayOf(deps, ticket) === day) found.set(ticket.id, toBoardTicket(ticket));
  };
  // Both at the same moment: a ticket may go from the one place to the other while files are read.
  addOpen();
  for (const name of deps.archive.namesOfDay(day)) {
    const ticket = await deps.archive.read(name);
    if (ticket !== null) found.set(ticket.id, toBoardTicket(ticket));
    await setImmediate();
  }
  addOpen();
  return [...found.values()].sort(byArrival);
}

async function blockedOf(deps: HistoryDeps, day: string): Promise<DayRecord['blocked']> {
  if (day === todayOf(deps)) return [...deps.refusals.today].reverse();
  return blockedOfLog(await deps.activity.linesOf(day));
}

function todayOf({ clock, settings }: HistoryDeps): string {
  return businessDay(clock.now(), settings.current.dayEndsAtHour);
}

function dayOf({ settings }: HistoryDeps, ticket: Ticket): string {
  return dayOfTicket(ticket, settings.current.dayEndsAtHour);
}

const codes = Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]];
const refusedSchema = z.object({
  at: z.string(),
  what: z.literal('refused'),
  code: z.enum(codes),
  key: z.string(),
  /** Lines of older versions do not have it. */
  valueCents: z.number().nullable().default(null),
});

/**
 * The blocked checkouts of a day that is over, from the lines of its activity log, oldest first. Tries of one
 * checkout are one, as it was tried last. A line that a crash cut off, or a hand spoiled, is left out.
 */
export function blockedOfLog(lines: readonly string[]): BlockedThen[] {
  const blocked = new Map<string, BlockedThen>();
  for (const line of lines) {
    // A day's log holds a hundred times as many lines of other kinds.
    if (!line.includes('"refused"')) continue;
    const parsed = refusedSchema.safeParse(parseOrNull(line));
    if (!parsed.success) continue;
    const { key, at, code, valueCents } = parsed.data;
    const attempts = (blocked.get(key)?.attempts ?? 0) + 1;
    blocked.delete(key);
    blocked.set(key, { at, code, valueCents, attempts });
  }
  return [...blocked.values()];
}

function parseOrNull(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // The last line before a crash.
    return null;
  }
}
