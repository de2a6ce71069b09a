import type { Status } from '../shared/contract';
import type { RelayParts } from './relay-parts';
import { setUpOf } from './set-up-status';

/** What the board's bars and banners show of the store's state. */
export function statusOf(relay: RelayParts): Status {
  return {
    ordering: relay.ordering.state,
    openingHours: relay.settings.current.openingHours,
    arrival: relay.receiver.portTaken ?? relay.tunnel.arrival,
    unreachable: relay.tunnel.unreachable,
    setUp: setUpOf(relay),
    printing: relay.printing.status,
    storage: relay.health.state,
    wrongCredentials: relay.failedLogins.state,
    lastOrderAt: relay.recent.lastAt,
    refusals: relay.refusals.today,
    quarantined: relay.quarantine.shown,
  };
}
