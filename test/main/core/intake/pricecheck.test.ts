import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fieldOf } from '../../../../main/core/intake/seen-fields';
import beginning from '../../../support/bbot/samples/checkout_beginning.json';
import pricecheck from '../../../support/bbot/samples/pricecheck.json';
import { orderBody } from '../../../support/relay/relay-bodies';
import { minuteMs } from '../../../support/relay/relay-clock';
import { slowDisk } from '../../../support/relay/relay-disk';
import { type RelayHarness, startRelay } from '../../../support/relay/relay-harness';

let harness: RelayHarness;
beforeEach(async () => {
  harness = await startRelay();
});
afterEach(() => harness.stop());

const neutral = '{"discounts":[],"prompts_to_guest":[]}';

interface Line {
  readonly what: string;
  readonly event?: string;
  readonly count?: number;
}

/** Every line of the activity log, once the app has ended. */
async function activity(): Promise<readonly string[]> {
  await harness.halt();
  const folder = path.join(harness.dataDir, 'activity');
  const files = await readdir(folder);
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  return texts.join('').trim().split('\n');
}

const counted = async () =>
  (await activity())
    .map((line): Line => JSON.parse(line))
    .filter(({ what }) => what === 'ignored')
    .map(({ event, count }) => [event, count]);

it.each<[string, (relay: RelayHarness) => unknown]>([
  ['all is well', () => undefined],
  [
    'ordering is paused, and nothing is taken for later',
    async (relay) => {
      await relay.restart({ settings: { takeLaterOrders: false } });
      void relay.relay.commands.pauseOrdering({ minutes: null });
    },
  ],
  [
    'nobody looks at a board',
    async (relay) => {
      await relay.restart({ board: false });
      relay.clock.pass(minuteMs);
    },
  ],
  [
    'the disk fails',
    async (relay) => {
      const broken = slowDisk();
      await relay.restart({ disk: broken.disk });
      broken.failWith('ENOSPC');
    },
  ],
  [
    'the kitchen has more than it can make',
    (relay) => relay.restart({ settings: { maxOpenTickets: 1, maxOrdersIn15Minutes: 1 } }),
  ],
  ['another restaurant is served', (relay) => relay.restart({ settings: { restaurantIds: ['another'] } })],
])('a price check is answered with nothing to add while %s', async (_, meanwhile) => {
  await meanwhile(harness);
  for (const address of ['/bbot', '/bbot/updates']) {
    const answer = await harness.post(pricecheck, { path: address });
    expect(answer).toMatchObject({ status: 200, text: neutral });
  }
  expect(harness.snapshot().status.refusals).toEqual([]);
  expect(harness.snapshot().tickets).toEqual([]);
});

it.each([
  ['nothing but its type', { event_type: 'pricecheck' }],
  ['odd fields', { event_type: 'pricecheck', checkout_id: {}, cart_items_this_restaurant: 'x', order: [] }],
  ['its type in other letters', { ...pricecheck, event_type: 'PriceCheck' }],
])('a price check is recognized with %s', async (_, body) => {
  expect(await harness.post(body)).toMatchObject({ status: 200, text: neutral });
});

it('a price check is counted, not written line by line, and leaves no trace of the guest', async () => {
  for (let count = 0; count < 40; count += 1) await harness.post(pricecheck);
  harness.clock.pass(16 * minuteMs);
  await harness.post(pricecheck);
  await harness.post(pricecheck);
  const lines = await activity();
  expect(lines.join('\n')).not.toMatch(/example\.com|5555555555|52a4b4ee/);
  expect([...lines, ...harness.logLines].join('\n')).not.toContain('guest@example.com');
  const ofIt = lines.map((line): Line => JSON.parse(line)).filter(({ event }) => event === 'pricecheck');
  expect(ofIt.length).toBeLessThanOrEqual(3);
  expect(ofIt.reduce((sum, { count = 0 }) => sum + count, 0)).toBe(42);
});

it('a price check proves the field that it came through, and no other: neither orders nor events', () => {
  const body = { text: '', value: pricecheck };
  expect(fieldOf({ through: 'checkout', body })).toBe('checkout-started');
  expect(fieldOf({ through: 'updates', body })).toBeNull();
});

it('a price check is not an order: it neither counts as the last one nor rings', async () => {
  await harness.post(pricecheck);
  expect(harness.snapshot().status.lastOrderAt).toBeNull();
});

it('an event of another kind is taken and counted by its name', async () => {
  const changed = { event_type: 'restaurant_integration_changed', restaurant_id: 'r' };
  const unnamed = { restaurant_id: 'r', integration_settings: { enabled: false } };
  for (const body of [changed, changed, unnamed, { event_type: 'table_opened' }])
    expect(await harness.post(body)).toMatchObject({ status: 200, json: { status: 'ignored' } });
  expect(await counted()).toEqual([
    ['restaurant_integration_changed', 1],
    ['table_opened', 1],
    ['restaurant_integration_changed', 2],
  ]);
});

it('an event of another kind has a short name, bounded in number, and without anybody’s address', async () => {
  for (let index = 0; index < 60; index += 1)
    await harness.post({ event_type: `${index} bob@example.com ${'x'.repeat(5_000)}` });
  const names = (await counted()).map(([name]) => String(name));
  expect(new Set(names).size).toBeLessThanOrEqual(21);
  for (const name of names) {
    expect(name.length).toBeLessThanOrEqual(60);
    expect(name).not.toContain('@');
  }
});

it.each([
  ['a checkout that begins', { ...beginning, event_type: undefined }],
  ['a price check', { ...pricecheck, event_type: undefined }],
  ['a price check whose type is null', { ...pricecheck, event_type: null }],
  ['a checkout that names nothing else', { checkout_id: 'x', restaurant_id: 'r' }],
])('an event without a type is not a blocked checkout: %s', async (_, body) => {
  await harness.restart({ settings: { takeLaterOrders: false } });
  void harness.relay.commands.pauseOrdering({ minutes: null });
  expect(await harness.post(body)).toMatchObject({
    status: 200,
    json: { status: 'ignored', discounts: [], prompts_to_guest: [] },
  });
  expect(harness.snapshot().status.refusals).toEqual([]);
});

it('an event without a type is never guessed to be a cancellation', async () => {
  const body = orderBody();
  await harness.post(body);
  const { id, checkout_id } = body.order;
  await harness.post({ checkout_id, cart_items_this_restaurant: [] }, { path: '/bbot/updates' });
  expect(harness.ticket(id)?.validity.kind).toBe('valid');
});

it.each([
  ['nothing', {}],
  ['items without an order around them', { id: 'x', items: [], checkout_id: 'x' }],
])(
  'an event is not another kind with %s: what may be an order is refused rather than lost',
  async (_, body) => {
    expect(await harness.post(body)).toMatchObject({ status: 422, code: 'INVALID_ORDER' });
  },
);
