import type { Logger } from 'pino';
import type { ActivityLog } from './activity/activity-log';
import type { CounterClock } from './clock';
import type { ClockWatch } from './clock-watch';
import type { EventCounts } from './intake/event-counts';
import type { LoadWatch } from './ordering/load-watch';
import type { OrderingControl } from './ordering/ordering-control';
import type { Refusals } from './ordering/refusals';
import { closeDoneOnPaper } from './printing/done-on-paper';
import type { Printing } from './printing/printing';
import type { SettingsStore } from './settings/settings-store';
import { reasonOf } from './storage/storage-error';
import type { StorageHealth } from './storage/storage-health';
import type { Archive } from './tickets/archive';
import { businessDay } from './tickets/business-day';
import { closeTheDay } from './tickets/day-end';
import type { TicketStore } from './tickets/ticket-store';

/** How often it is asked whether a business day has ended, in milliseconds. */
const everyMs = 60_000;

interface DayDeps {
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly refusals: Pick<Refusals, 'dayTurned'>;
  readonly printing: Pick<Printing, 'lookAtAll'>;
  readonly ordering: Pick<OrderingControl, 'lookAtHours' | 'endDay'>;
  readonly loadWatch: Pick<LoadWatch, 'look'>;
  readonly eventCounts: Pick<EventCounts, 'lookAtTime'>;
  readonly clockWatch: Pick<ClockWatch, 'look'>;
  readonly activity: Pick<ActivityLog, 'add' | 'prune'>;
  readonly store: TicketStore;
  readonly archive: Pick<Archive, 'prune'>;
  readonly clock: CounterClock;
  readonly health: Pick<StorageHealth, 'failed'>;
  readonly log: Pick<Logger, 'error'>;
  readonly statusChanged: () => void;
}

/** What the end of a business day closes, and what is older than is kept. Ends early at a stop. */
export async function tidyDays(deps: DayDeps, stopping?: AbortSignal): Promise<void> {
  const { dayEndsAtHour, keptDays } = deps.settings.current;
  if (await deps.refusals.dayTurned()) deps.statusChanged();
  deps.printing.lookAtAll();
  deps.ordering.lookAtHours();
  deps.loadWatch.look();
  deps.eventCounts.lookAtTime();
  deps.clockWatch.look();
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

/** Tidies again and again, once at a time. */
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
