import { maxMods } from '../../../shared/bbot/bounds';
import { isEmpty } from '../../../shared/bbot/is-empty';
import { isRecord } from '../../../shared/bbot/is-record';
import { type BbotOrder, type PostalFields, readOrder } from '../../../shared/bbot/order';
import { mergeCharges, readCharges } from '../../../shared/bbot/read-charges';
import type { BbotItem } from '../../../shared/bbot/read-items';
import { meansNever, milliseconds } from '../../../shared/bbot/timestamp';
import { texts } from '../../../shared/i18n/texts';
import type { TicketItem, TicketOrder } from '../../../shared/ticket/ticket';

/** What the counter works from, read from an order as Bbot sent it. */
export function orderOfBody(body: Record<string, unknown>): TicketOrder {
  return { ...toTicketOrder(readOrder(body)), ...readCharges(body) };
}

/**
 * The known order, updated with a later body. A field that is missing or null says nothing: an update must not wipe the
 * kitchen's table or items. An empty field, `[]`, `{}` or `""`, is gone. Bbot uses null to say that an order is no
 * longer scheduled, snoozed or closed, so there a null counts.
 * @param incoming what was read from the later body
 */
export function mergeOrder(
  known: TicketOrder,
  incoming: TicketOrder,
  body: Record<string, unknown>,
): TicketOrder {
  const isGone = (field: string): boolean => isEmpty(body[field]);
  const kept = <Value>(now: Value | null, before: Value | null, field: string): Value | null =>
    now ?? (isGone(field) ? null : before);
  return {
    number: incoming.number ?? known.number,
    restaurantId: incoming.restaurantId ?? known.restaurantId,
    checkoutId: incoming.checkoutId ?? known.checkoutId,
    fulfillmentMethod: kept(incoming.fulfillmentMethod, known.fulfillmentMethod, 'fulfillment_method'),
    table: kept(incoming.table, known.table, 'table'),
    address: mergeAddress(kept(incoming.address, known.address, 'deliveryAddress'), known.address, body),
    guestName: kept(incoming.guestName, known.guestName, 'guest_name'),
    phone: kept(incoming.phone, known.phone, 'mobile'),
    items: mergeItems(known.items, incoming.items, body['items']),
    placedAt: incoming.placedAt ?? known.placedAt,
    lastModified: incoming.lastModified ?? known.lastModified,
    closedAt: 'time_closed' in body ? incoming.closedAt : known.closedAt,
    desiredAt: 'user_desired_time' in body ? incoming.desiredAt : known.desiredAt,
    snoozeTill: 'snooze_till' in body ? incoming.snoozeTill : known.snoozeTill,
    notes: mergeNotes(known.notes, incoming.notes, body),
    totals: {
      pretaxCents: incoming.totals.pretaxCents ?? known.totals.pretaxCents,
      tipCents: incoming.totals.tipCents ?? known.totals.tipCents,
      feeCents: incoming.totals.feeCents ?? known.totals.feeCents,
      taxCents: incoming.totals.taxCents ?? known.totals.taxCents,
      totalCents: incoming.totals.totalCents ?? known.totals.totalCents,
    },
    ...mergeCharges(known, incoming, body),
  };
}

/** Keeps the known delivery instructions when a later address has none. */
function mergeAddress(now: Address, known: Address, body: Record<string, unknown>): Address {
  const incoming = body['deliveryAddress'];
  const tells =
    isRecord(incoming) &&
    incoming['delivery_instructions'] !== undefined &&
    incoming['delivery_instructions'] !== null;
  return now === null || now === known || tells
    ? now
    : { ...now, instructions: now.instructions ?? known?.instructions ?? null };
}

type Address = TicketOrder['address'];

/** Plain text instead of a list is read for a new order, but removes nothing from a known one. */
function mergeItems(known: Items, incoming: Items, value: unknown): Items {
  if (isEmpty(value)) return incoming;
  const isList = typeof value === 'object' && value !== null;
  return incoming.length > 0 && (isList || known.length === 0) ? incoming : known;
}

type Items = TicketOrder['items'];
type Notes = TicketOrder['notes'];

/** As many as one body may contain, plus as many from an earlier one. */
const maxNotes = 2 * maxMods;

/**
 * Per field: the later body's notes, or the known ones if it says nothing. If there are too many, the last of the known
 * ones give way.
 */
function mergeNotes(known: Notes, incoming: Notes, body: Record<string, unknown>): Notes {
  const says = (field: string): boolean => body[field] !== undefined && body[field] !== null;
  const fields = [...new Set([...known, ...incoming].map(({ from }) => from))];
  // The "more" note belongs to no field: any body with notes replaces it.
  const isMentioned = (field: string): boolean => (field === '' ? fields.some(says) : says(field));
  const kept = known.filter(({ from }) => !isMentioned(from));
  const room = Math.max(0, maxNotes - incoming.filter(({ from }) => isMentioned(from)).length);
  const staying = kept.slice(0, room);
  const notes = fields.flatMap((field) =>
    (isMentioned(field) ? incoming : staying).filter(({ from }) => from === field),
  );
  const left = kept.length - staying.length;
  return left === 0 ? notes : [...notes, { from: '', text: texts.ticket.moreOf(left), depth: 0 }];
}

function toTicketOrder(order: BbotOrder): Omit<TicketOrder, 'fees' | 'discounts'> {
  return {
    number: order.orderNumberToday,
    restaurantId: order.restaurant_id,
    checkoutId: order.checkout_id,
    fulfillmentMethod: order.fulfillment_method,
    table: order.table,
    address: order.deliveryAddress === null ? null : toAddress(order.deliveryAddress),
    guestName: order.guest_name,
    phone: order.mobile,
    items: order.items.map(toItem),
    placedAt: order.time,
    lastModified: order.last_modified,
    closedAt: closedAt(order.time_closed),
    desiredAt: order.user_desired_time,
    snoozeTill: snoozedTill(order.snooze_till),
    notes: order.notes,
    totals: {
      pretaxCents: order.pretax_cents,
      tipCents: order.tip_cents,
      feeCents: order.fee_pretax_cents,
      taxCents: order.tax_cents,
      totalCents: order.total_cents,
    },
  };
}

function toItem(item: BbotItem): TicketItem {
  return {
    ...item,
    name: item.name ?? texts.ticket.noItemName,
  };
}

function toAddress(address: PostalFields): NonNullable<TicketOrder['address']> {
  const street = [address.street, address.apartment].filter((line) => line !== null).join(', ');
  const city = [address.city, address.state, address.zip].filter((line) => line !== null).join(' ');
  return { lines: [street, city].filter((line) => line !== ''), instructions: address.delivery_instructions };
}

/** Only a time means closed: "false", 0, and the year 1900 that Bbot writes for "never" do not. */
function closedAt(time: string | null): string | null {
  return milliseconds(time) === null ? null : time;
}

/** Bbot writes the year 1900 for an order that is not snoozed. */
function snoozedTill(time: string | null): string | null {
  return time !== null && meansNever(time) ? null : time;
}
