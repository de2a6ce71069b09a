import { type BbotAddress, bbotPaths } from '../../../shared/bbot/bbot-paths';
import { readOrderId } from '../../../shared/bbot/needed-fields';
import type { ActivityLog } from '../activity/activity-log';
import { type Clock, isoNow } from '../clock';
import type { BlockedCheckout, Refusals } from '../ordering/refusals';
import type { SettingsStore } from '../settings/settings-store';
import type { TicketStore } from '../tickets/ticket-store';
import { describeRefusal, isPaidAndUnread } from './describe-refusal';
import { RelayError } from './relay-error';
import { meantBy, type WrongAddresses } from './wrong-addresses';

interface RefusedRequestsDeps {
  readonly clock: Pick<Clock, 'now'>;
  readonly store: Pick<TicketStore, 'knows'>;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly refusals: Pick<Refusals, 'add'>;
  readonly wrongAddresses: Pick<WrongAddresses, 'note'>;
  readonly activity: Pick<ActivityLog, 'add'>;
  readonly statusChanged: () => void;
}

/** Keeps Bbot's refused requests, so staff can answer a guest who asks. */
export class RefusedRequests {
  constructor(private readonly deps: RefusedRequestsDeps) {}

  /** @param body whatever could be read of it */
  refused(error: RelayError, through: BbotAddress, body: unknown): void {
    const paid = through === 'updates';
    const refusal = describeRefusal(error, body, isoNow(this.deps.clock), { paid });
    if (!paid || isPaidAndUnread(refusal)) this.#note(bbotPaths[through], refusal);
  }

  /**
   * Bbot asked for a path that is neither address. Either that blocked a checkout, or it was an order staff would never
   * see: show both among the refusals.
   * @param body whatever could be read of it
   */
  wrongAddress(path: string, body: unknown): void {
    const { store, settings, wrongAddresses, clock } = this.deps;
    const knows = (order: Record<string, unknown>): boolean => {
      const id = readOrderId(order);
      return id !== null && store.knows(id);
    };
    const watchOnly = settings.current.control === 'watch-only';
    wrongAddresses.note(path, meantBy(path, body, { knows, watchOnly }));
    this.#note(path, describeRefusal(new RelayError('NOT_FOUND'), body, isoNow(clock), { path }));
  }

  #note(path: string, refusal: BlockedCheckout): void {
    this.deps.refusals.add(refusal);
    const { code, key, valueCents } = refusal;
    this.deps.activity.add({ what: 'refused', code, path, key, valueCents });
    this.deps.statusChanged();
  }
}
