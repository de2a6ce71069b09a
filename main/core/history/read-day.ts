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

/** The kept business days and today, newest first. Reads no file. */
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
 * Everything kept of a day; null if the day is not kept. Reads its files one at a time, so that orders being taken wait
 * for at most one. @throws the disk's error
 */
export async function readDay(deps: HistoryDeps, day: string): Promise<DayRecord | null> {
  if (!listDays(deps).some((one) => one.day === day)) return null;
  const tickets = await ticketsOf(deps, day);
  const sheet = daySheet(tickets, deps.settings.current.dayEndsAtHour);
  return { day, tickets, blocked: await blockedOf(deps, day), sheet };
}

/** A ticket of any day, or null. */
export async function readTicket(deps: HistoryDeps, id: string): Promise<Ticket | null> {
  return deps.store.get(id) ?? deps.archive.read(ticketName(id));
}

async function ticketsOf(deps: HistoryDeps, day: string): Promise<BoardTicket[]> {
  const found = new Map<string, BoardTicket>();
  const addOpen = (): void => {
    for (const ticket of deps.store.all())
      if (dayOf(deps, ticket) === day) found.set(ticket.id, toBoardTicket(ticket));
  };
  // Open tickets before and after the files: one may move either way while they are read.
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
  /** Missing in lines from older versions. */
  valueCents: z.number().nullable().default(null),
});

/**
 * A past day's blocked checkouts, from its activity log, oldest first. Retries of one checkout count as one, as last
 * tried. Lines cut off by a crash or spoiled by hand are skipped.
 */
export function blockedOfLog(lines: readonly string[]): BlockedThen[] {
  const blocked = new Map<string, BlockedThen>();
  for (const line of lines) {
    // A day's log has a hundred times as many other lines.
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
