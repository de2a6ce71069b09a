import type { CoreHandlers } from '../../../shared/ipc/commands';
import { isOpen } from '../../../shared/ticket/standing';
import type { Ticket } from '../../../shared/ticket/ticket';
import type { RelayParts } from '../services';
import { cameAtMs, dueAtMs } from '../tickets/due';
import type { UpdateSource } from './source';
import { muchLaterMs } from './update-rule';
import { Updates } from './updates';

const done = { ok: true, value: null } as const;

/** Updates of the app, which orders hold up. */
export function buildUpdates(relay: RelayParts, source: UpdateSource): Updates {
  return new Updates({
    source,
    clock: relay.clock,
    log: relay.log,
    feed: () => relay.settings.current.updateFeed,
    now: () => ({
      nowMs: relay.clock.now(),
      sinceLastOrderMs: relay.recent.sinceLastMs,
      openOrders: ordersToMake(relay),
      beingTaken: relay.store.reserved,
      dayEndsAtHour: relay.settings.current.dayEndsAtHour,
      diskWorks: relay.health.state.kind === 'ok',
    }),
    attempt: () => relay.settings.current.updateAttempt,
    keepAttempt: (updateAttempt) => relay.settings.change({ updateAttempt }),
    changed: () => relay.feed.statusChanged(),
  });
}

/** What stands behind the buttons for updates. */
export function updateCommands(relay: RelayParts): Pick<CoreHandlers, 'lookForUpdate' | 'installUpdate'> {
  return {
    lookForUpdate: () => {
      relay.updates.lookNow();
      return done;
    },
    installUpdate: () => (relay.updates.installNow() ? done : { ok: false, code: 'ORDERS_FIRST' }),
  };
}

/** How many orders somebody has to make soon. Next week's catering may keep no update waiting until then. */
function ordersToMake({ store, clock }: RelayParts): number {
  const soon = clock.now() + muchLaterMs;
  const isSoon = (ticket: Ticket): boolean => dueAtMs(ticket.order, cameAtMs(ticket, clock)) < soon;
  return store.all().filter((ticket) => isOpen(ticket) && !ticket.test && isSoon(ticket)).length;
}
