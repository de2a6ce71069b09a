import type { Status } from '../../../shared/ipc/snapshot';
import { isOpen, isUnconfirmed } from '../../../shared/ticket/standing';
import type { RelayParts } from '../services';
import { statusOf } from '../status';

/** How it stands with the app at this moment, without names, addresses and ids. */
export function stateFacts(relay: RelayParts): Readonly<Record<string, unknown>> {
  const status = statusOf(relay);
  return {
    ordering: status.ordering,
    openingHours: status.openingHours === null ? 'none' : 'set',
    arrival: arrivalFacts(status.arrival),
    unreachable: status.unreachable,
    storage: storageFacts(status.storage),
    wrongCredentials: status.wrongCredentials,
    wrongAddresses: status.wrongAddresses.length,
    otherEvents: relay.eventCounts.sinceStart,
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

/** The disk's own words may name a folder. */
function storageFacts(storage: Status['storage']): Readonly<Record<string, unknown>> {
  if (storage.kind === 'ok') return storage;
  const { reason: _, ...shown } = storage;
  return shown;
}

/** How much there is. Rejects with the disk's error. */
export async function countFacts(relay: RelayParts): Promise<Readonly<Record<string, unknown>>> {
  const tickets = relay.store.all();
  return {
    tickets: tickets.length,
    open: tickets.filter(isOpen).length,
    ringing: tickets.filter(({ alert }) => alert !== null).length,
    unconfirmed: tickets.filter(isUnconfirmed).length,
    blockedToday: relay.refusals.today.length,
    unreadable: relay.quarantine.shown.length,
    days: (await relay.files.days()).length,
  };
}
