import type { Choices } from '../shared/choices';
import type { Status } from '../shared/contract';
import type { Settings } from '../shared/settings';
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
    choices: choicesOf(relay.settings.current),
  };
}

/** What the settings page shows; nothing else of the settings goes to the window. */
function choicesOf(settings: Settings): Choices {
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
    port: settings.port,
  };
}
