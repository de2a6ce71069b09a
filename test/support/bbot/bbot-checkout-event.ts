import type { BbotOrder, BbotOrderItem } from './bbot-order';
import type { BbotRandom } from './bbot-random';
import beginning from './samples/checkout_beginning.json';
import cancelled from './samples/checkout_cancelled.json';
import finished from './samples/checkout_finished.json';
import refunded from './samples/items_refunded.json';
import pricecheckSample from './samples/pricecheck.json';

/** The body with which Bbot asks whether a checkout may begin. */
export function checkoutBeginning(order: BbotOrder, random: BbotRandom): object {
  return { ...beginning, ...cartOf(order), checkout_attempt_id: random.uuid() };
}

/** The body with which Bbot asks what a cart costs, each time that it changes. In Bbot's own sample the guest's id is an e-mail address. */
export function pricecheck(order: BbotOrder): object {
  const { guest_email, guest_first_name: _first, guest_last_name: _last, ...cart } = cartOf(order);
  return { ...pricecheckSample, ...cart, guest_id: guest_email };
}

/** Bbot's documents name this webhook, and not what it holds. */
export function integrationChanged(order: BbotOrder): object {
  return { event_type: 'restaurant_integration_changed', restaurant_id: order.restaurant_id };
}

export function checkoutFinished(order: BbotOrder): object {
  return { ...finished, ...cartOf(order) };
}

export function checkoutCancelled(order: BbotOrder): object {
  return { ...cancelled, ...cartOf(order) };
}

/** As in the document's sample, the whole cart: neither an amount nor the refunded lines are named. */
export function itemsRefunded(order: BbotOrder): object {
  return { ...refunded, ...cartOf(order) };
}

/** What all checkout events tell of an order's checkout. None carries the order's id. */
function cartOf(order: BbotOrder) {
  return {
    restaurant_id: order.restaurant_id,
    table_id: order.table.id,
    fulfillment_method: order.fulfillment_method,
    checkout_id: order.checkout_id,
    guest_id: order.guest_id,
    guest_email: order.guest_email,
    guest_first_name: order.guest_first_name,
    guest_last_name: order.guest_last_name,
    cart_items_pretax_cents_this_restaurant: order.pretax_cents,
    cart_items_this_restaurant: cartLines(order.items),
  };
}

/** Unlike an order's items, a cart's lines have a quantity, and a pretax amount without the mods. */
function cartLines(items: readonly BbotOrderItem[]) {
  const equalItems = new Map<string, BbotOrderItem[]>();
  for (const item of items) {
    const key = JSON.stringify([item.menuitem_id, item.mods, item.special_instructions]);
    equalItems.set(key, [...(equalItems.get(key) ?? []), item]);
  }
  return [...equalItems.values()].map((equal) => cartLine(equal));
}

function cartLine(equal: readonly BbotOrderItem[]) {
  const [item] = equal;
  const mods = item?.mods ?? [];
  const modsPretax = mods.reduce((total, mod) => total + mod.pretax_cents, 0);
  const modsTax = mods.reduce((total, mod) => total + mod.tax_cents, 0);
  const common = { sku: '', tags: [] };
  return {
    ...common,
    mods: mods.map((mod) => ({
      ...common,
      mods: [],
      menuItemId: mod.id,
      name_for_owner: mod.name,
      pretax_cents: mod.pretax_cents,
      tax_cents: mod.tax_cents,
      menu_item_class: 'addon',
      report_category: 'other',
    })),
    menuItemId: item?.menuitem_id,
    name_for_owner: item?.name_when_purchased,
    pretax_cents: (item?.pretax_cents ?? 0) - modsPretax,
    tax_cents: (item?.tax_cents ?? 0) - modsTax,
    menu_item_class: 'food',
    report_category: 'food',
    line_item_id: item?.id,
    qty: equal.length,
  };
}
