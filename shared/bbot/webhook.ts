import { z } from 'zod';
import { texts } from '../i18n/texts';
import { maxCartLines } from './bounds';
import { readCents } from './cents';
import { readId } from './identity';
import { isRecord } from './is-record';
import { orderWithId } from './needed-fields';
import { readText } from './visible-text';

/** One of Bbot's webhooks, identified by its body alone, since two of them share an address. */
export type Webhook =
  | { readonly kind: 'order'; readonly order: Record<string, unknown> }
  | { readonly kind: CheckoutEventKind; readonly event: CheckoutEvent }
  /** The guest's cart, sent several times before a checkout begins. */
  | { readonly kind: 'pricecheck'; readonly event: CheckoutEvent }
  /** By its contents about a checkout; it does not say which event, and the app does not guess. */
  | { readonly kind: 'untyped-event'; readonly event: CheckoutEvent }
  | { readonly kind: 'other-event'; readonly eventType: string }
  | { readonly kind: 'unknown' };

const checkoutEventKinds = [
  'checkout_beginning',
  'checkout_finished',
  'checkout_cancelled',
  'items_refunded',
] as const;
type CheckoutEventKind = (typeof checkoutEventKinds)[number];

const text = lenient(readText);
const eventSchema = z.object({
  checkout_id: lenient(readId),
  guest_first_name: text,
  guest_last_name: text,
  cart_items_pretax_cents_this_restaurant: lenient(readCents),
  cart_items_this_restaurant: lenient(readCart),
});
export type CheckoutEvent = z.output<typeof eventSchema>;

const cartItemSchema = z.object({ name_for_owner: text, qty: lenient(readQuantity) });

/** A line of a cart. Unlike an order's items, it has a quantity. */
interface CartLine {
  readonly name: string;
  readonly quantity: number;
}

/**
 * Determines which webhook a body is. An `order` object wins over an unknown event type: Bbot may name its injections
 * one day, and ignoring one would lose a guest's order.
 */
export function recogniseWebhook(body: unknown): Webhook {
  if (!isRecord(body)) return { kind: 'unknown' };
  const eventType = typeof body['event_type'] === 'string' ? body['event_type'] : null;
  const known = eventType === null ? undefined : kindNamed(eventType);
  if (known !== undefined) return { kind: known, event: eventSchema.parse(body) };
  if (isRecord(body['order'])) return { kind: 'order', order: orderWithId(body['order'], body) };
  if (eventType !== null && eventType.trim() !== '') return { kind: 'other-event', eventType };
  // What may be an order is never taken for an event that changes none.
  if (orderFields.some((field) => field in body)) return { kind: 'unknown' };
  if (isOfCheckout(body)) return { kind: 'untyped-event', event: eventSchema.parse(body) };
  return tellsOfIntegration(body)
    ? { kind: 'other-event', eventType: integrationChanged }
    : { kind: 'unknown' };
}

const eventKinds = [...checkoutEventKinds, 'pricecheck'] as const;

/** However it is written: "Checkout-Canceled" is `checkout_cancelled`. */
function kindNamed(eventType: string): (typeof eventKinds)[number] | undefined {
  if (eventType.length > maxKindLength) return undefined;
  const plain = plainKind(eventType).replace('canceled', 'cancelled');
  return eventKinds.find((kind) => plainKind(kind) === plain);
}

const maxKindLength = 40;

function plainKind(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '');
}

const checkoutFields = [
  'checkout_id',
  'checkout_attempt_id',
  'cart_items_this_restaurant',
  'cart_items_pretax_cents_this_restaurant',
];

/** Whether its top level has what only checkout events have there; an order names its checkout inside itself. */
function isOfCheckout(body: Record<string, unknown>): boolean {
  return checkoutFields.some((field) => field in body);
}

const orderFields = ['order', 'order_id', 'items'];

const integrationChanged = 'restaurant_integration_changed';

/** Bbot's documents name this webhook, but not its contents. An order names its integrations inside itself. */
function tellsOfIntegration(body: Record<string, unknown>): boolean {
  return Object.keys(body).some((key) => /integration/i.test(key));
}

function readCart(value: unknown): CartLine[] {
  if (!Array.isArray(value)) return [];
  const lines = value.slice(0, maxCartLines).flatMap((line: unknown) => {
    const item = cartItemSchema.safeParse(line);
    if (!item.success) return [];
    return [{ name: item.data.name_for_owner ?? texts.ticket.noItemName, quantity: item.data.qty }];
  });
  const more = value.length - maxCartLines;
  return more > 0 ? [...lines, { name: texts.ticket.moreLines, quantity: more }] : lines;
}

function readQuantity(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 1;
}

/** A field that is read whatever it holds, even when missing: never a reason to refuse. */
function lenient<Read>(read: (value: unknown) => Read) {
  return z.unknown().optional().transform(read);
}
