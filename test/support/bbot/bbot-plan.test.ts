import { expect, it } from 'vitest';
import type { Delivery } from './bbot-delivery';
import { mixes } from './bbot-mix';
import { type PlanOptions, planDeliveries } from './bbot-plan';

const defaults: PlanOptions = {
  seed: 1,
  startMs: Date.parse('2026-11-21T12:00:00Z'),
  count: 60,
  perMinute: 60,
  burst: 1,
  maxMs: 600_000,
  firstNumber: 1,
  followUpMs: 5000,
  mix: mixes.chaos,
  address: 'both',
};

function plan(options: Partial<PlanOptions>): Delivery[] {
  return [...planDeliveries({ ...defaults, ...options })];
}

function only(part: Partial<PlanOptions['mix']>): Pick<PlanOptions, 'mix'> {
  return { mix: { ...mixes.calm, ...part } };
}

it('a plan is the same for the same seed and a different one for another', () => {
  expect(plan({})).toEqual(plan({}));
  expect(plan({ seed: 2 })).not.toEqual(plan({}));
});

it('a plan is ordered by time and ends where it should', () => {
  const times = plan({ maxMs: 30_000 }).map((delivery) => delivery.atMs);
  expect(times).toEqual([...times].sort((one, other) => one - other));
  expect(Math.max(...times)).toBeLessThanOrEqual(30_000);
});

it('a plan has as many orders as were asked for, at about the requested rate', () => {
  const orders = plan({ ...only({}), count: 200 }).filter((delivery) => delivery.kind === 'order');
  const lastMs = orders.at(-1)?.atMs ?? 0;
  expect(orders).toHaveLength(200);
  expect(lastMs / 199).toBeGreaterThan(900);
  expect(lastMs / 199).toBeLessThan(1100);
});

it('a plan lets a burst of guests pay at the same moment', () => {
  const moments = new Map<number, number>();
  for (const { kind, atMs } of plan({ ...only({}), burst: 20 }))
    if (kind === 'order') moments.set(atMs, (moments.get(atMs) ?? 0) + 1);
  expect([...moments.values()]).toEqual([20, 20, 20]);
});

it('a plan sends what may block to /bbot and the rest to /bbot/updates, or all to the known one', () => {
  const asking = ['price check', 'checkout beginning', 'order', 'order again'];
  for (const { kind, path } of plan({ mix: mixes.rush }))
    expect(path).toBe(asking.includes(kind) ? '/bbot' : '/bbot/updates');
  expect(new Set(plan({ address: 'bbot' }).map(({ path }) => path))).toEqual(new Set(['/bbot']));
  expect(new Set(plan({ address: 'updates' }).map(({ path }) => path))).toEqual(new Set(['/bbot/updates']));
  expect(plan({ address: 'updates' }).some(({ kind }) => kind === 'checkout beginning')).toBe(false);
});

it("a plan cancels under the order's checkout id, and retries under the same with another order id", () => {
  const deliveries = plan(only({ cancelled: 100, retried: 100 }));
  const cancelled = deliveries.filter(({ kind }) => kind === 'checkout cancelled');
  expect(cancelled).toHaveLength(60);
  for (const cancel of cancelled) {
    const body: { event_type: string; checkout_id: string } = JSON.parse(cancel.body);
    const orders = deliveries.filter(
      ({ kind, checkoutId }) => kind === 'order' && checkoutId === body.checkout_id,
    );
    expect(body.event_type).toBe('checkout_cancelled');
    expect(orders.map(({ orderId }) => orderId === cancel.orderId)).toEqual([true, false]);
    expect(orders[0]?.atMs).toBeLessThan(cancel.atMs);
    expect(orders[1]?.atMs).toBeGreaterThan(cancel.atMs);
  }
});

it('a plan repeats an order exactly, at once as a twin and later otherwise', () => {
  for (const [share, isLater] of [
    ['twins', false],
    ['repeated', true],
  ] as const) {
    const deliveries = plan({ ...only({ [share]: 100 }), count: 10 });
    const repeats = deliveries.filter(({ kind }) => kind === 'order again');
    expect(repeats).toHaveLength(10);
    for (const repeat of repeats) {
      const order = deliveries.find(({ kind, orderId }) => kind === 'order' && orderId === repeat.orderId);
      expect(repeat.body).toBe(order?.body);
      expect(repeat.atMs > (order?.atMs ?? 0)).toBe(isLater);
    }
  }
});

it('a plan mixes up the order of arrival only where it was asked to', () => {
  const isFirst = ({ kind, orderId }: Delivery, all: readonly Delivery[]) =>
    kind === 'order' && all.find((delivery) => delivery.orderId === orderId)?.kind === 'order';
  const changed = { ...only({ status: 100 }), count: 40 };
  const inOrder = plan(changed);
  const mixedUp = plan({ ...only({ status: 100, shuffled: 100 }), count: 40 });
  expect(inOrder.filter((delivery) => isFirst(delivery, inOrder))).toHaveLength(40);
  expect(mixedUp).toHaveLength(inOrder.length);
  expect(mixedUp.filter((delivery) => isFirst(delivery, mixedUp)).length).toBeLessThan(20);
});

it('a plan lets guests order ahead', () => {
  const orders = plan({ ...only({ later: 100 }), count: 20 }).filter(({ kind }) => kind === 'order');
  for (const { body } of orders) {
    const { order }: { order: { user_desired_time: string; time: string } } = JSON.parse(body);
    expect(Date.parse(order.user_desired_time) - Date.parse(order.time)).toBeGreaterThanOrEqual(
      2 * 3_600_000,
    );
  }
});
