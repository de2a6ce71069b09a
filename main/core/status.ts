import type { FixedSetting, Status } from '../../shared/ipc/snapshot';
import { choicesIn, type UserSettings } from '../../shared/settings/choices';
import type { Settings } from '../../shared/settings/settings';
import type { SetUp } from '../../shared/status/set-up';
import { zoneMark } from '../../shared/time/zone';
import type { CounterClock } from './clock';
import type { FailedLogins } from './intake/failed-logins';
import type { SeenAddresses } from './intake/seen-addresses';
import type { ReceiverRunner } from './intake/webhook-server';
import type { WrongAddresses } from './intake/wrong-addresses';
import type { KitchenLoad } from './ordering/kitchen-load';
import type { OrderingControl } from './ordering/ordering-control';
import type { Refusals } from './ordering/refusals';
import type { Printing } from './printing/printing';
import type { BbotCredentials } from './settings/bbot-credentials';
import type { Encrypter } from './settings/encrypter';
import type { Environment } from './settings/environment';
import type { NgrokToken } from './settings/ngrok-token';
import type { SettingsStore } from './settings/settings-store';
import type { StorageHealth } from './storage/storage-health';
import type { Quarantine } from './tickets/quarantine';
import type { RecentOrders } from './tickets/recent-orders';
import type { MonthlyRequests } from './tunnel/monthly-requests';
import type { Tunnel } from './tunnel/tunnel';
import type { Updates } from './updates/updates';

interface StatusDeps extends SetUpDeps {
  readonly ordering: Pick<OrderingControl, 'state'>;
  readonly receiver: Pick<ReceiverRunner, 'portTaken'>;
  readonly tunnel: Pick<Tunnel, 'arrival' | 'unreachable'>;
  readonly printing: Pick<Printing, 'status'>;
  readonly health: Pick<StorageHealth, 'state'>;
  readonly failedLogins: Pick<FailedLogins, 'state'>;
  readonly wrongAddresses: Pick<WrongAddresses, 'current'>;
  readonly clock: CounterClock;
  readonly recent: Pick<RecentOrders, 'lastAt'>;
  readonly load: KitchenLoad;
  readonly refusals: Pick<Refusals, 'today'>;
  readonly quarantine: Pick<Quarantine, 'shown'>;
  readonly currency: () => string;
  readonly updates: Pick<Updates, 'status'>;
}

/** The store's state for the board's bars and banners. */
export function statusOf(deps: StatusDeps): Status {
  return {
    ordering: deps.ordering.state,
    openingHours: deps.settings.current.openingHours,
    arrival: deps.receiver.portTaken ?? deps.tunnel.arrival,
    unreachable: deps.tunnel.unreachable,
    setUp: setUpOf(deps),
    printing: deps.printing.status,
    storage: deps.health.state,
    wrongCredentials: deps.failedLogins.state,
    wrongAddresses: deps.wrongAddresses.current,
    clockLagMs: deps.clock.steady.lagMs,
    zone: zoneMark(),
    lastOrderAt: deps.recent.lastAt,
    load: deps.load.now,
    refusals: deps.refusals.today,
    quarantined: deps.quarantine.shown,
    spoiledSettings: deps.settings.spoiled,
    choices: choicesOf(deps.settings.current, deps.environment),
    currency: deps.currency(),
    fixed: fixedBy(deps.environment),
    update: deps.updates.status,
  };
}

interface SetUpDeps {
  readonly settings: Pick<SettingsStore, 'current' | 'spoiled'>;
  readonly environment: Environment;
  readonly credentials: Pick<BbotCredentials, 'current'>;
  readonly encrypter: Pick<Encrypter, 'protects'>;
  readonly token: Pick<NgrokToken, 'from'>;
  readonly seen: Pick<SeenAddresses, 'current'>;
  readonly requests: Pick<MonthlyRequests, 'count'>;
}

/** Set-up progress, without any secret. */
function setUpOf({ settings, environment, credentials, encrypter, token, seen, requests }: SetUpDeps): SetUp {
  const { current } = settings;
  return {
    done: current.setUpDone,
    kitchen: current.kitchen,
    control: current.control,
    username: credentials.current?.check.username ?? '',
    passwordKnown: credentials.current !== null && credentials.current.password !== null,
    keyring: encrypter.protects,
    token: token.from,
    domain: environment.domain ?? current.domain,
    address: current.lastAddress,
    copiedAddress: current.copiedAddress,
    seen: seen.current,
    requests: { count: requests.count, limit: current.requestsAMonth },
  };
}

/** Settings fixed by environment variables, which beat what staff choose. */
export function fixedBy({ port, username, password, token, domain, printers }: Environment): FixedSetting[] {
  const set: Readonly<Record<FixedSetting, boolean>> = {
    port: port !== null,
    credentials: username !== null || password !== null,
    token: token !== null,
    domain: domain !== null,
    printers: printers !== null,
  };
  return fixable.filter((setting) => set[setting]);
}

const fixable: readonly FixedSetting[] = ['port', 'credentials', 'token', 'domain', 'printers'];

/** The settings page's values, as they take effect. */
function choicesOf(settings: Settings, { port }: Environment): UserSettings {
  const choices = choicesIn(settings);
  return port === null ? choices : { ...choices, port };
}
