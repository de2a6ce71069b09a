import { z } from 'zod';
import { writeTickets } from '../../../shared/ipc/bridge';
import type { CoreHandlers, Outcome } from '../../../shared/ipc/commands';
import { type ErrorCode, errorCodes } from '../../../shared/ipc/error-codes';
import { ticketsAtOnce } from '../../../shared/ipc/snapshot';
import type { Clock } from '../clock';
import type { Feed } from '../feed';
import { type ChecksDeps, everythingOf } from '../health-checks/relay-checks';
import type { Authenticator } from '../intake/authenticate';
import type { ReceiverRunner } from '../intake/webhook-server';
import type { WrongAddresses } from '../intake/wrong-addresses';
import type { Presence } from '../ordering/presence';
import { done, failed } from '../result';
import type { SettingsStore } from '../settings/settings-store';
import type { Quarantine } from '../tickets/quarantine';
import { takeZoneOfPage, type ZoneDeps, zoneChanged } from '../zone-watch';
import { post, sampleOrder } from './sample-order';

type BoardCommands = Pick<
  CoreHandlers,
  | 'getSnapshot'
  | 'readTickets'
  | 'boardIsAlive'
  | 'computerZone'
  | 'runChecks'
  | 'sendTestOrder'
  | 'forgetWrongAddresses'
  | 'dismissQuarantined'
  | 'dismissSpoiledSettings'
>;

interface TestOrderDeps {
  readonly receiver: Pick<ReceiverRunner, 'address'>;
  readonly authenticator: Pick<Authenticator, 'testAuthorization'>;
  readonly clock: Clock;
}

export type BoardCommandDeps = ChecksDeps &
  TestOrderDeps &
  ZoneDeps & {
    readonly feed: Feed;
    readonly presence: Pick<Presence, 'boardDrew'>;
    readonly quarantine: Pick<Quarantine, 'dismiss'>;
    readonly settings: Pick<SettingsStore, 'dismissSpoiled'>;
    readonly wrongAddresses: Pick<WrongAddresses, 'forget'>;
  };

/** The commands of the board as a whole: its content, its sign of life, and what staff dismiss on it. */
export function boardCommands(deps: BoardCommandDeps): BoardCommands {
  const { feed, quarantine, settings } = deps;
  const checks = everythingOf(deps);
  const dismiss = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      deps.health.failed(error);
      return failed('STORAGE_FAILING');
    }
    deps.statusChanged();
    return done;
  };
  return {
    getSnapshot: () => ({ ok: true, value: feed.snapshot(ticketsAtOnce) }),
    readTickets: ({ ids }) => ({ ok: true, value: writeTickets(feed.tickets(ids)) }),
    boardIsAlive: ({ sequence }) => {
      deps.presence.boardDrew(sequence, feed.sequence);
      return done;
    },
    computerZone: ({ zone }) => {
      if (takeZoneOfPage(zone)) zoneChanged(deps);
      return done;
    },
    runChecks: async () => ({ ok: true, value: await checks() }),
    sendTestOrder: () => sendTestOrder(deps),
    forgetWrongAddresses: () => {
      deps.wrongAddresses.forget();
      return done;
    },
    dismissQuarantined: ({ name }) => dismiss(() => quarantine.dismiss(name)),
    dismissSpoiledSettings: ({ file }) => dismiss(() => settings.dismissSpoiled(file)),
  };
}

/** Goes through the real receiver, to meet what Bbot's orders would meet. */
async function sendTestOrder(deps: TestOrderDeps): Promise<Outcome<'sendTestOrder'>> {
  const { address } = deps.receiver;
  if (address === null) return failed('OFFLINE');
  const order = sampleOrder(new Date(deps.clock.now()));
  const answer = await post(`${address}/bbot`, deps.authenticator.testAuthorization, order);
  if (answer.status === 200) return done;
  return failed(codeOf(answer.body));
}

const codes = Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]];
const errorBody = z.object({ error: z.object({ code: z.enum(codes) }) });

function codeOf(body: string): ErrorCode {
  return errorBody.parse(JSON.parse(body)).error.code;
}
