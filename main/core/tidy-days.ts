import type { Logger } from 'pino';
import type { Ticket } from '../../shared/ticket/ticket';
import { isOpen } from '../../shared/ticket/ticket-state';
import type { ActivityLog } from './activity/activity-log';
import { type CounterClock, isoNow } from './clock';
import type { ClockWatch } from './clock-watch';
import type { EventCounts } from './intake/event-counts';
import type { LoadWatch } from './ordering/load-watch';
import type { OrderingControl } from './ordering/ordering-control';
import type { Refusals } from './ordering/refusals';
import { closeDoneOnPaper } from './printing/done-on-paper';
import { isProvedOnPaper } from './printing/paper-proof';
import { dropPending } from './printing/print-changes';
import type { Printing } from './printing/printing';
import type { SettingsStore } from './settings/settings-store';
import { reasonOf } from './storage/storage-error';
import type { StorageHealth } from './storage/storage-health';
import type { Archive } from './tickets/archive';
import { archive } from './tickets/bbot-updates';
import { businessDay } from './tickets/business-day';
import { cameAtMs, dueAtMs } from './tickets/due';
import { dayOfTicket } from './tickets/ticket-day';
import type { TicketStore } from './tickets/ticket-store';

/** How often to check whether a business day has ended, in milliseconds. */
const everyMs = 60_000;

interface DayDeps {
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly refusals: Pick<Refusals, 'dayTurned'>;
  readonly printing: Pick<Printing, 'checkAll'>;
  readonly ordering: Pick<OrderingControl, 'checkHours' | 'endDay'>;
  readonly loadWatch: Pick<LoadWatch, 'check'>;
  readonly eventCounts: Pick<EventCounts, 'checkTime'>;
  readonly clockWatch: Pick<ClockWatch, 'check'>;
  readonly activity: Pick<ActivityLog, 'add' | 'prune'>;
  readonly store: TicketStore;
  readonly archive: Pick<Archive, 'prune'>;
  readonly clock: CounterClock;
  readonly health: Pick<StorageHealth, 'failed'>;
  readonly log: Pick<Logger, 'error'>;
  readonly statusChanged: () => void;
}

/** Does what a business day's end calls for, and prunes what is past its retention. Ends early at a stop. */
export async function tidyDays(deps: DayDeps, stopping?: AbortSignal): Promise<void> {
  const { dayEndsAtHour, keptDays } = deps.settings.current;
  if (await deps.refusals.dayTurned()) deps.statusChanged();
  deps.printing.checkAll();
  deps.ordering.checkHours();
  deps.loadWatch.check();
  deps.eventCounts.checkTime();
  deps.clockWatch.check();
  const dayOf = (atMs: number): string => businessDay(atMs, dayEndsAtHour);
  if (deps.ordering.endDay(dayOf)) deps.activity.add({ what: 'resumed' });
  try {
    if (deps.settings.current.kitchen === 'paper') await closeDoneOnPaper(deps.store, deps.clock);
    await closeTheDay(deps.store, deps.clock, dayEndsAtHour, stopping);
    if (stopping?.aborted === true) return;
    await deps.archive.prune(keptDays, deps.clock.now(), dayEndsAtHour);
    await deps.activity.prune(keptDays);
  } catch (error) {
    deps.log.error({ reason: reasonOf(error) }, 'the day could not be closed; it is tried again');
    deps.health.failed(error);
  }
}

/** Tidies at intervals, one run at a time. */
export class Tidying {
  readonly #stopping = new AbortController();
  #running: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(private readonly deps: DayDeps) {}

  start(): void {
    this.now();
    this.#timer = setInterval(() => this.now(), everyMs);
  }

  now(): void {
    this.#running ??= tidyDays(this.deps, this.#stopping.signal).finally(() => {
      this.#running = null;
    });
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#stopping.abort();
  }

  async settled(): Promise<void> {
    await this.#running;
  }
}

/** How long past its due time a ticket may still be made, in milliseconds. */
const madeWithinMs = 60 * 60_000;

/**
 * Whether a business day's end moves a ticket to the history: it belongs to an earlier day, its time has passed, and
 * staff have seen it or a printer proved it on paper. A ticket that no one tapped stays, loudly.
 */
export function closesAtDayEnd(ticket: Ticket, clock: CounterClock, dayEndsAtHour: number): boolean {
  if (ticket.alert !== null && !isProvedOnPaper(ticket)) return false;
  const today = businessDay(clock.now(), dayEndsAtHour);
  if (dayOfTicket(ticket, dayEndsAtHour) >= today) return false;
  // If the PC's clock was set forward, an order from a moment ago is not yesterday's.
  const cameAt = cameAtMs(ticket, clock);
  if (businessDay(cameAt, dayEndsAtHour) >= today) return false;
  // A night kitchen is still making what came in a moment ago.
  return !isOpen(ticket) || dueAtMs(ticket.order, cameAt) + madeWithinMs <= clock.now();
}

/**
 * Closes the tickets that a day's end closes. One that the disk refuses does not block the others. Rejects with the
 * first disk error; the next call continues.
 */
export async function closeTheDay(
  store: TicketStore,
  clock: CounterClock,
  dayEndsAtHour: number,
  stopping?: AbortSignal,
): Promise<void> {
  const refused: unknown[] = [];
  for (const ticket of store.all()) {
    if (stopping?.aborted === true) break;
    if (!closesAtDayEnd(ticket, clock, dayEndsAtHour)) continue;
    try {
      const at = isoNow(clock);
      await store.change(ticket.id, (latest) => archive(at)(dropPending(at)(latest)));
    } catch (error) {
      refused.push(error);
    }
  }
  if (refused.length > 0) throw refused[0];
}
