import { assertNever } from '../../../shared/assert-never';
import { missingForKitchen } from '../../../shared/bbot/needed-fields';
import { type CheckoutEvent, recogniseWebhook } from '../../../shared/bbot/webhook';
import type { BackgroundWork } from '../background-work';
import { type Clock, isoNow } from '../clock';
import { isDueToKeep } from '../settings/kept-hourly';
import type { SettingsStore } from '../settings/settings-store';
import type { StorageHealth } from '../storage/storage-health';
import { applyToArchivedTickets, applyToOpenTickets, type LastingEvent } from '../tickets/checkout-events';
import type { TicketStore } from '../tickets/ticket-store';
import type { Tunnel } from '../tunnel/tunnel';
import { askGate } from './ask-gate';
import type { Answer, Delivery } from './delivery';
import type { EventCounts } from './event-counts';
import { RelayError } from './relay-error';
import type { SeenAddresses } from './seen-addresses';
import { fieldOf, type SeenFieldsNotes } from './seen-fields';
import { type TakeOrderDeps, takeOrder } from './take-order';
import type { WrongAddresses } from './wrong-addresses';

interface WebhookDeps extends TakeOrderDeps, ArrivalDeps {
  readonly clock: Clock;
  readonly settings: SettingsStore;
  readonly store: TicketStore;
  readonly health: StorageHealth;
  readonly background: Pick<BackgroundWork, 'add'>;
  readonly eventCounts: Pick<EventCounts, 'add'>;
}

/**
 * The answer to a price check: no discount, nothing to show the guest. It never depends on the store's state: looking
 * into a cart is not a checkout yet, and Bbot's documents do not say what another answer would do.
 */
const nothingToAdd = { discounts: [], prompts_to_guest: [] };

export class WebhookHandler {
  constructor(private readonly deps: WebhookDeps) {}

  /** Resolves once everything the answer promises is durable. @throws RelayError, StorageError */
  async handle(delivery: Delivery): Promise<Answer> {
    noteArrival(this.deps, delivery);
    return handleWebhook(this.deps, delivery);
  }
}

interface ArrivalDeps {
  readonly tunnel: Pick<Tunnel, 'webhookCame'>;
  readonly seen: Pick<SeenAddresses, 'note'>;
  readonly seenFields: Pick<SeenFieldsNotes, 'note'>;
  readonly wrongAddresses: Pick<WrongAddresses, 'current' | 'cameRight'>;
}

/**
 * A webhook from outside proves that the address works and Bbot has it; at the right address, that the field is fixed.
 */
function noteArrival({ tunnel, seen, seenFields, wrongAddresses }: ArrivalDeps, delivery: Delivery): void {
  if (delivery.session !== null) {
    tunnel.webhookCame();
    seen.note(delivery.through);
    seenFields.note(delivery);
  }
  if (delivery.sender === 'bbot' && wrongAddresses.current.length > 0)
    wrongAddresses.cameRight(fieldOf(delivery));
}

/** The body, not the path, decides which of Bbot's webhooks it is. */
async function handleWebhook(deps: WebhookDeps, delivery: Delivery): Promise<Answer> {
  const webhook = recogniseWebhook(delivery.body.value);
  switch (webhook.kind) {
    case 'order':
      return takeOrder(deps, delivery, webhook.order);
    case 'checkout_beginning':
      return handleCheckoutBeginning(deps, delivery, webhook.event);
    case 'checkout_finished':
    case 'checkout_cancelled':
    case 'items_refunded':
      return handleCheckoutEvent(deps, delivery, webhook.kind, webhook.event);
    case 'pricecheck':
      deps.eventCounts.add('pricecheck');
      return { body: nothingToAdd };
    case 'untyped-event':
      deps.eventCounts.add('(no event_type)');
      return { body: { status: 'ignored', ...nothingToAdd } };
    case 'other-event':
      deps.eventCounts.add(webhook.eventType);
      return { body: { status: 'ignored' } };
    case 'unknown':
      throw new RelayError('INVALID_ORDER', { details: missingForKitchen(delivery.body.value) });
    default:
      return assertNever(webhook);
  }
}

/** A guest starts to pay. @throws RelayError a refusal of the gate, where that blocks the checkout */
function handleCheckoutBeginning(deps: WebhookDeps, delivery: Delivery, event: CheckoutEvent): Answer {
  if (delivery.through === 'checkout') askGate(deps, { kind: 'checkout' });
  deps.activity.add({
    what: 'checkout',
    event: 'checkout_beginning',
    checkoutId: event.checkout_id,
    tickets: 0,
  });
  return { body: { status: 'accepted' } };
}

/** Bbot reports how a checkout went on. @throws StorageError if that is not durable yet */
async function handleCheckoutEvent(
  deps: WebhookDeps,
  delivery: Delivery,
  kind: LastingEvent,
  event: CheckoutEvent,
): Promise<Answer> {
  if (kind === 'checkout_finished') noteFinish(deps);
  const tickets = await applyToOpenTickets(deps.store, kind, event, delivery.at);
  deps.activity.add({ what: 'checkout', event: kind, checkoutId: event.checkout_id, tickets });
  const body = { status: 'recorded' };
  if (tickets > 0) return { body };
  return {
    body,
    afterwards: () =>
      deps.background.add(applyToArchivedTickets(deps.store, kind, event, delivery.at), (error) =>
        deps.health.failed(error),
      ),
  };
}

/** If Bbot reports paid checkouts, tickets wait for that report before they print. */
function noteFinish({ settings, clock }: Pick<WebhookDeps, 'settings' | 'clock'>): void {
  if (!isDueToKeep(settings.current.finishSeenAt, clock)) return;
  settings.change({ finishSeenAt: isoNow(clock) });
}
