import type { CheckoutEvent } from '../../../shared/bbot/webhook';
import { type LastingEvent, tellArchivedTickets, tellOpenTickets } from '../tickets/checkout-events';
import { askGate } from './ask-gate';
import type { Answer, Delivery, IntakeParts } from './delivery';

/** A guest begins to pay. @throws RelayError a refusal of the gate, where that blocks the checkout */
export function hearBeginning(parts: IntakeParts, delivery: Delivery, event: CheckoutEvent): Answer {
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
export async function hearEvent(
  parts: IntakeParts,
  delivery: Delivery,
  kind: LastingEvent,
  event: CheckoutEvent,
): Promise<Answer> {
  if (kind === 'checkout_finished') parts.finishSeen();
  const tickets = await tellOpenTickets(parts.store, kind, event, delivery.at);
  parts.activity.add({ what: 'checkout', event: kind, checkoutId: event.checkout_id, tickets });
  const body = { status: 'recorded' };
  if (tickets > 0) return { body };
  return {
    body,
    afterwards: () =>
      parts.background.add(tellArchivedTickets(parts.store, kind, event, delivery.at), (error) =>
        parts.health.failed(error),
      ),
  };
}
