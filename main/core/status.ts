import type { FixedSetting, Status } from '../../shared/ipc/snapshot';
import type { Choices } from '../../shared/settings/choices';
import type { Settings } from '../../shared/settings/settings';
import { zoneMark } from '../../shared/time/zone';
import type { RelayParts } from './services';
import { setUpOf } from './set-up-status';
import type { Environment } from './settings/environment';

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
    wrongAddresses: relay.wrongAddresses.current,
    clockLagMs: relay.clock.steady.lagMs,
    zone: zoneMark(),
    lastOrderAt: relay.recent.lastAt,
    load: relay.load,
    refusals: relay.refusals.today,
    quarantined: relay.quarantine.shown,
    spoiledSettings: relay.settings.spoiled,
    choices: choicesOf(relay.settings.current, relay.environment),
    currency: relay.currency,
    fixed: fixedBy(relay.environment),
    update: relay.updates.status,
  };
}

/** What environment variables set: they win over what somebody chooses. */
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

/** What the settings page shows; nothing else of the settings goes to the window. */
function choicesOf(settings: Settings, environment: Environment): Choices {
  return {
    language: settings.language,
    theme: settings.theme,
    boardLayout: settings.boardLayout,
    textSize: settings.textSize,
    ageLimits: settings.ageLimits,
    ageLimitsByMethod: settings.ageLimitsByMethod,
    takeLaterOrders: settings.takeLaterOrders,
    laterMinutes: settings.laterMinutes,
    soundVolume: settings.soundVolume,
    singleKeys: settings.singleKeys,
    startWithComputer: settings.startWithComputer,
    keepAwake: settings.keepAwake,
    kitchenWindow: settings.kitchenWindow,
    maxOpenTickets: settings.maxOpenTickets,
    maxOrdersIn15Minutes: settings.maxOrdersIn15Minutes,
    dayEndsAtHour: settings.dayEndsAtHour,
    keptDays: settings.keptDays,
    requestsAMonth: settings.requestsAMonth,
    restaurantIds: settings.restaurantIds,
    currency: settings.currency,
    port: environment.port ?? settings.port,
    updateFeed: settings.updateFeed,
  };
}
