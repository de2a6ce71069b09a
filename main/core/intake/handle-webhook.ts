import { assertNever } from '../../../shared/assert-never';
import { missingForKitchen } from '../../../shared/bbot/needed-fields';
import { type CheckoutEvent, recogniseWebhook } from '../../../shared/bbot/webhook';
import { applyToArchivedTickets, applyToOpenTickets, type LastingEvent } from '../tickets/checkout-events';
import { askGate } from './ask-gate';
import type { Answer, Delivery, IntakeDeps } from './delivery';
import { RelayError } from './relay-error';
import { takeOrder } from './take-order';

/**
 * The answer to a price check: no discount, and nothing to show to the guest. It is the same whatever the store's state,
 * since a guest who looks into a cart is no checkout yet, and Bbot's documents do not say what another answer would do.
 */
const nothingToAdd = { discounts: [], prompts_to_guest: [] };

/** Any of Bbot's webhooks, at either address: told apart by the body. @throws RelayError, StorageError */
export async function handleWebhook(parts: IntakeDeps, delivery: Delivery): Promise<Answer> {
  const webhook = recogniseWebhook(delivery.body.value);
  switch (webhook.kind) {
    case 'order':
      return takeOrder(parts, delivery, webhook.order);
    case 'checkout_beginning':
      return handleCheckoutBeginning(parts, delivery, webhook.event);
    case 'checkout_finished':
    case 'checkout_cancelled':
    case 'items_refunded':
      return handleCheckoutEvent(parts, delivery, webhook.kind, webhook.event);
    case 'pricecheck':
      parts.eventCounts.add('pricecheck');
      return { body: nothingToAdd };
    case 'untyped-event':
      parts.eventCounts.add('(no event_type)');
      return { body: { status: 'ignored', ...nothingToAdd } };
    case 'other-event':
      parts.eventCounts.add(webhook.eventType);
      return { body: { status: 'ignored' } };
    case 'unknown':
      throw new RelayError('INVALID_ORDER', { details: missingForKitchen(delivery.body.value) });
    default:
      return assertNever(webhook);
  }
}

/** A guest begins to pay. @throws RelayError a refusal of the gate, where that blocks the checkout */
function handleCheckoutBeginning(parts: IntakeDeps, delivery: Delivery, event: CheckoutEvent): Answer {
  if (delivery.through === 'checkout') askGate(parts, { kind: 'checkout' });
  parts.activity.add({
    what: 'checkout',
    event: 'checkout_beginning',
    checkoutId: event.checkout_id,
    tickets: 0,
  });
  return { body: { status: 'accepted' } };
}

/** Bbot tells how a checkout went on. @throws StorageError when that is not durable yet */
async function handleCheckoutEvent(
  parts: IntakeDeps,
  delivery: Delivery,
  kind: LastingEvent,
  event: CheckoutEvent,
): Promise<Answer> {
  if (kind === 'checkout_finished') parts.finishSeen();
  const tickets = await applyToOpenTickets(parts.store, kind, event, delivery.at);
  parts.activity.add({ what: 'checkout', event: kind, checkoutId: event.checkout_id, tickets });
  const body = { status: 'recorded' };
  if (tickets > 0) return { body };
  return {
    body,
    afterwards: () =>
      parts.background.add(applyToArchivedTickets(parts.store, kind, event, delivery.at), (error) =>
        parts.health.failed(error),
      ),
  };
}
