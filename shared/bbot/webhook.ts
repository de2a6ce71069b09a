import { z } from 'zod';
import { texts } from '../texts';
import { readCents } from './cents';
import { readId } from './identity';
import { lenient } from './lenient';
import { mostCartLines } from './most';
import { readText } from './visible-text';

/** One of Bbot's webhooks, told apart by its body alone, since two of them share an address. */
export type Webhook =
  | { readonly kind: 'order'; readonly order: Record<string, unknown> }
  | { readonly kind: CheckoutEventKind; readonly event: CheckoutEvent }
  | { readonly kind: 'other-event'; readonly eventType: string }
  | { readonly kind: 'unknown' };

const checkoutEventKinds = [
  'checkout_beginning',
  'checkout_finished',
  'checkout_cancelled',
  'items_refunded',
] as const;
export type CheckoutEventKind = (typeof checkoutEventKinds)[number];

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

/** A line of a cart. Unlike an order's items it has a quantity. */
export interface CartLine {
  readonly name: string;
  readonly quantity: number;
}

/**
 * Tells which webhook a body is. An `order` object wins over an event type that nobody knows: Bbot may name
 * its injections one day, and ignoring one would lose a guest's order.
 */
export function recogniseWebhook(body: unknown): Webhook {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return { kind: 'unknown' };
  const eventType = 'event_type' in body ? body.event_type : undefined;
  const known = checkoutEventKinds.find((kind) => kind === eventType);
  if (known !== undefined) return { kind: known, event: eventSchema.parse(body) };
  const order = 'order' in body ? body.order : undefined;
  if (typeof order === 'object' && order !== null && !Array.isArray(order)) {
    return { kind: 'order', order: order as Record<string, unknown> };
  }
  return typeof eventType === 'string' ? { kind: 'other-event', eventType } : { kind: 'unknown' };
}

function readCart(value: unknown): CartLine[] {
  if (!Array.isArray(value)) return [];
  const lines = value.slice(0, mostCartLines).flatMap((line: unknown) => {
    const item = cartItemSchema.safeParse(line);
    if (!item.success || item.data.name_for_owner === null) return [];
    return [{ name: item.data.name_for_owner, quantity: item.data.qty }];
  });
  const more = value.length - mostCartLines;
  return more > 0 ? [...lines, { name: texts.ticket.moreLines, quantity: more }] : lines;
}

function readQuantity(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 1;
}
