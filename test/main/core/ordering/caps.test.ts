import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { tidyDays } from '../../../../main/core/tidy-days';
import { orderBody } from '../../../support/relay/relay-bodies';
import { minuteMs, RelayClock } from '../../../support/relay/relay-clock';
import { openCore } from '../../../support/relay/relay-core';
import { type RelayHarness, startRelay } from '../../../support/relay/relay-harness';

let harness: RelayHarness;
afterEach(() => harness?.stop());

const busy = { status: 503, code: 'TOO_BUSY' };
const taken = { status: 200, code: 'accepted' };

it('a cap on open orders blocks the next checkout, and lets go once an order is done', async () => {
  harness = await startRelay({ settings: { maxOpenTickets: 2, takeLaterOrders: false } });
  const first = orderBody();
  expect(await harness.post(first)).toMatchObject(taken);
  expect(await harness.post(orderBody())).toMatchObject(taken);
  expect(await harness.post(orderBody())).toMatchObject(busy);
  expect(harness.snapshot().status.refusals).toMatchObject([{ code: 'TOO_BUSY', valueCents: 3078 }]);

  await makeAndFinish(first.order.id);
  expect(await harness.post(orderBody())).toMatchObject(taken);
  expect(await harness.post(orderBody())).toMatchObject(busy);
});

it('a cap on open orders tells the board how many are open after each tap that ends or recalls one', async () => {
  harness = await startRelay({ settings: { maxOpenTickets: 2 } });
  const body = orderBody();
  const { id } = body.order;
  await harness.post(body);
  await harness.post(orderBody());
  const counts: number[] = [];
  harness.relay.subscribe(({ status }) => {
    if (status !== null) counts.push(status.load.openTickets);
  });
  await makeAndFinish(id);
  await harness.until(() => counts.at(-1) === 1);
  await harness.relay.commands.stepTicket({ id, from: 'done', direction: 'back' });
  await harness.until(() => counts.at(-1) === 2);
});

it('a cap on open orders never blocks what is known, paid, or wanted later', async () => {
  harness = await startRelay({ settings: { maxOpenTickets: 1, takeLaterOrders: true } });
  const known = orderBody();
  await harness.post(known);
  expect(await harness.post(orderBody())).toMatchObject(busy);
  expect((await harness.post(known)).status).toBe(200);
  expect((await harness.post(orderBody(), { path: '/bbot/updates' })).status).toBe(200);
  const later = orderBody({ user_desired_time: '2099-01-01T12:00:00.000000Z' });
  expect(await harness.post(later)).toMatchObject(taken);
});

it('a cap on open orders is off by default', async () => {
  harness = await startRelay();
  const { maxOpenTickets, maxOrdersIn15Minutes } = harness.snapshot().status.choices;
  expect([maxOpenTickets, maxOrdersIn15Minutes]).toEqual([null, null]);
});

it('a cap on open orders counts no test order', async () => {
  harness = await startRelay({
    settings: { maxOpenTickets: 1, maxOrdersIn15Minutes: 1, takeLaterOrders: false },
  });
  expect(await harness.relay.commands.sendTestOrder(null)).toMatchObject({ ok: true });
  expect(harness.snapshot().status.load).toEqual({ openTickets: 0, ordersIn15Minutes: 0 });
  expect(await harness.post(orderBody())).toMatchObject(taken);
});

it('a cap on open orders counts from the moment that somebody sets it', async () => {
  harness = await startRelay({ settings: { takeLaterOrders: false } });
  await harness.post(orderBody());
  await harness.relay.commands.changeSettings({ choices: { maxOpenTickets: 1 } });
  expect(await harness.post(orderBody())).toMatchObject(busy);
  await harness.relay.commands.changeSettings({ choices: { maxOpenTickets: null } });
  expect(await harness.post(orderBody())).toMatchObject(taken);
});

it('a cap on orders in a quarter of an hour blocks the next checkout though all are done, and lets go in time', async () => {
  harness = await startRelay({ settings: { maxOrdersIn15Minutes: 2, takeLaterOrders: false } });
  const first = orderBody();
  await harness.post(first);
  harness.clock.pass(10 * minuteMs);
  await harness.post(orderBody());
  await makeAndFinish(first.order.id);
  expect(await harness.post(orderBody())).toMatchObject(busy);
  expect(harness.snapshot().status.load).toEqual({ openTickets: 1, ordersIn15Minutes: 2 });

  harness.clock.pass(5 * minuteMs);
  expect(harness.snapshot().status.load.ordersIn15Minutes).toBe(1);
  expect(await harness.post(orderBody())).toMatchObject(taken);
  expect(await harness.post(orderBody())).toMatchObject(busy);
});

it('the board learns when a quarter of an hour has let go of a cap', async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'relay-test-'));
  const clock = new RelayClock();
  const { deliver, parts, drop } = await openCore({ dataDir, clock });
  try {
    parts.settings.change({ maxOrdersIn15Minutes: 1 });
    const counts = (count: number) =>
      new Promise<void>((resolve) => {
        parts.feed.subscribe(({ status }) => {
          if (status?.load.ordersIn15Minutes === count) resolve();
        });
      });
    const full = counts(1);
    await deliver(orderBody());
    await full;
    const free = counts(0);
    clock.pass(16 * minuteMs);
    await tidyDays(parts);
    await free;
  } finally {
    await drop();
    await rm(dataDir, { recursive: true });
  }
});

it.each(['maxOpenTickets', 'maxOrdersIn15Minutes'] as const)(
  'of orders that come at one moment, no more are taken than %s allows',
  async (cap) => {
    harness = await startRelay({ settings: { [cap]: 2, takeLaterOrders: false } });
    const answers = await Promise.all(Array.from({ length: 6 }, () => harness.post(orderBody())));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
  },
);

async function makeAndFinish(id: string): Promise<void> {
  for (const from of ['new', 'preparing', 'ready'] as const) {
    await harness.relay.commands.stepTicket({ id, from, direction: 'forward' });
  }
}
