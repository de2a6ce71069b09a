import { guests, methods, streets, tables } from './bbot-guests';
import { type MenuItem, menu } from './bbot-menu';
import type { BbotRandom } from './bbot-random';
import { bbotTime } from './bbot-time';
import sample from './samples/order_injection.json';

type SampleOrder = typeof sample.order;
export type BbotOrderItem = SampleOrder['items'][number];
type Loosened = 'time_closed' | 'user_desired_time';

/** The order inside the body of Bbot's Order Injection webhook, with the sample's fields. */
export type BbotOrder = Omit<SampleOrder, Loosened> & { readonly [Field in Loosened]: string | null };

export interface BbotOrderBody {
  readonly restaurant_id: string;
  readonly order_id: string;
  readonly order: BbotOrder;
}

export interface OrderOptions {
  /** Shown to guests and staff; Bbot counts it from 1 each day. */
  readonly number: number;
  /** When the guest ordered, in milliseconds since 1970. */
  readonly placedAtMs: number;
  /** The time for which the guest orders ahead, in milliseconds since 1970; null: as soon as possible. */
  readonly wantedAtMs: number | null;
}

/**
 * An order as Bbot would send it: fresh ids, one to six items of which some are equal, and amounts that add
 * up as in the document's sample (an item's pretax includes its mods; total = pretax + tip + fees + tax).
 */
export function makeOrder(random: BbotRandom, options: OrderOptions): BbotOrderBody {
  const id = random.uuid();
  const items = makeItems(random, id);
  const [firstName, lastName] = random.pick(guests);
  const method = random.pick(methods);
  const [street, deliveryInstructions] = random.pick(streets);
  const table = random.pick(tables);
  const time = bbotTime(options.placedAtMs, random.integer(0, 900));
  const order: BbotOrder = {
    ...sample.order,
    id,
    table: { ...sample.order.table, display_name: table, short_id: table.toLowerCase().replace(/\W+/g, '-') },
    fulfillment_method: method,
    orderNumberToday: options.number,
    items,
    time,
    last_modified: bbotTime(options.placedAtMs, random.integer(901, 999)),
    time_closed: null,
    user_desired_time: options.wantedAtMs === null ? null : bbotTime(options.wantedAtMs),
    checkout_id: random.uuid(),
    mobile: `555${String(random.integer(0, 9_999_999)).padStart(7, '0')}`,
    deliveryAddress: { ...sample.order.deliveryAddress, street, delivery_instructions: deliveryInstructions },
    guest_id: random.uuid(),
    guest_email: `guest${options.number}@example.com`,
    guest_name: `${firstName} ${lastName}`.trim(),
    guest_first_name: firstName,
    guest_last_name: lastName,
    fee_pretax_cents: method === 'driver_delivery' ? 299 : 0,
  };
  return { ...sample, order: withTotals(order) };
}

/** The order with its amounts added up anew from its items and fees. */
export function withTotals(order: BbotOrder): BbotOrder {
  const sum = (amount: (item: BbotOrderItem) => number) =>
    order.items.reduce((total, item) => total + amount(item), 0);
  const pretax = sum((item) => item.pretax_cents);
  const tip = sum((item) => item.tip_in_cents);
  const tax = sum((item) => item.tax_cents);
  const total = pretax + tip + order.fee_pretax_cents + tax;
  const created = Math.floor(Date.parse(order.time) / 1000);
  return {
    ...order,
    pretax_cents: pretax,
    tip_cents: tip,
    tax_cents: tax,
    total_cents: total,
    charge: { ...order.charge, amount: total, created },
  };
}

/** One item of the menu, as one unit: Bbot sends an entry for each and no quantity. */
export function makeItem(random: BbotRandom, orderId: string): BbotOrderItem {
  const dish = random.pick(menu);
  const mods = dish.mods.filter(() => random.percent(40)).map(makeMod);
  const instructions = dish.instructions.filter(() => random.percent(25));
  const pretax = dish.pretaxCents + mods.reduce((total, mod) => total + mod.pretax_cents, 0);
  return {
    id: random.uuid(),
    menuitem_id: dish.id,
    name_when_purchased: dish.name,
    mods,
    special_instructions: instructions.join('. '),
    pretax_cents: pretax,
    tags: [],
    tax_cents: taxOn(dish.pretaxCents) + mods.reduce((total, mod) => total + mod.tax_cents, 0),
    tip_in_cents: Math.round(pretax * 0.2),
    status: 'waiting',
    orderitempromotions: [],
    order_id: orderId,
  };
}

function makeItems(random: BbotRandom, orderId: string): BbotOrderItem[] {
  return Array.from({ length: random.integer(1, 3) }, () => makeItem(random, orderId)).flatMap((item) => {
    const more = random.percent(30) ? random.integer(1, 2) : 0;
    return [item, ...Array.from({ length: more }, () => ({ ...item, id: random.uuid() }))];
  });
}

function makeMod(mod: MenuItem['mods'][number]): BbotOrderItem['mods'][number] {
  return {
    id: mod.id,
    name: mod.name,
    tax_cents: taxOn(mod.pretaxCents),
    pretax_cents: mod.pretaxCents,
    orig_pretax_cents: mod.pretaxCents,
  };
}

function taxOn(pretaxCents: number): number {
  return Math.round(pretaxCents * 0.089);
}
