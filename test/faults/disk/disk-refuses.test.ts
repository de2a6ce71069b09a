import { afterEach, expect, it } from 'vitest';
import { type Fault, FaultyDisk } from '../../support/relay/faulty-disk';
import { orderBody } from '../../support/relay/relay-bodies';
import { type RelayHarness, startRelay } from '../../support/relay/relay-harness';
import { openFiles } from '../support/open-folder';

const storageTimings = { deadlineMs: 5_000, probeAfterMs: 20 };

let harness: RelayHarness | null = null;
const faulty = new FaultyDisk();

async function start(): Promise<RelayHarness> {
  harness = await startRelay({ disk: faulty.disk, storageTimings });
  return harness;
}

afterEach(async () => {
  faulty.mend();
  await harness?.stop();
  harness = null;
});

/** Faults before the rename: nothing of the order may be left. */
const before: readonly [string, Fault][] = [
  ['a full disk at open', { on: 'open', code: 'ENOSPC' }],
  ['a full disk at write', { on: 'write', code: 'ENOSPC' }],
  ['a short write', { on: 'write', code: 'ENOSPC', short: true }],
  ['a full disk at sync', { on: 'sync', code: 'ENOSPC' }],
  ['a full disk at close', { on: 'close', code: 'ENOSPC' }],
  ['a full disk at rename', { on: ['rename', 'open'], code: 'ENOSPC' }],
  ['a read-only folder', { on: ['open', 'rename', 'unlink', 'mkdir', 'appendFile'], code: 'EROFS' }],
  ['a folder without rights', { on: ['open', 'rename', 'unlink', 'mkdir', 'appendFile'], code: 'EACCES' }],
  ['EIO at write', { on: 'write', code: 'EIO' }],
  ['EIO at sync', { on: 'sync', code: 'EIO' }],
  ['EIO at rename', { on: ['rename', 'open'], code: 'EIO' }],
];

it.each(before)(
  'an order that the disk refuses gets a 503 and leaves nothing, and the disk recovers by itself: %s',
  async (_, fault) => {
    const relay = await start();
    const kept = orderBody();
    expect((await relay.post(kept)).status).toBe(200);
    const lost = orderBody();
    faulty.break(fault);

    const answer = await relay.post(lost);
    expect(answer.status).toBe(503);
    expect(answer.json).toEqual({ error: { code: 'STORAGE_FAILING', message: expect.any(String) } });
    const failing = relay.snapshot();
    expect(failing.status.storage).toMatchObject({ kind: 'failing', since: expect.any(String) });
    expect(failing.status.storage).toMatchObject({ reason: expect.stringContaining(fault.code ?? '') });
    expect(failing.tickets.map(({ id }) => id)).toEqual([kept.order.id]);
    expect(failing.status.refusals[0]).toMatchObject({ code: 'STORAGE_FAILING' });
    const beginning = await relay.post({ event_type: 'checkout_beginning', checkout_id: 'c' });
    expect(beginning.code).toBe('STORAGE_FAILING');

    faulty.mend();
    await relay.until(({ status }) => status.storage.kind === 'ok');
    expect((await relay.post(lost)).json).toEqual({ status: 'accepted', order_id: lost.order.id });
    await relay.restart();
    expect(relay.snapshot().tickets.map(({ id }) => id)).toEqual([kept.order.id, lost.order.id]);
    await relay.halt();
    expect(await openFiles(relay.dataDir)).toHaveLength(2);
  },
);

it('an order with one EIO at the folder sync after the rename gets a 503, and what is in place is removed', async () => {
  const relay = await start();
  const order = orderBody();
  faulty.break({ on: 'folder-sync', path: 'open', code: 'EIO', times: 1 });
  expect((await relay.post(order)).code).toBe('STORAGE_FAILING');
  await relay.until(({ status }) => status.storage.kind === 'ok');
  expect(relay.snapshot().tickets).toEqual([]);
  expect(await openFiles(relay.dataDir)).toEqual([]);
  expect((await relay.post(order)).code).toBe('accepted');
});

it('an order with EIO at each folder sync after the rename gets a 503, and a human is asked', async () => {
  const relay = await start();
  await relay.post(orderBody());
  faulty.break({ on: 'folder-sync', path: 'open', code: 'EIO' });
  const order = orderBody();
  expect((await relay.post(order)).code).toBe('STORAGE_FAILING');
  // The removal cannot be made durable either, so the order may be there.
  const unconfirmed = await relay.until(({ tickets }) => tickets.length === 2);
  expect(unconfirmed.tickets[1]).toMatchObject({
    id: order.order.id,
    payment: { kind: 'unconfirmed' },
    alert: 'new',
  });
  faulty.mend();
  await relay.until(({ status }) => status.storage.kind === 'ok');
  expect((await relay.post(order)).status).toBe(200);
  expect(relay.snapshot().tickets).toHaveLength(2);
  await relay.restart();
  expect(relay.ticket(order.order.id)).toBeDefined();
});

it('an order that can neither be made sure nor removed is on the board as unconfirmed', async () => {
  const relay = await start();
  await relay.post(orderBody());
  faulty.break({ on: ['folder-sync', 'unlink'], path: 'open', code: 'EIO' });
  const order = orderBody();
  expect((await relay.post(order)).code).toBe('STORAGE_FAILING');
  await relay.until(({ tickets }) => tickets.length === 2);
  expect(relay.ticket(order.order.id)).toMatchObject({ payment: { kind: 'unconfirmed' } });
  faulty.mend();
  await relay.restart();
  expect(relay.ticket(order.order.id)).toMatchObject({ payment: { kind: 'unconfirmed' } });
});

it('a temporary file that cannot be removed is swept by the next start', async () => {
  const relay = await start();
  faulty.break({ on: ['rename', 'unlink'], path: 'open', code: 'EIO' });
  expect((await relay.post(orderBody())).status).toBe(503);
  faulty.mend();
  expect(await openFiles(relay.dataDir)).toEqual([expect.stringMatching(/\.tmp$/)]);
  await relay.restart();
  expect(await openFiles(relay.dataDir)).toEqual([]);
  expect(relay.snapshot().tickets).toEqual([]);
});

it('a pause takes effect while the disk refuses, and is saved once the disk works', async () => {
  const relay = await start();
  faulty.break({ on: ['open', 'rename'], code: 'ENOSPC' });
  expect(await relay.relay.commands.pauseOrdering({ minutes: null })).toEqual({ ok: true, value: null });
  expect(relay.snapshot().status.ordering.kind).toBe('paused');
  await relay.until(({ status }) => status.storage.kind === 'failing');
  expect((await relay.post(orderBody())).code).toBe('PAUSED');
  faulty.mend();
  await relay.until(({ status }) => status.storage.kind === 'ok');
  await relay.restart();
  expect(relay.snapshot().status.ordering.kind).toBe('paused');
});

it('a tap fails while the disk refuses, and the ticket stays as it was', async () => {
  const relay = await start();
  const { order } = orderBody();
  await relay.post({ order });
  faulty.break({ on: 'write', code: 'ENOSPC' });
  const outcome = await relay.relay.commands.stepTicket({
    id: order.id,
    from: 'new',
    direction: 'forward',
  });
  expect(outcome).toEqual({ ok: false, code: 'STORAGE_FAILING' });
  expect(relay.ticket(order.id)?.stage).toBe('new');
});
