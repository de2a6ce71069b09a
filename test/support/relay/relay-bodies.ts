import { randomUUID } from 'node:crypto';
import { bbotTime } from '../bbot/bbot-time';
import cancelled from '../bbot/samples/checkout_cancelled.json';
import finished from '../bbot/samples/checkout_finished.json';
import refunded from '../bbot/samples/items_refunded.json';
import sample from '../bbot/samples/order_injection.json';

/** Fields of the order that a test cares about; the rest is the document's own sample. */
export type OrderFields = Partial<
  Record<Exclude<keyof typeof sample.order, 'id' | 'checkout_id'>, unknown>
> & {
  readonly id?: string;
  readonly checkout_id?: string;
};

export type OrderBody = ReturnType<typeof orderBody>;

/** Bbot's sample order with a fresh id and checkout, and these fields instead of the sample's. */
export function orderBody(fields: OrderFields = {}) {
  const id = fields.id ?? randomUUID();
  const checkout_id = fields.checkout_id ?? randomUUID();
  return { ...sample, order: { ...sample.order, ...fields, id, checkout_id } };
}

/** An item of the sample under another name. */
export function itemNamed(name: string, fields: Record<string, unknown> = {}): object {
  return { ...sample.order.items[0], id: randomUUID(), name_when_purchased: name, ...fields };
}

export type CheckoutEventType = 'checkout_cancelled' | 'checkout_finished' | 'items_refunded';

const events = { checkout_cancelled: cancelled, checkout_finished: finished, items_refunded: refunded };

/** The document's own sample of an event, for this checkout. */
export function eventBody(type: CheckoutEventType, checkoutId: string): object {
  return { ...events[type], checkout_id: checkoutId };
}

const sampleMs = Date.parse(sample.order.last_modified);

/** A `last_modified` some seconds and microseconds after the sample's own. */
export function modifiedAfter(seconds: number, extraMicroseconds = 0): string {
  return bbotTime(sampleMs + seconds * 1_000, extraMicroseconds);
}
