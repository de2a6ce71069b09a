import type { CoreHandlers, Outcome } from '../../../shared/ipc/commands';
import type { ActivityLog } from '../activity/activity-log';
import { type Clock, isoNow } from '../clock';
import { done, failed } from '../result';
import { StorageError } from '../storage/storage-error';
import type { Change } from '../tickets/bbot-updates';
import {
  acknowledge,
  acknowledgeWithOthers,
  discard,
  make,
  step,
  tick,
  undo,
} from '../tickets/staff-actions';
import type { TicketStore } from '../tickets/ticket-store';

type TicketCommands = Pick<
  CoreHandlers,
  | 'stepTicket'
  | 'acknowledgeTicket'
  | 'acknowledgeTickets'
  | 'tickItem'
  | 'undoTap'
  | 'makeTicket'
  | 'discardTicket'
>;

export interface TicketCommandDeps {
  readonly store: Pick<TicketStore, 'change'>;
  readonly activity: Pick<ActivityLog, 'add'>;
  readonly clock: Clock;
}

export function ticketCommands(deps: TicketCommandDeps): TicketCommands {
  const now = (): string => isoNow(deps.clock);
  return {
    stepTicket: ({ id, from, direction }) => tap(deps, id, direction, step(from, direction, now())),
    acknowledgeTicket: ({ id }) => tap(deps, id, 'acknowledge', acknowledge(now())),
    acknowledgeTickets: ({ ids }) => acknowledgeAll(deps, ids),
    tickItem: ({ id, item, ticked }) => tap(deps, id, ticked ? 'tick' : 'untick', tick(item, ticked)),
    undoTap: ({ id }) => undoLastTap(deps, id),
    makeTicket: ({ id }) => tap(deps, id, 'make', make(now())),
    discardTicket: ({ id }) => tap(deps, id, 'discard', discard(now())),
  };
}

async function tap(
  deps: TicketCommandDeps,
  id: string,
  name: string,
  change: Change,
): Promise<Outcome<'stepTicket'>> {
  try {
    const ticket = await deps.store.change(id, change);
    if (ticket === null) return failed('NO_SUCH_TICKET');
  } catch (error) {
    if (error instanceof StorageError) return failed(error.code);
    throw error;
  }
  deps.activity.add({ what: 'tapped', orderId: id, tap: name });
  return done;
}

/** How many of a batch go to the disk at a time: each has its own deadline, and no order waits behind all of them. */
const batchAtOnce = 16;

/** Each in its own queue; a ticket that has left the board needs nothing. Stops at the first failure. */
async function acknowledgeAll(
  deps: TicketCommandDeps,
  ids: readonly string[],
): Promise<Outcome<'stepTicket'>> {
  const change = acknowledgeWithOthers(isoNow(deps.clock));
  const left = ids.values();
  let failure: Outcome<'stepTicket'> | null = null;
  const work = async (): Promise<void> => {
    for (const id of left) {
      const outcome = await tap(deps, id, 'acknowledge', change);
      if (!outcome.ok && outcome.code !== 'NO_SUCH_TICKET') failure ??= outcome;
      if (failure !== null) return;
    }
  };
  await Promise.all(Array.from({ length: batchAtOnce }, work));
  return failure ?? done;
}

async function undoLastTap(deps: TicketCommandDeps, id: string): Promise<Outcome<'stepTicket'>> {
  let undone = false;
  const outcome = await tap(deps, id, 'undo', (ticket) => {
    const before = undo(isoNow(deps.clock))(ticket);
    undone = before !== ticket;
    return before;
  });
  return outcome.ok && !undone ? failed('TOO_LATE') : outcome;
}
