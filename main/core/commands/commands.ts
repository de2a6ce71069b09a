import { z } from 'zod';
import { writeTickets } from '../../../shared/ipc/bridge';
import type { CoreHandlers, FailureCode, Outcome } from '../../../shared/ipc/commands';
import { type ErrorCode, errorCodes } from '../../../shared/ipc/error-codes';
import { ticketsAtOnce } from '../../../shared/ipc/snapshot';
import { isoNow } from '../clock';
import { everythingOf } from '../health-checks/relay-checks';
import { zoneChanged } from '../relay-start';
import type { RelayParts } from '../services';
import { StorageError } from '../storage/storage-error';
import { nextBusinessDayMs } from '../tickets/business-day';
import { acknowledge, acknowledgeWithOthers, discard, make, step, tick, undo } from '../tickets/tap-changes';
import type { Change } from '../tickets/told-changes';
import { updateCommands } from '../updates/build-updates';
import { takeZoneOfPage } from '../zone-watch';
import { historyCommands } from './history-commands';
import { printCommands } from './printer-commands';
import { post, sampleOrder } from './sample-order';
import { setUpCommands } from './set-up-commands';
import { settingsCommands } from './settings-commands';

const done = { ok: true, value: null } as const;

/** What stands behind the board's commands. */
export function relayCommands(relay: RelayParts): CoreHandlers {
  const now = (): string => isoNow(relay.clock);
  const checks = everythingOf(relay);
  return {
    getSnapshot: () => ({ ok: true, value: relay.feed.snapshot(ticketsAtOnce) }),
    readTickets: ({ ids }) => ({ ok: true, value: writeTickets(relay.feed.tickets(ids)) }),
    stepTicket: ({ id, from, direction }) => tap(relay, id, direction, step(from, direction, now())),
    acknowledgeTicket: ({ id }) => tap(relay, id, 'acknowledge', acknowledge(now())),
    acknowledgeTickets: ({ ids }) => acknowledgeAll(relay, ids),
    tickItem: ({ id, item, ticked }) => tap(relay, id, ticked ? 'tick' : 'untick', tick(item, ticked)),
    undoTap: ({ id }) => undoLastTap(relay, id),
    makeTicket: ({ id }) => tap(relay, id, 'make', make(now())),
    discardTicket: ({ id }) => tap(relay, id, 'discard', discard(now())),
    pauseOrdering: ({ minutes }) => {
      relay.ordering.pause(minutes);
      relay.activity.add({ what: 'paused', minutes });
      return done;
    },
    resumeOrdering: () => {
      relay.ordering.resume();
      relay.activity.add({ what: 'resumed' });
      return done;
    },
    closeUntilTomorrow: () => {
      const { dayEndsAtHour } = relay.settings.current;
      relay.ordering.close(nextBusinessDayMs(relay.clock.now(), dayEndsAtHour));
      relay.activity.add({ what: 'closed' });
      return done;
    },
    changeOpeningHours: ({ hours }) => {
      relay.settings.change({ openingHours: hours });
      relay.feed.statusChanged();
      return done;
    },
    ...setUpCommands(relay),
    ...printCommands(relay),
    ...historyCommands(relay),
    ...settingsCommands(relay),
    ...updateCommands(relay),
    sendTestOrder: () => sendTestOrder(relay),
    runChecks: async () => ({ ok: true, value: await checks() }),
    forgetWrongAddresses: () => {
      relay.wrongAddresses.forget();
      return done;
    },
    dismissQuarantined: async ({ name }) => {
      try {
        await relay.quarantine.dismiss(name);
      } catch (error) {
        relay.health.failed(error);
        return failed('STORAGE_FAILING');
      }
      relay.feed.statusChanged();
      return done;
    },
    dismissSpoiledSettings: async ({ file }) => {
      try {
        await relay.settings.dismissSpoiled(file);
      } catch (error) {
        relay.health.failed(error);
        return failed('STORAGE_FAILING');
      }
      relay.feed.statusChanged();
      return done;
    },
    computerZone: ({ zone }) => {
      if (takeZoneOfPage(zone)) zoneChanged(relay);
      return done;
    },
    boardIsAlive: ({ sequence }) => {
      relay.presence.boardDrew(sequence, relay.feed.sequence);
      return done;
    },
  };
}

async function tap(
  relay: RelayParts,
  id: string,
  name: string,
  change: Change,
): Promise<Outcome<'stepTicket'>> {
  try {
    const ticket = await relay.store.change(id, change);
    if (ticket === null) return failed('NO_SUCH_TICKET');
  } catch (error) {
    if (error instanceof StorageError) return failed(error.code);
    throw error;
  }
  relay.activity.add({ what: 'tapped', orderId: id, tap: name });
  return done;
}

/** So many of a batch are given to the disk at a time: each has a deadline of its own, and an order never stands behind all. */
const batchAtOnce = 16;

/** Each in its own queue; one that left the board meanwhile asks for nothing any more. Ends at the first that fails. */
async function acknowledgeAll(relay: RelayParts, ids: readonly string[]): Promise<Outcome<'stepTicket'>> {
  const change = acknowledgeWithOthers(isoNow(relay.clock));
  const left = ids.values();
  let failure: Outcome<'stepTicket'> | null = null;
  const work = async (): Promise<void> => {
    for (const id of left) {
      const outcome = await tap(relay, id, 'acknowledge', change);
      if (!outcome.ok && outcome.code !== 'NO_SUCH_TICKET') failure ??= outcome;
      if (failure !== null) return;
    }
  };
  await Promise.all(Array.from({ length: batchAtOnce }, work));
  return failure ?? done;
}

async function undoLastTap(relay: RelayParts, id: string): Promise<Outcome<'stepTicket'>> {
  let undone = false;
  const outcome = await tap(relay, id, 'undo', (ticket) => {
    const before = undo(isoNow(relay.clock))(ticket);
    undone = before !== ticket;
    return before;
  });
  return outcome.ok && !undone ? failed('TOO_LATE') : outcome;
}

/** Through the real receiver, so that it meets what an order of Bbot's would meet. */
async function sendTestOrder(relay: RelayParts): Promise<Outcome<'sendTestOrder'>> {
  const { address } = relay.receiver;
  if (address === null) return failed('OFFLINE');
  const order = sampleOrder(new Date(relay.clock.now()));
  const answer = await post(`${address}/bbot`, relay.authenticator.testAuthorization, order);
  if (answer.status === 200) return done;
  return failed(codeOf(answer.body));
}

const codes = Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]];
const errorBody = z.object({ error: z.object({ code: z.enum(codes) }) });

function codeOf(body: string): ErrorCode {
  return errorBody.parse(JSON.parse(body)).error.code;
}

function failed(code: FailureCode): { readonly ok: false; readonly code: FailureCode } {
  return { ok: false, code };
}
