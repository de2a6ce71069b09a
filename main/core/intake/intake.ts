import type { Logger } from 'pino';
import { bbotPaths } from '../../../shared/bbot/bbot-paths';
import { readOrderId } from '../../../shared/bbot/needed-fields';
import type { Load } from '../../../shared/ordering/caps';
import type { ActivityLog } from '../activity/activity-log';
import type { BackgroundWork } from '../background-work';
import { type Clock, isoNow } from '../clock';
import { type Candidate, type Decision, decide } from '../ordering/gate';
import type { LoadWatch } from '../ordering/load-watch';
import type { OrderingControl } from '../ordering/ordering-control';
import type { Presence } from '../ordering/presence';
import type { BlockedCheckout, Refusals } from '../ordering/refusals';
import type { Printing } from '../printing/printing';
import { isDueToKeep } from '../settings/kept-hourly';
import type { SettingsStore } from '../settings/settings-store';
import { reasonOf } from '../storage/storage-error';
import type { StorageHealth } from '../storage/storage-health';
import type { RecentOrders } from '../tickets/recent-orders';
import type { TicketAnswers } from '../tickets/ticket-answers';
import type { TicketStore } from '../tickets/ticket-store';
import type { MonthlyRequests } from '../tunnel/monthly-requests';
import type { SessionAnswers } from '../tunnel/session-answers';
import type { Tunnel } from '../tunnel/tunnel';
import type { Authenticator, Sender } from './authenticate';
import type { Delivery, IntakeDeps } from './delivery';
import { describeRefusal, isPaidAndUnread } from './describe-refusal';
import type { EventCounts } from './event-counts';
import type { FailedLogins } from './failed-logins';
import { handleWebhook } from './handle-webhook';
import type { ReceiverDeps } from './receiver';
import { RelayError } from './relay-error';
import type { SeenAddresses } from './seen-addresses';
import { fieldOf, type SeenFieldsNotes } from './seen-fields';
import { meantBy, type WrongAddresses } from './wrong-addresses';

interface WebhookDeps extends GateDeps, LoginDeps, RefusalDeps {
  readonly instance: string;
  readonly background: BackgroundWork;
  readonly answers: Pick<TicketAnswers, 'sent' | 'lost'>;
  readonly eventCounts: Pick<EventCounts, 'add'>;
  readonly recent: Pick<RecentOrders, 'note'>;
  readonly loadWatch: Pick<LoadWatch, 'look'>;
  readonly requests: Pick<MonthlyRequests, 'add'>;
  readonly seen: Pick<SeenAddresses, 'note'>;
  readonly seenFields: Pick<SeenFieldsNotes, 'note'>;
  readonly sessionAnswers: Pick<SessionAnswers, 'session' | 'sent'>;
  readonly tunnel: Pick<Tunnel, 'webhookCame'>;
  readonly log: Pick<Logger, 'error'>;
}

/** What stands behind the receiver, put together from the core's parts. */
export function webhookHandlers(deps: WebhookDeps): ReceiverDeps {
  const { settings, clock, activity, answers, sessionAnswers, statusChanged } = deps;
  const intake: IntakeDeps = {
    store: deps.store,
    gate: (candidate) => askedNow(deps, candidate),
    settings: () => settings.current,
    health: deps.health,
    background: deps.background,
    activity,
    eventCounts: deps.eventCounts,
    finishSeen: () => noteFinish(deps),
    orderTaken: (test) => {
      if (!test) deps.recent.note();
      // The board is told by the next line: from what it is told then, time counts down.
      deps.loadWatch.look();
      statusChanged();
    },
  };
  return {
    instance: deps.instance,
    requested: (fromOutside) => {
      if (fromOutside) deps.requests.add();
    },
    authenticate: (authorization, path) => authenticate(deps, authorization, path),
    isBbots: (authorization) => deps.authenticator.senderOf(authorization) === 'bbot',
    now: () => isoNow(clock),
    hear: (delivery) => {
      if (delivery.session !== null) noteFromOutside(deps, delivery);
      if (delivery.sender === 'bbot' && deps.wrongAddresses.current.length > 0)
        deps.wrongAddresses.cameRight(fieldOf(delivery));
      return handleWebhook(intake, delivery);
    },
    session: () => sessionAnswers.session,
    answered: (orderId, session) => {
      if (sessionAnswers.sent(orderId, session)) answers.sent(orderId);
      else answers.lost(orderId);
    },
    answerLost: (orderId) => answers.lost(orderId),
    refused: (error, through, body) => {
      const paid = through === 'updates';
      const refusal = describeRefusal(error, body, isoNow(clock), { paid });
      if (!paid || isPaidAndUnread(refusal)) noteRefusal(deps, bbotPaths[through], refusal);
    },
    wrongAddress: (path, body) => noteWrongAddress(deps, path, body),
    failed: (error) => deps.log.error({ reason: reasonOf(error) }, 'an error that nobody expected'),
  };
}

/** That Bbot's webhook came through shows that the address works, and that Bbot was given it. */
function noteFromOutside(
  deps: Pick<WebhookDeps, 'tunnel' | 'seen' | 'seenFields'>,
  delivery: Delivery,
): void {
  deps.tunnel.webhookCame();
  deps.seen.note(delivery.through);
  deps.seenFields.note(delivery);
}

/** Where Bbot tells of paid checkouts, tickets wait for that before they are printed. */
function noteFinish({ settings, clock }: Pick<GateDeps, 'settings' | 'clock'>): void {
  if (!isDueToKeep(settings.current.finishSeenAt, clock)) return;
  settings.change({ finishSeenAt: isoNow(clock) });
}

interface GateDeps {
  readonly clock: Clock;
  readonly settings: SettingsStore;
  readonly ordering: Pick<OrderingControl, 'forGate'>;
  readonly presence: Pick<Presence, 'offline'>;
  readonly printing: Pick<Printing, 'down'>;
  readonly health: StorageHealth;
  readonly load: Load;
}

/** The gate's decision as things stand at this moment. */
function askedNow(deps: GateDeps, candidate: Candidate): Decision {
  const settings = deps.settings.current;
  return decide(candidate, {
    ordering: deps.ordering.forGate(),
    offline: deps.presence.offline,
    printersDown: deps.printing.down,
    // An order is tried on a failing disk: its own write shows soonest that the disk works again.
    storageFailing: candidate.kind === 'checkout' && deps.health.refusesTickets,
    openTickets: settings.maxOpenTickets === null ? 0 : deps.load.openTickets,
    ordersIn15Minutes: settings.maxOrdersIn15Minutes === null ? 0 : deps.load.ordersIn15Minutes,
    settings,
    now: deps.clock.now(),
  });
}

interface LoginDeps {
  readonly authenticator: Pick<Authenticator, 'senderOf'>;
  readonly failedLogins: FailedLogins;
  readonly activity: ActivityLog;
}

/** @throws RelayError UNAUTHORIZED, TOO_MANY_FAILED_LOGINS */
function authenticate(deps: LoginDeps, authorization: string | undefined, path: string): Sender {
  const sender = deps.authenticator.senderOf(authorization);
  if (sender !== null) {
    if (sender === 'bbot') deps.failedLogins.clear();
    return sender;
  }
  const tooMany = deps.failedLogins.note();
  if (tooMany) throw new RelayError('TOO_MANY_FAILED_LOGINS', { retryAfterSeconds: 60 });
  deps.activity.add({ what: 'failed-login', path, count: deps.failedLogins.state?.count ?? 0 });
  throw new RelayError('UNAUTHORIZED');
}

interface RefusalDeps {
  readonly clock: Clock;
  readonly store: TicketStore;
  readonly settings: SettingsStore;
  readonly refusals: Pick<Refusals, 'add'>;
  readonly wrongAddresses: WrongAddresses;
  readonly activity: ActivityLog;
  readonly statusChanged: () => void;
}

function noteRefusal(deps: RefusalDeps, path: string, refusal: BlockedCheckout): void {
  deps.refusals.add(refusal);
  const { code, key, valueCents } = refusal;
  deps.activity.add({ what: 'refused', code, path, key, valueCents });
  deps.statusChanged();
}

/** Whatever came there blocked a checkout, or was an order that nobody sees: both stand among what was refused. */
function noteWrongAddress(deps: RefusalDeps, path: string, body: unknown): void {
  const knows = (order: Record<string, unknown>): boolean => {
    const id = readOrderId(order);
    return id !== null && deps.store.knows(id);
  };
  const watchOnly = deps.settings.current.control === 'watch-only';
  deps.wrongAddresses.note(path, meantBy(path, body, { knows, watchOnly }));
  const error = new RelayError('NOT_FOUND');
  noteRefusal(deps, path, describeRefusal(error, body, isoNow(deps.clock), { path }));
}
