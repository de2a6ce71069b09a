import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import beginning from '../../../support/bbot/samples/checkout_beginning.json';
import cancelled from '../../../support/bbot/samples/checkout_cancelled.json';
import finished from '../../../support/bbot/samples/checkout_finished.json';
import refunded from '../../../support/bbot/samples/items_refunded.json';
import order from '../../../support/bbot/samples/order_injection.json';
import change from '../../../support/bbot/samples/order_status_change.json';
import { eventBody, orderBody } from '../../../support/relay/relay-bodies';
import { type RelayHarness, startRelay } from '../../../support/relay/relay-harness';

let harness: RelayHarness;
beforeEach(async () => {
  harness = await startRelay();
});
afterEach(() => harness.stop());

const kinds: readonly [string, object, object][] = [
  ['an order', order, { status: 'accepted', order_id: order.order.id }],
  [
    'a status change of an order that is not known',
    change,
    { status: 'accepted', order_id: change.order.id },
  ],
  ['checkout_beginning', beginning, { status: 'accepted' }],
  ['checkout_finished', finished, { status: 'recorded' }],
  ['checkout_cancelled', cancelled, { status: 'recorded' }],
  ['items_refunded', refunded, { status: 'recorded' }],
  ['an event that nobody knows', { event_type: 'table_opened' }, { status: 'ignored' }],
];

describe.each(['/bbot', '/bbot/updates'])('%s', (path) => {
  it.each(kinds)('both addresses take %s', async (_, body, expected) => {
    expect(await harness.post(body, { path })).toMatchObject({ status: 200, json: expected });
  });

  it('both addresses tell a repeat from an update', async () => {
    const body = orderBody();
    await harness.post(body, { path });
    const again = await harness.post(body, { path });
    expect(again.json).toEqual({ status: 'duplicate', order_id: body.order.id });
    const newer = { order: { ...body.order, last_modified: '2030-01-01T00:00:00Z' } };
    expect((await harness.post(newer, { path })).json).toEqual({
      status: 'updated',
      order_id: body.order.id,
    });
  });
});

describe('paused ordering', () => {
  beforeEach(() => void harness.relay.commands.pauseOrdering({ minutes: null }));

  it('while paused, a new order is refused at /bbot, and the same is taken at /bbot/updates and rings', async () => {
    const body = orderBody();
    expect(await harness.post(body)).toMatchObject({ status: 503, code: 'PAUSED' });
    expect(harness.snapshot().tickets).toEqual([]);
    expect(await harness.post(body, { path: '/bbot/updates' })).toMatchObject({ code: 'accepted' });
    expect(harness.ticket(body.order.id)).toMatchObject({
      alert: 'new',
      stage: 'new',
      payment: { kind: 'confirmed' },
    });
  });

  it.each(kinds.slice(3))('while paused, %s is taken at /bbot', async (_, body) => {
    expect((await harness.post(body)).status).toBe(200);
  });

  it('while paused, an order that is closed already is taken at /bbot', async () => {
    expect(await harness.post(orderBody({ time_closed: '2021-12-08T01:00:00Z' }))).toMatchObject({
      code: 'accepted',
    });
  });

  it('while paused, an order wanted tomorrow is taken at /bbot, and one wanted in half an hour is not', async () => {
    const wanted = (minutes: number) =>
      orderBody({ user_desired_time: new Date(harness.clock.now() + minutes * 60_000).toISOString() });
    expect(await harness.post(wanted(24 * 60))).toMatchObject({ code: 'accepted' });
    expect(await harness.post(wanted(30))).toMatchObject({ code: 'PAUSED' });
  });

  it('while paused, checkout_beginning passes as long as orders for later are taken, and is stopped otherwise', async () => {
    expect(await harness.post(beginning)).toMatchObject({ code: 'accepted' });
    await harness.restart({ settings: { takeLaterOrders: false } });
    void harness.relay.commands.pauseOrdering({ minutes: 5 });
    expect(await harness.post(beginning)).toMatchObject({ status: 503, code: 'PAUSED' });
    expect(await harness.post(beginning, { path: '/bbot/updates' })).toMatchObject({ code: 'accepted' });
  });
});

it.each<[string, (relay: RelayHarness) => unknown]>([
  ['paused', (relay) => relay.relay.commands.pauseOrdering({ minutes: 5 })],
  ['full', (relay) => relay.restart({ settings: { maxOpenTickets: 1, maxOrdersIn15Minutes: 1 } })],
  ['for another restaurant by now', (relay) => relay.restart({ settings: { restaurantIds: ['another'] } })],
])('an order that is known is taken again while ordering is %s', async (_, meanwhile) => {
  const body = orderBody();
  await harness.post(body);
  await meanwhile(harness);
  expect(await harness.post(body)).toMatchObject({ status: 200, code: 'duplicate' });
  const updated = { order: { ...body.order, items: [], last_modified: '2030-01-01T00:00:00Z' } };
  expect(await harness.post(updated)).toMatchObject({ status: 200, code: 'updated' });
  expect((await harness.post(orderBody())).status).toBeGreaterThan(400);
});

it('events of an unknown checkout are taken and change nothing', async () => {
  const body = orderBody();
  await harness.post(body);
  const before = harness.ticket(body.order.id);
  await harness.post(eventBody('checkout_cancelled', 'unknown'));
  await harness.post({ event_type: 'checkout_cancelled' });
  await harness.post({ event_type: 'items_refunded', checkout_id: null });
  expect(harness.ticket(body.order.id)).toMatchObject({
    validity: { kind: 'valid' },
    refunds: [],
    alert: before?.alert,
  });
});
