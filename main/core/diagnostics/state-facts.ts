import type { Status } from '../../../shared/ipc/snapshot';
import { isOpen, isUnconfirmed } from '../../../shared/ticket/ticket-state';
import type { EventCounts } from '../intake/event-counts';
import type { Refusals } from '../ordering/refusals';
import type { Quarantine } from '../tickets/quarantine';
import type { TicketFiles } from '../tickets/ticket-files';
import type { TicketStore } from '../tickets/ticket-store';

export interface StateFactsDeps {
  readonly status: () => Status;
  readonly eventCounts: Pick<EventCounts, 'sinceStart'>;
}

/** The app's current state, without names, addresses and ids. */
export function stateFacts(deps: StateFactsDeps): Readonly<Record<string, unknown>> {
  const status = deps.status();
  return {
    ordering: status.ordering,
    openingHours: status.openingHours === null ? 'none' : 'set',
    arrival: arrivalFacts(status.arrival),
    unreachable: status.unreachable,
    storage: storageFacts(status.storage),
    wrongCredentials: status.wrongCredentials,
    wrongAddresses: status.wrongAddresses.length,
    otherEvents: deps.eventCounts.sinceStart,
    lastOrderAt: status.lastOrderAt,
    token: status.setUp.token,
    keyring: status.setUp.keyring,
    passwordKnown: status.setUp.passwordKnown,
    requests: status.setUp.requests,
    fixed: status.fixed,
    update: status.update,
    heldTickets: status.printing.heldTickets,
    printers: status.printing.printers.map(({ state, waiting, held, failingSince, fromEnvironment }) => ({
      state,
      waiting,
      held,
      failingSince,
      fromEnvironment,
    })),
  };
}

function arrivalFacts(arrival: Status['arrival']): Readonly<Record<string, unknown>> {
  if (!('address' in arrival)) return { ...arrival };
  const { address: _, ...shown } = arrival;
  return shown;
}

/** Without the disk's own error message, which may name a folder. */
function storageFacts(storage: Status['storage']): Readonly<Record<string, unknown>> {
  if (storage.kind === 'ok') return storage;
  const { reason: _, ...shown } = storage;
  return shown;
}

export interface CountFactsDeps {
  readonly store: Pick<TicketStore, 'all'>;
  readonly refusals: Pick<Refusals, 'today'>;
  readonly quarantine: Pick<Quarantine, 'shown'>;
  readonly files: Pick<TicketFiles, 'days'>;
}

/** Rejects with the disk's error. */
export async function countFacts(deps: CountFactsDeps): Promise<Readonly<Record<string, unknown>>> {
  const tickets = deps.store.all();
  return {
    tickets: tickets.length,
    open: tickets.filter(isOpen).length,
    ringing: tickets.filter(({ alert }) => alert !== null).length,
    unconfirmed: tickets.filter(isUnconfirmed).length,
    blockedToday: deps.refusals.today.length,
    unreadable: deps.quarantine.shown.length,
    days: (await deps.files.days()).length,
  };
}
