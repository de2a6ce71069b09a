import type { CoreHandlers } from '../../../shared/ipc/commands';
import type { ActivityLog } from '../activity/activity-log';
import type { Clock } from '../clock';
import type { OrderingControl } from '../ordering/ordering-control';
import { done } from '../result';
import type { SettingsStore } from '../settings/settings-store';
import { nextBusinessDayMs } from '../tickets/business-day';

type OrderingCommands = Pick<
  CoreHandlers,
  'pauseOrdering' | 'resumeOrdering' | 'closeUntilTomorrow' | 'changeOpeningHours'
>;

export interface OrderingCommandDeps {
  readonly ordering: OrderingControl;
  readonly settings: SettingsStore;
  readonly activity: Pick<ActivityLog, 'add'>;
  readonly clock: Clock;
  readonly statusChanged: () => void;
}

export function orderingCommands(deps: OrderingCommandDeps): OrderingCommands {
  const { ordering, settings, activity, clock } = deps;
  return {
    pauseOrdering: ({ minutes }) => {
      ordering.pause(minutes);
      activity.add({ what: 'paused', minutes });
      return done;
    },
    resumeOrdering: () => {
      ordering.resume();
      activity.add({ what: 'resumed' });
      return done;
    },
    closeUntilTomorrow: () => {
      ordering.close(nextBusinessDayMs(clock.now(), settings.current.dayEndsAtHour));
      activity.add({ what: 'closed' });
      return done;
    },
    changeOpeningHours: ({ hours }) => {
      settings.change({ openingHours: hours });
      deps.statusChanged();
      return done;
    },
  };
}
