import type { Load } from '../../../shared/ordering/caps';
import type { Clock } from '../clock';
import { type Candidate, decide } from '../ordering/gate';
import type { OrderingControl } from '../ordering/ordering-control';
import type { Presence } from '../ordering/presence';
import type { Printing } from '../printing/printing';
import type { SettingsStore } from '../settings/settings-store';
import type { StorageHealth } from '../storage/storage-health';
import { RelayError } from './relay-error';

export interface GateDeps {
  readonly clock: Pick<Clock, 'now'>;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly ordering: Pick<OrderingControl, 'forGate'>;
  readonly presence: Pick<Presence, 'offline'>;
  readonly printing: Pick<Printing, 'down'>;
  readonly health: Pick<StorageHealth, 'refusesTickets'>;
  readonly load: Load;
}

/** Lets a new checkout through, judged by the current state. @throws RelayError the gate's refusal */
export function askGate(deps: GateDeps, candidate: Candidate): void {
  const settings = deps.settings.current;
  const decision = decide(candidate, {
    ordering: deps.ordering.forGate(),
    offline: deps.presence.offline,
    printersDown: deps.printing.down,
    // Orders are tried even on a failing disk: their own write is the first to show that it works again.
    storageFailing: candidate.kind === 'checkout' && deps.health.refusesTickets,
    openTickets: settings.maxOpenTickets === null ? 0 : deps.load.openTickets,
    ordersIn15Minutes: settings.maxOrdersIn15Minutes === null ? 0 : deps.load.ordersIn15Minutes,
    settings,
    now: deps.clock.now(),
  });
  if (decision.kind === 'take') return;
  throw new RelayError(decision.code, { retryAfterSeconds: decision.retryAfterSeconds });
}
