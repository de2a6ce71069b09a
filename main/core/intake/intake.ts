import { bbotPaths } from '../../../shared/bbot/bbot-paths';
import { readOrderId } from '../../../shared/bbot/needed-fields';
import { isoNow } from '../clock';
import { type Candidate, type Decision, decide } from '../ordering/gate';
import type { BlockedCheckout } from '../ordering/refusals';
import type { RelayParts } from '../services';
import { reasonOf } from '../storage/storage-error';
import type { Delivery, IntakeParts } from './delivery';
import { describeRefusal, isPaidAndUnread } from './describe-refusal';
import { hearWebhook } from './hear-webhook';
import type { ReceiverBackground } from './receiver';
import { RelayError } from './relay-error';
import { fieldOf } from './seen-fields';
import { meantBy } from './wrong-addresses';

/** What stands behind the receiver, put together from the core's parts. */
export function receiverBackground(relay: RelayParts): ReceiverBackground {
  const intake: IntakeParts = {
    store: relay.store,
    gate: (candidate) => askedNow(relay, candidate),
    settings: () => relay.settings.current,
    health: relay.health,
    background: relay.background,
    activity: relay.activity,
    eventCounts: relay.eventCounts,
    finishSeen: () => noteFinish(relay),
    orderTaken: (test) => {
      if (!test) relay.recent.note();
      // The board is told by the next line: from what it is told then, time counts down.
      relay.loadWatch.look();
      relay.feed.statusChanged();
    },
  };
  return {
    instance: relay.instance,
    requested: (fromOutside) => {
      if (fromOutside) relay.requests.add();
    },
    authenticate: (authorization, path) => authenticate(relay, authorization, path),
    isBbots: (authorization) => relay.authenticator.senderOf(authorization) === 'bbot',
    now: () => isoNow(relay.clock),
    hear: (delivery) => {
      if (delivery.session !== null) noteFromOutside(relay, delivery);
      if (delivery.sender === 'bbot' && relay.wrongAddresses.current.length > 0)
        relay.wrongAddresses.cameRight(fieldOf(delivery));
      return hearWebhook(intake, delivery);
    },
    session: () => relay.sessionAnswers.session,
    answered: (orderId, session) => {
      if (!relay.sessionAnswers.sent(orderId, session)) {
        answerLost(relay, orderId);
        return;
      }
      relay.answers.sent(orderId);
      relay.activity.add({ what: 'answered', orderId });
    },
    answerLost: (orderId) => answerLost(relay, orderId),
    refused: (error, through, body) => {
      const paid = through === 'updates';
      const refusal = describeRefusal(error, body, isoNow(relay.clock), { paid });
      if (!paid || isPaidAndUnread(refusal)) noteRefusal(relay, bbotPaths[through], refusal);
    },
    wrongAddress: (path, body) => noteWrongAddress(relay, path, body),
    failed: (error) => relay.log.error({ reason: reasonOf(error) }, 'an error that nobody expected'),
  };
}

/** A 2XX that may not have reached Bbot. */
export function answerLost(relay: RelayParts, orderId: string): void {
  relay.answers.lost(orderId);
  relay.activity.add({ what: 'answer-lost', orderId });
}

/** That Bbot's webhook came through shows that the address works, and that Bbot was given it. */
function noteFromOutside(relay: RelayParts, delivery: Delivery): void {
  relay.tunnel.webhookCame();
  relay.seen.note(delivery.through);
  relay.seenFields.note(delivery);
}

/** How old the kept instant may become, in milliseconds: not each event is worth writing the settings. */
const finishKeptWithinMs = 60 * 60_000;

/** Where Bbot tells of paid checkouts, tickets wait for that before they are printed. */
function noteFinish({ settings, clock }: RelayParts): void {
  const kept = settings.current.finishSeenAt;
  if (kept !== null && Math.abs(clock.now() - Date.parse(kept)) < finishKeptWithinMs) return;
  settings.change({ finishSeenAt: isoNow(clock) });
}

/** The gate's decision as things stand at this moment. */
function askedNow(relay: RelayParts, candidate: Candidate): Decision {
  const settings = relay.settings.current;
  return decide(candidate, {
    ordering: relay.ordering.forGate(),
    offline: relay.presence.offline,
    printersDown: relay.printing.down,
    // An order is tried on a failing disk: its own write shows soonest that the disk works again.
    storageFailing: candidate.kind === 'checkout' && relay.health.refusesTickets,
    openTickets: settings.maxOpenTickets === null ? 0 : relay.openTickets,
    ordersIn15Minutes: settings.maxOrdersIn15Minutes === null ? 0 : relay.ordersIn15Minutes,
    settings,
    now: relay.clock.now(),
  });
}

function authenticate(relay: RelayParts, authorization: string | undefined, path: string): 'bbot' | 'test' {
  const sender = relay.authenticator.senderOf(authorization);
  if (sender !== null) {
    if (sender === 'bbot') relay.failedLogins.clear();
    return sender;
  }
  const tooMany = relay.failedLogins.note();
  if (tooMany) throw new RelayError('TOO_MANY_FAILED_LOGINS', { retryAfterSeconds: 60 });
  relay.activity.add({ what: 'failed-login', path, count: relay.failedLogins.state?.count ?? 0 });
  throw new RelayError('UNAUTHORIZED');
}

function noteRefusal(relay: RelayParts, path: string, refusal: BlockedCheckout): void {
  relay.refusals.add(refusal);
  const { code, key, valueCents } = refusal;
  relay.activity.add({ what: 'refused', code, path, key, valueCents });
  relay.feed.statusChanged();
}

/** Whatever came there blocked a checkout, or was an order that nobody sees: both stand among what was refused. */
function noteWrongAddress(relay: RelayParts, path: string, body: unknown): void {
  const knows = (order: Record<string, unknown>): boolean => {
    const id = readOrderId(order);
    return id !== null && relay.store.knows(id);
  };
  const watchOnly = relay.settings.current.control === 'watch-only';
  relay.wrongAddresses.note(path, meantBy(path, body, { knows, watchOnly }));
  const error = new RelayError('NOT_FOUND');
  noteRefusal(relay, path, describeRefusal(error, body, isoNow(relay.clock), { path }));
}
