import { type BbotAddress, type BbotItem, type BbotOrder, readOrder } from '../../shared/bbot/order';
import { milliseconds } from '../../shared/bbot/timestamp';
import type { TicketItem, TicketOrder } from '../../shared/ticket/ticket';

/** What the counter works from, read of an order as Bbot sent it. */
export function orderOfBody(body: Record<string, unknown>): TicketOrder {
  return toTicketOrder(readOrder(body));
}

/**
 * What is known of an order after a later body. A body may lack or null what an earlier one told: an update
 * must not wipe a kitchen's table or items. That an order is no longer wanted later, snoozed or closed is told
 * by null, so there a null counts.
 * @param told what was read of the later body
 */
export function mergeOrder(
  known: TicketOrder,
  told: TicketOrder,
  body: Record<string, unknown>,
): TicketOrder {
  return {
    number: told.number ?? known.number,
    restaurantId: told.restaurantId ?? known.restaurantId,
    checkoutId: told.checkoutId ?? known.checkoutId,
    fulfillmentMethod: told.fulfillmentMethod ?? known.fulfillmentMethod,
    table: told.table ?? known.table,
    address: told.address ?? known.address,
    guestName: told.guestName ?? known.guestName,
    phone: told.phone ?? known.phone,
    items: told.items.length > 0 ? told.items : known.items,
    placedAt: told.placedAt ?? known.placedAt,
    lastModified: told.lastModified ?? known.lastModified,
    closedAt: 'time_closed' in body ? told.closedAt : known.closedAt,
    desiredAt: 'user_desired_time' in body ? told.desiredAt : known.desiredAt,
    snoozeTill: 'snooze_till' in body ? told.snoozeTill : known.snoozeTill,
    totals: {
      pretaxCents: told.totals.pretaxCents ?? known.totals.pretaxCents,
      tipCents: told.totals.tipCents ?? known.totals.tipCents,
      feeCents: told.totals.feeCents ?? known.totals.feeCents,
      taxCents: told.totals.taxCents ?? known.totals.taxCents,
      totalCents: told.totals.totalCents ?? known.totals.totalCents,
    },
  };
}

function toTicketOrder(order: BbotOrder): TicketOrder {
  const names = [order.guest_first_name, order.guest_last_name].filter((name) => name !== null);
  return {
    number: order.orderNumberToday,
    restaurantId: order.restaurant_id,
    checkoutId: order.checkout_id,
    fulfillmentMethod: order.fulfillment_method,
    table: order.table,
    address: order.deliveryAddress === null ? null : toAddress(order.deliveryAddress),
    guestName: order.guest_name ?? (names.length > 0 ? names.join(' ') : null),
    phone: order.mobile,
    items: order.items.map(toItem),
    placedAt: order.time,
    lastModified: order.last_modified,
    closedAt: order.time_closed,
    desiredAt: order.user_desired_time,
    snoozeTill: snoozedTill(order.snooze_till),
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
    name: item.name_when_purchased ?? '(no name)',
    mods: item.mods,
    instructions: item.special_instructions,
    pretaxCents: item.pretax_cents,
    status: item.status,
    tags: item.tags,
  };
}

function toAddress(address: BbotAddress): NonNullable<TicketOrder['address']> {
  const street = [address.street, address.apartment].filter((line) => line !== null).join(', ');
  const city = [address.city, address.state, address.zip].filter((line) => line !== null).join(' ');
  return { lines: [street, city].filter((line) => line !== ''), instructions: address.delivery_instructions };
}

/** Bbot writes the year 1900 for an order that is not snoozed. */
function snoozedTill(time: string | null): string | null {
  const at = milliseconds(time);
  return at !== null && at < 0 ? null : time;
}
