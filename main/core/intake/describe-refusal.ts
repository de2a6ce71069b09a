import { readId } from '../../../shared/bbot/identity';
import { isRecord } from '../../../shared/bbot/is-record';
import { itemRecords } from '../../../shared/bbot/item-records';
import { readText } from '../../../shared/bbot/visible-text';
import { type CheckoutEvent, recogniseWebhook } from '../../../shared/bbot/webhook';
import type { ErrorCode } from '../../../shared/ipc/error-codes';
import type { BlockedCheckout } from '../ordering/refusals';
import { orderOfBody } from '../tickets/order-of-body';
import type { RelayError } from './relay-error';

/** Also bounds the search: a body built to keep the PC busy holds 300,000 items. */
const maxItems = 30;
const maxTextLength = 200;

/** How staff recognize a refused body. Each field is null or empty if it could not be read. */
type Named = Pick<
  BlockedCheckout,
  'number' | 'orderId' | 'checkoutId' | 'guestName' | 'items' | 'valueCents'
>;

/**
 * What staff need to answer "your app refused me", from whatever could be read. Retries of one checkout share a key.
 * @param body any shape: possibly just the beginning of one, or no webhook
 * @param known the path Bbot used, if it was not one of ours; whether the order was reported as paid
 */
export function describeRefusal(
  error: RelayError,
  body: unknown,
  at: string,
  known: Partial<Pick<BlockedCheckout, 'path' | 'paid'>> = {},
): BlockedCheckout {
  const named = namedOf(body);
  return {
    key: named.checkoutId ?? named.orderId ?? at,
    at,
    code: error.code,
    path: known.path ?? null,
    paid: known.paid ?? false,
    ...named,
    guestName: shortOrNull(named.guestName),
    items: named.items.slice(0, maxItems).map(short),
  };
}

function namedOf(body: unknown): Named {
  const webhook = recogniseWebhook(body);
  switch (webhook.kind) {
    case 'order':
      return namedOfOrder(webhook.order, body);
    case 'checkout_beginning':
    case 'checkout_finished':
    case 'checkout_cancelled':
    case 'items_refunded':
    case 'pricecheck':
    case 'untyped-event':
      return namedOfEvent(webhook.event);
    case 'other-event':
    case 'unknown': {
      // A list of orders, or an order without its usual envelope.
      const record = Array.isArray(body) ? body.find(isRecord) : body;
      if (!isRecord(record)) return nothingRead;
      return namedOfOrder(isRecord(record['order']) ? record['order'] : record, record);
    }
  }
}

/** @param envelope the object around the order, which names the order again */
function namedOfOrder(order: Record<string, unknown>, envelope: unknown): Named {
  const read = orderOfBody({ ...order, items: itemRecords(order['items'], maxItems) });
  const outer = isRecord(envelope) ? envelope : {};
  return {
    number: shortOrNull(read.number),
    orderId: shortOrNull(readId(order['id']) ?? readId(outer['order_id'])),
    checkoutId: shortOrNull(read.checkoutId ?? readId(outer['checkout_id'])),
    guestName: read.guestName ?? readText(outer['guest_name']),
    items: read.items.map(({ name }) => name),
    valueCents: read.totals.totalCents,
  };
}

function namedOfEvent(event: CheckoutEvent): Named {
  const names = [event.guest_first_name, event.guest_last_name].filter((name) => name !== null);
  return {
    number: null,
    orderId: null,
    checkoutId: shortOrNull(event.checkout_id),
    guestName: names.length === 0 ? null : names.join(' '),
    items: event.cart_items_this_restaurant.map(({ name, quantity }) =>
      quantity === 1 ? name : `${quantity} × ${name}`,
    ),
    valueCents: event.cart_items_pretax_cents_this_restaurant,
  };
}

const nothingRead: Named = {
  number: null,
  orderId: null,
  checkoutId: null,
  guestName: null,
  items: [],
  valueCents: null,
};

function short(text: string): string {
  return text.slice(0, maxTextLength);
}

function shortOrNull(text: string | null): string | null {
  return text === null ? null : short(text);
}

/**
 * Codes for an unreadable body that a guest may have paid for; anything else refused there Bbot sends again, or it is
 * not ours.
 */
const unread: readonly ErrorCode[] = ['INVALID_ORDER', 'MALFORMED_JSON', 'NOT_JSON', 'TOO_LARGE'];

/**
 * Whether staff see a refusal where nothing can be blocked: only for a paid order they would otherwise miss. Something
 * must have been readable, or there is nothing to look up.
 */
export function isPaidAndUnread({ code, number, orderId, guestName }: BlockedCheckout): boolean {
  return unread.includes(code) && (number !== null || orderId !== null || guestName !== null);
}
