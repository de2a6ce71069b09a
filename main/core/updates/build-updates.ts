import type { Logger } from 'pino';
import type { CoreHandlers } from '../../../shared/ipc/commands';
import type { Ticket } from '../../../shared/ticket/ticket';
import { isOpen } from '../../../shared/ticket/ticket-state';
import type { CounterClock } from '../clock';
import { done, failed } from '../result';
import type { SettingsStore } from '../settings/settings-store';
import type { StorageHealth } from '../storage/storage-health';
import { cameAtMs, dueAtMs } from '../tickets/due';
import type { RecentOrders } from '../tickets/recent-orders';
import type { TicketStore } from '../tickets/ticket-store';
import type { UpdateSource } from './source';
import { muchLaterMs } from './update-rule';
import { Updates } from './updates';

interface UpdatesDeps {
  readonly clock: CounterClock;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  readonly settings: SettingsStore;
  readonly recent: Pick<RecentOrders, 'sinceLastMs'>;
  readonly store: Pick<TicketStore, 'all' | 'reserved'>;
  readonly health: Pick<StorageHealth, 'state'>;
  readonly updateSource: UpdateSource;
  readonly statusChanged: () => void;
}

/** Builds the app's updates, which orders hold up. */
export function buildUpdates(deps: UpdatesDeps): Updates {
  return new Updates({
    source: deps.updateSource,
    clock: deps.clock,
    log: deps.log,
    feed: () => deps.settings.current.updateFeed,
    now: () => ({
      nowMs: deps.clock.now(),
      sinceLastOrderMs: deps.recent.sinceLastMs,
      openOrders: ordersToMake(deps),
      beingTaken: deps.store.reserved,
      dayEndsAtHour: deps.settings.current.dayEndsAtHour,
      diskWorks: deps.health.state.kind === 'ok',
    }),
    attempt: () => deps.settings.current.updateAttempt,
    keepAttempt: (updateAttempt) => deps.settings.change({ updateAttempt }),
    changed: () => deps.statusChanged(),
  });
}

export interface UpdateCommandDeps {
  readonly updates: Pick<Updates, 'checkNow' | 'installNow'>;
}

export function updateCommands({
  updates,
}: UpdateCommandDeps): Pick<CoreHandlers, 'lookForUpdate' | 'installUpdate'> {
  return {
    lookForUpdate: () => {
      updates.checkNow();
      return done;
    },
    installUpdate: () => (updates.installNow() ? done : failed('ORDERS_FIRST')),
  };
}

/** How many orders the kitchen has to make soon. Next week's catering must not delay an update until then. */
function ordersToMake({ store, clock }: Pick<UpdatesDeps, 'store' | 'clock'>): number {
  const soon = clock.now() + muchLaterMs;
  const isSoon = (ticket: Ticket): boolean => dueAtMs(ticket.order, cameAtMs(ticket, clock)) < soon;
  return store.all().filter((ticket) => isOpen(ticket) && !ticket.test && isSoon(ticket)).length;
}
