import { afterEach, beforeEach, expect, it } from 'vitest';
import { orderBody } from '../../../support/relay/relay-bodies';
import { type RelayHarness, startRelay } from '../../../support/relay/relay-harness';
import { keptTickets } from '../../../support/relay/relay-kept';

let harness: RelayHarness;
beforeEach(async () => {
  harness = await startRelay();
});
afterEach(() => harness.stop());

const sendTestOrder = () => harness.relay.commands.sendTestOrder(null);

it('a test order goes through the intake, is marked, and is on the board and the disk', async () => {
  expect(await sendTestOrder()).toEqual({ ok: true, value: null });
  expect(harness.snapshot().tickets).toMatchObject([
    { test: true, alert: 'new', order: { table: 'Table 12' } },
  ]);
  expect(await keptTickets(harness.dataDir, 'open')).toMatchObject([{ test: true }]);
  await harness.restart();
  expect(harness.snapshot().tickets).toMatchObject([{ test: true, payment: { kind: 'answered' } }]);
});

it('each test order is a different one', async () => {
  await sendTestOrder();
  await sendTestOrder();
  expect(new Set(harness.snapshot().tickets.map((ticket) => ticket.id)).size).toBe(2);
});

it('an order of Bbot is never marked as a test', async () => {
  const body = orderBody();
  await harness.post(body);
  expect(harness.ticket(body.order.id)?.test).toBe(false);
});

it('a test order is told why it was refused, and is not a blocked checkout', async () => {
  void harness.relay.commands.pauseOrdering({ minutes: 5 });
  expect(await sendTestOrder()).toEqual({ ok: false, code: 'PAUSED' });
  expect(harness.snapshot().status.refusals).toEqual([]);
});

it('test orders count for no cap and are not the last order', async () => {
  await harness.restart({ settings: { maxOpenTickets: 1, maxOrdersIn15Minutes: 1 } });
  await sendTestOrder();
  await sendTestOrder();
  expect(harness.snapshot().status.lastOrderAt).toBeNull();
  expect(await harness.post(orderBody())).toMatchObject({ code: 'accepted' });
  expect(harness.snapshot().status.lastOrderAt).not.toBeNull();
  expect(await harness.post(orderBody())).toMatchObject({ code: 'TOO_BUSY' });
  await harness.restart();
  expect(await harness.post(orderBody())).toMatchObject({ code: 'TOO_BUSY' });
});
