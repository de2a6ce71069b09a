import { recogniseWebhook } from '../../shared/bbot/webhook';
import type { BlockedCheckout } from '../gate/refusals';
import { orderOfBody } from '../tickets/order-of-body';
import type { RelayError } from './relay-error';

const mostItems = 30;
const longestText = 200;

/** What staff need to answer "your app refused me", of whatever could be read. Tries of one checkout share a key. */
export function describeRefusal(error: RelayError, body: unknown, at: string): BlockedCheckout {
  const webhook = recogniseWebhook(body);
  switch (webhook.kind) {
    case 'order': {
      const order = orderOfBody(withFewItems(webhook.order));
      return {
        key: short(order.checkoutId ?? (typeof webhook.order['id'] === 'string' ? webhook.order['id'] : at)),
        at,
        code: error.code,
        guestName: order.guestName === null ? null : short(order.guestName),
        items: order.items.map((item) => short(item.name)),
        valueCents: order.totals.totalCents,
      };
    }
    case 'checkout_beginning':
    case 'checkout_finished':
    case 'checkout_cancelled':
    case 'items_refunded': {
      const { event } = webhook;
      const names = [event.guest_first_name, event.guest_last_name].filter((name) => name !== null);
      return {
        key: short(event.checkout_id ?? at),
        at,
        code: error.code,
        guestName: names.length === 0 ? null : short(names.join(' ')),
        items: event.cart_items_this_restaurant
          .slice(0, mostItems)
          .map(({ name, quantity }) => short(quantity === 1 ? name : `${quantity} × ${name}`)),
        valueCents: event.cart_items_pretax_cents_this_restaurant,
      };
    }
    case 'other-event':
    case 'unknown':
      return { key: at, at, code: error.code, guestName: null, items: [], valueCents: null };
  }
}

/** A body that was made to keep the PC busy has 300,000 items. */
function withFewItems(order: Record<string, unknown>): Record<string, unknown> {
  const { items } = order;
  return Array.isArray(items) ? { ...order, items: items.slice(0, mostItems) } : order;
}

function short(text: string): string {
  return text.slice(0, longestText);
}
