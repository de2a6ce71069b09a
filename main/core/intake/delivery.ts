import type { BbotAddress } from '../../../shared/bbot/bbot-paths';
import type { Settings } from '../../../shared/settings/settings';
import type { ActivityLog } from '../activity/activity-log';
import type { BackgroundWork } from '../background-work';
import type { Candidate, Decision } from '../ordering/gate';
import type { StorageHealth } from '../storage/storage-health';
import type { TicketStore } from '../tickets/ticket-store';
import type { Sender } from './authenticate';
import type { EventCounts } from './event-counts';
import type { ParsedBody } from './parse-json';

/** One body that was delivered with right credentials. */
export interface Delivery {
  /** At `checkout` a refusal blocks the guest; `updates` only tells. */
  readonly through: BbotAddress;
  readonly sender: Sender;
  /** Through which session of the tunnel it came; null: from this computer. */
  readonly session: number | null;
  readonly body: ParsedBody;
  /** ISO instant of its arrival. */
  readonly at: string;
}

/** A 2XX answer, and what hangs on it. */
export interface Answer {
  readonly body: object;
  /** The order that this answer makes sure of, once it was handed to the network. */
  readonly takenOrderId?: string;
  /** What may take long and is done once the answer was sent. */
  readonly afterwards?: () => void;
}

/** What the intake works with. */
export interface IntakeDeps {
  readonly store: TicketStore;
  readonly gate: (candidate: Candidate) => Decision;
  readonly settings: () => Settings;
  readonly health: StorageHealth;
  readonly background: BackgroundWork;
  readonly activity: ActivityLog;
  readonly eventCounts: Pick<EventCounts, 'add'>;
  /** Called when Bbot tells that a checkout was paid. */
  readonly finishSeen: () => void;
  /** Called when a new order was taken. */
  readonly orderTaken: (test: boolean) => void;
}
