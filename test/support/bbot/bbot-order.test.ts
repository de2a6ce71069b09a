import { expect, it } from 'vitest';
import { checkoutCancelled } from './bbot-checkout-event';
import { type BbotOrder, makeOrder } from './bbot-order';
import { withItemStatus, withOneItemMore } from './bbot-order-changes';
import { BbotRandom } from './bbot-random';
import sample from './samples/order_injection.json';

const noon = Date.parse('2026-11-21T12:00:00Z');
const random = new BbotRandom(7);
const bodies = Array.from({ length: 300 }, (_, index) =>
  makeOrder(random, { number: index + 1, placedAtMs: noon + index, wantedAtMs: null }),
);

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function expectToAddUp(order: BbotOrder): void {
  expect(order.pretax_cents).toBe(sum(order.items.map((item) => item.pretax_cents)));
  expect(order.tax_cents).toBe(sum(order.items.map((item) => item.tax_cents)));
  expect(order.tip_cents).toBe(sum(order.items.map((item) => item.tip_in_cents)));
  expect(order.total_cents).toBe(
    order.pretax_cents + order.tip_cents + order.fee_pretax_cents + order.tax_cents,
  );
  expect(order.charge.amount).toBe(order.total_cents);
}

it('a simulated order has exactly the fields of the real one', () => {
  for (const body of bodies) {
    expect(Object.keys(body)).toEqual(Object.keys(sample));
    expect(Object.keys(body.order)).toEqual(Object.keys(sample.order));
    for (const item of body.order.items)
      expect(Object.keys(item)).toEqual(Object.keys(sample.order.items[0] ?? {}));
  }
});

it('a simulated order adds up, before and after a change of its items', () => {
  for (const body of bodies) {
    expectToAddUp(body.order);
    expectToAddUp(withOneItemMore(body, random, noon + 60_000).order);
  }
});

it('a simulated order counts the mods into the price of their item', () => {
  const prices = new Map<string, Set<number>>();
  for (const item of bodies.flatMap((body) => body.order.items)) {
    const base = item.pretax_cents - sum(item.mods.map((mod) => mod.pretax_cents));
    prices.set(item.menuitem_id, (prices.get(item.menuitem_id) ?? new Set()).add(base));
  }
  expect(prices.size).toBe(10);
  for (const basePrices of prices.values()) expect(basePrices.size).toBe(1);
});

it('a simulated order has ids of its own, and one entry for each unit', () => {
  const ids = bodies.flatMap(({ order }) => [
    order.id,
    order.checkout_id,
    order.guest_id,
    ...order.items.map((item) => item.id),
  ]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const names = bodies.map((body) => body.order.items.map((item) => item.name_when_purchased));
  expect(names.some((inOrder) => new Set(inOrder).size < inOrder.length)).toBe(true);
});

it('a simulated order tells its times in UTC with microseconds, the change after the order', () => {
  for (const { order } of bodies) {
    for (const time of [order.time, order.last_modified])
      expect(time).toMatch(/^2026-11-21T12:00:00\.\d{6}Z$/);
    expect(order.last_modified > order.time).toBe(true);
  }
});

it('a simulated order becomes newer with each change, and stays the same order', () => {
  for (const body of bodies.slice(0, 20)) {
    const changed = withItemStatus(body, 'preparing', noon + 1000);
    expect(changed.order.last_modified > body.order.last_modified).toBe(true);
    expect(changed.order.id).toBe(body.order.id);
    expect(new Set(changed.order.items.map((item) => item.status))).toEqual(new Set(['preparing']));
  }
});

it("a simulated checkout event names its order's checkout, and the cart with prices without mods", () => {
  for (const { order } of bodies) {
    const event = checkoutCancelled(order) as {
      checkout_id: string;
      cart_items_pretax_cents_this_restaurant: number;
      cart_items_this_restaurant: { qty: number; pretax_cents: number; mods: { pretax_cents: number }[] }[];
    };
    const cart = event.cart_items_this_restaurant;
    const cartPretax = cart.map(
      (line) => line.qty * (line.pretax_cents + sum(line.mods.map((mod) => mod.pretax_cents))),
    );
    expect(event.checkout_id).toBe(order.checkout_id);
    expect(event.cart_items_pretax_cents_this_restaurant).toBe(sum(cartPretax));
    expect(sum(cart.map((line) => line.qty))).toBe(order.items.length);
  }
});
