import { afterEach, expect, it } from 'vitest';
import { ticketName } from '../../../main/core/tickets/ticket-name';
import { leastWait } from '../../support/cost';
import { FaultyDisk } from '../../support/relay/faulty-disk';
import { eventBody, orderBody } from '../../support/relay/relay-bodies';
import { dayMs, RelayClock } from '../../support/relay/relay-clock';
import { type RelayHarness, startRelay } from '../../support/relay/relay-harness';
import { openFiles } from '../support/open-folder';

/** What a sound disk never takes, whatever else the computer does. */
const deadlineMs = 1_500;
let harness: RelayHarness | null = null;
const faulty = new FaultyDisk();

async function start(): Promise<RelayHarness> {
  harness = await startRelay({ disk: faulty.disk, storageTimings: { deadlineMs, probeAfterMs: 20 } });
  return harness;
}

afterEach(async () => {
  faulty.mend();
  await harness?.stop();
  harness = null;
});

const steps = ['open', 'write', 'sync', 'rename', 'folder-sync'] as const;

it.each(steps)(
  'an order on a disk that hangs at %s gets a 503 at the deadline, and its late end leaves nothing',
  async (step) => {
    const relay = await start();
    const known = orderBody();
    await relay.post(known);
    const order = orderBody();
    faulty.break({ on: step, path: 'open', hang: true });
    expect((await relay.post(order)).code).toBe('STORAGE_FAILING');
    expect(relay.snapshot().status.storage.kind).toBe('failing');
    expect(relay.snapshot().tickets).toHaveLength(1);

    // Neither the same order nor another waits for the deadline again; what is known needs no disk.
    const quickest = (body: object, code: string) =>
      leastWait(5, async () => expect((await relay.post(body)).code).toBe(code));
    expect(await quickest(order, 'STORAGE_FAILING')).toBeLessThan(deadlineMs);
    expect(await quickest(orderBody(), 'STORAGE_FAILING')).toBeLessThan(deadlineMs);
    expect(await quickest(known, 'duplicate')).toBeLessThan(deadlineMs);

    faulty.mend();
    await relay.until(({ status }) => status.storage.kind === 'ok');
    expect(relay.snapshot().tickets).toHaveLength(1);
    await takenOnce(relay, order);
    await relay.restart();
    expect(relay.snapshot().tickets).toHaveLength(2);
    await relay.halt();
    expect(await openFiles(relay.dataDir)).toHaveLength(2);
  },
);

it('a disk that hangs and then fails at its late end leaves nothing either', async () => {
  const relay = await start();
  const order = orderBody();
  faulty.break({ on: 'sync', path: 'open', hang: true, code: 'EIO' });
  expect((await relay.post(order)).status).toBe(503);
  faulty.mend();
  await relay.until(({ status }) => status.storage.kind === 'ok');
  await takenOnce(relay, order);
});

it('a disk that hangs and ends late, while its file cannot be removed, leaves the order unconfirmed', async () => {
  const relay = await start();
  const { order } = orderBody();
  faulty.break({ on: 'sync', path: `${order.id}.json`, hang: true });
  expect((await relay.post({ order })).status).toBe(503);
  faulty.break({ on: 'unlink', path: `${order.id}.json`, code: 'EIO' });
  await relay.until(({ tickets }) => tickets.length === 1);
  expect(relay.ticket(order.id)).toMatchObject({ payment: { kind: 'unconfirmed' }, alert: 'new' });
  faulty.mend();
  await relay.restart();
  expect(relay.ticket(order.id)).toMatchObject({ payment: { kind: 'unconfirmed' }, alert: 'new' });
  expect((await relay.post({ order })).code).toBe('duplicate');
  expect(relay.snapshot().tickets).toHaveLength(1);
});

it('a disk that hangs and lets go in time takes the order, late', async () => {
  const relay = await start();
  const order = orderBody();
  faulty.break({ on: 'sync', path: order.order.id, hang: true });
  const answer = relay.post(order);
  await faulty.hit();
  faulty.mend();
  expect((await answer).code).toBe('accepted');
  expect(relay.snapshot().status.storage.kind).toBe('ok');
});

it('a disk that hangs delays a tap: it is reported as failed, and done at its late end', async () => {
  const relay = await start();
  const { order } = orderBody();
  await relay.post({ order });
  faulty.break({ on: 'write', path: order.id, hang: true });
  const tap = await relay.relay.commands.stepTicket({ id: order.id, from: 'new', direction: 'forward' });
  expect(tap).toEqual({ ok: false, code: 'STORAGE_FAILING' });
  expect(relay.ticket(order.id)?.stage).toBe('new');
  faulty.mend();
  await relay.until(({ tickets }) => tickets[0]?.stage === 'preparing');
  await relay.restart();
  expect(relay.ticket(order.id)?.stage).toBe('preparing');
});

it("a hanging read of an earlier day's order answers its repeat at the deadline, and changes nothing late", async () => {
  const clock = new RelayClock();
  harness = await startRelay({
    clock,
    disk: faulty.disk,
    storageTimings: { deadlineMs, probeAfterMs: 20 },
  });
  const relay = harness;
  const { order } = orderBody();
  await relay.post({ order });
  await relay.relay.commands.stepTicket({ id: order.id, from: 'new', direction: 'forward' });
  clock.pass(dayMs);
  await relay.restart();
  await relay.until(({ tickets }) => tickets.length === 0);
  faulty.break({ on: 'readFile', path: ticketName(order.id), hang: true });
  expect((await relay.post({ order })).code).toBe('STORAGE_FAILING');
  faulty.mend();
  await relay.until(({ status }) => status.storage.kind === 'ok');
  expect((await relay.post({ order })).code).toBe('duplicate');
  expect((await relay.post(orderBody())).code).toBe('accepted');
});

it.each([
  ['an order', 'open'],
  ['the activity log', 'activity'],
  ['the settings', 'settings'],
])('a stop while the disk hangs does not wait forever: %s', async (_, where) => {
  const relay = await start();
  faulty.break({ on: ['sync', 'appendFile'], path: where, hang: true });
  await relay.relay.commands.pauseOrdering({ minutes: null });
  await relay.post(orderBody(), { path: '/bbot/updates' });
  await relay.halt();
});

it('twins of an order whose first write hangs await the same outcome: all taken', async () => {
  const relay = await start();
  const order = orderBody();
  faulty.break({ on: 'sync', path: order.order.id, hang: true });
  const answers = Array.from({ length: 20 }, () => relay.post(order));
  await faulty.hit();
  faulty.mend();
  const all = await Promise.all(answers);
  expect(all.map(({ status }) => status)).toEqual(Array(20).fill(200));
  expect(all.filter(({ code }) => code === 'accepted')).toHaveLength(1);
  expect(relay.snapshot().tickets).toHaveLength(1);
  expect(faulty.hits).toBe(1);
});

it('twins of an order whose first write hangs await the same outcome: all refused', async () => {
  const relay = await start();
  const order = orderBody();
  faulty.break({ on: 'sync', path: order.order.id, hang: true });
  const all = await Promise.all(Array.from({ length: 20 }, () => relay.post(order)));
  expect(all.map(({ code }) => code)).toEqual(Array(20).fill('STORAGE_FAILING'));
  faulty.mend();
  await relay.until(({ status }) => status.storage.kind === 'ok');
  expect(relay.snapshot().tickets).toEqual([]);
  expect(await openFiles(relay.dataDir)).toEqual([]);
});

it('the cancellation of an order whose first write hangs voids it as soon as it is there', async () => {
  const relay = await start();
  const { order } = orderBody();
  faulty.break({ on: 'sync', path: order.id, hang: true });
  const taken = relay.post({ order });
  await faulty.hit();
  const cancelled = relay.post(eventBody('checkout_cancelled', order.checkout_id), {
    path: '/bbot/updates',
  });
  // The cancellation is in before the disk lets go: a later request on another connection was answered.
  await relay.post('{}', { path: '/bbot/updates' });
  faulty.mend();
  expect((await taken).status).toBe(200);
  expect((await cancelled).code).toBe('recorded');
  expect(relay.ticket(order.id)?.validity.kind).toBe('cancelled');
  await relay.restart();
  expect(relay.ticket(order.id)?.validity.kind).toBe('cancelled');
});

it('the cancellation of an order whose first write hangs survives a late write that cannot be removed', async () => {
  const relay = await start();
  const { order } = orderBody();
  faulty.break({ on: 'sync', path: `${order.id}.json`, hang: true });
  const taken = relay.post({ order });
  await faulty.hit();
  const cancelled = relay.post(eventBody('checkout_cancelled', order.checkout_id), {
    path: '/bbot/updates',
  });
  expect((await taken).status).toBe(503);
  expect((await cancelled).status).toBe(503);
  faulty.break({ on: 'unlink', path: `${order.id}.json`, code: 'EIO' });
  await relay.until(({ tickets }) => tickets.length === 1);
  expect(relay.ticket(order.id)?.validity.kind).toBe('cancelled');
});

/** Posts until the late end of its first write is dealt with: until then the answer is a quick 503. */
async function takenOnce(relay: RelayHarness, order: ReturnType<typeof orderBody>): Promise<void> {
  let answer = await relay.post(order);
  for (let tries = 0; answer.status === 503 && tries < 200; tries++) answer = await relay.post(order);
  expect(answer.json).toEqual({ status: 'accepted', order_id: order.order.id });
  expect(relay.snapshot().tickets.filter(({ id }) => id === order.order.id)).toHaveLength(1);
}
