import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { relayCommands } from '../../../../main/core/commands/commands';
import type { BoardChange } from '../../../../shared/ipc/snapshot';
import { itemNamed, modifiedAfter, orderBody } from '../../../support/relay/relay-bodies';
import { RelayClock } from '../../../support/relay/relay-clock';
import { openCore, type RelayCore } from '../../../support/relay/relay-core';
import { type SlowDisk, slowDisk } from '../../../support/relay/relay-disk';
import { keptTickets } from '../../../support/relay/relay-kept';

let dataDir: string;
let slow: SlowDisk;
let core: RelayCore;
let release: () => void;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'relay-slow-'));
  slow = slowDisk();
  release = () => undefined;
  core = await openCore({ dataDir, clock: new RelayClock(), disk: slow.disk });
});
afterEach(async () => {
  release();
  await core.drop();
  await rm(dataDir, { recursive: true });
});

const id = 'one';
const checkout_id = 'checkout';
const first = orderBody({ id, checkout_id });
const update = orderBody({ id, checkout_id, items: [itemNamed('Tea')], last_modified: modifiedAfter(60) });
const onDisk = async () => (await keptTickets(dataDir, 'open')).find((ticket) => ticket.id === id);
const onBoard = () => core.parts.store.get(id);
const tapForward = () => relayCommands(core.parts).stepTicket({ id, from: 'new', direction: 'forward' });

describe('one slow write', () => {
  beforeEach(async () => {
    await core.deliver(first);
    core.answered(id);
    await core.settled();
    release = slow.hold();
  });

  it('during one slow write of a ticket, a tap, an update and a cancellation end as if one after the other', async () => {
    const work = [
      tapForward(),
      core.deliver(update, 'updates'),
      core.tell('checkout_cancelled', checkout_id),
    ];
    await slow.held();
    release();
    await Promise.all(work);
    const expected = {
      stage: 'preparing',
      validity: { kind: 'cancelled', at: expect.any(String) },
      alert: 'cancelled',
    };
    expect(onBoard()).toMatchObject(expected);
    expect(onBoard()?.order.items.map((item) => item.name)).toEqual(['Tea']);
    expect(onBoard()?.history.map(({ what }) => what)).toEqual([
      'taken',
      'stepped',
      'confirmed',
      'updated',
      'cancelled',
    ]);
    expect(await onDisk()).toEqual(onBoard());
  });

  it('during one slow write, a cancellation is seen at once, a tap and an update only once on disk', async () => {
    const change = new Promise<BoardChange>((resolve) => {
      core.parts.feed.subscribe((change) => {
        if (change.tickets.some(({ alert }) => alert === 'cancelled')) resolve(change);
      });
    });
    const work = [
      tapForward(),
      core.deliver(update, 'updates'),
      core.tell('checkout_cancelled', checkout_id),
    ];
    await slow.held();
    expect(onBoard()).toMatchObject({
      validity: { kind: 'cancelled', at: expect.any(String) },
      alert: 'cancelled',
      stage: 'new',
    });
    expect(onBoard()?.order.items).toHaveLength(2);
    expect(await onDisk()).toMatchObject({ validity: { kind: 'valid' } });
    expect((await change).tickets).toMatchObject([{ id, alert: 'cancelled', stage: 'new' }]);
    release();
    await Promise.all(work);
  });

  it('during one slow write of a ticket, another order is taken by a write of its own', async () => {
    const tapped = tapForward();
    await slow.held();
    const other = core.deliver(orderBody({ id: 'two' }));
    release();
    expect((await other).body).toMatchObject({ status: 'accepted' });
    await tapped;
  });
});

describe('a slow first write', () => {
  beforeEach(() => {
    release = slow.hold();
  });

  it('during the slow first write of an order, nothing is seen, it counts as known, and twins share its outcome', async () => {
    const twins = [core.deliver(first), core.deliver(first), core.deliver(update, 'updates')];
    await slow.held();
    expect(onBoard()).toBeNull();
    expect(core.parts.store).toMatchObject({ reserved: 1 });
    expect(core.parts.store.knows(id)).toBe(true);
    release();
    const bodies = (await Promise.all(twins)).map(({ body }) => body);
    expect(bodies).toMatchObject([{ status: 'accepted' }, { status: 'duplicate' }, { status: 'updated' }]);
    expect(core.parts.store).toMatchObject({ reserved: 0 });
    expect(core.parts.store.all()).toHaveLength(1);
    expect((await onDisk())?.order.items).toHaveLength(1);
  });

  it('during the slow first write of an order, a cancellation that comes meanwhile voids it', async () => {
    const taken = core.deliver(first);
    await slow.held();
    const cancelled = core.tell('checkout_cancelled', checkout_id);
    release();
    await Promise.all([taken, cancelled]);
    expect(onBoard()).toMatchObject({
      validity: { kind: 'cancelled', at: expect.any(String) },
      alert: 'cancelled',
    });
    expect(await onDisk()).toMatchObject({ validity: { kind: 'cancelled', at: expect.any(String) } });
  });

  it('during the slow first write of an order, a cancellation of the try before it voids that one alone', async () => {
    const before = core.deliver(orderBody({ id: 'before', checkout_id }));
    await slow.held();
    const cancelled = core.tell('checkout_cancelled', checkout_id);
    const taken = core.deliver(first);
    release();
    await Promise.all([before, cancelled, taken]);
    expect(core.parts.store.get('before')).toMatchObject({ alert: 'cancelled' });
    expect(onBoard()).toMatchObject({ validity: { kind: 'valid' }, alert: 'new' });
  });

  it('during the slow first write of an order, the board hears nothing until it is answered', async () => {
    const changes: BoardChange[] = [];
    core.parts.feed.statusChanged();
    await new Promise<void>((resolve) => {
      core.parts.feed.subscribe((change) => {
        changes.push(change);
        resolve();
      });
    });
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const taken = core.deliver(first);
    await slow.held();
    core.parts.feed.statusChanged();
    vi.advanceTimersByTime(200);
    expect(changes).toHaveLength(1);
    release();
    await taken;
    vi.advanceTimersByTime(200);
    expect(changes[1]).toMatchObject({ tickets: [{ id }] });
  });

  it('an order counts for the cap from the first moment of its slow first write', async () => {
    core.parts.settings.change({ maxOpenTickets: 1 });
    const taken = core.deliver(first);
    await slow.held();
    await expect(core.deliver(orderBody())).rejects.toMatchObject({ code: 'TOO_BUSY' });
    release();
    await taken;
  });
});

it('when the disk refuses, a new order is not taken, and its id is given back', async () => {
  slow.failWith('ENOSPC');
  await expect(Promise.all([core.deliver(first), core.deliver(first)])).rejects.toMatchObject({
    code: 'STORAGE_FAILING',
  });
  await core.settled();
  expect(core.parts.store.knows(id)).toBe(false);
  expect(core.parts.store.all()).toEqual([]);
  slow.failWith(null);
  expect((await core.deliver(first)).body).toMatchObject({ status: 'accepted' });
});

it('when the disk refuses, a tap or update changes nothing and says so; a cancellation stays, written later', async () => {
  await core.deliver(first);
  slow.failWith('EIO');
  expect(await tapForward()).toEqual({ ok: false, code: 'STORAGE_FAILING' });
  await expect(core.deliver(update, 'updates')).rejects.toMatchObject({ code: 'STORAGE_FAILING' });
  await expect(core.tell('checkout_cancelled', checkout_id)).rejects.toMatchObject({
    code: 'STORAGE_FAILING',
  });
  expect(onBoard()).toMatchObject({
    stage: 'new',
    alert: 'cancelled',
    validity: { kind: 'cancelled', at: expect.any(String) },
  });
  expect(onBoard()?.order.items).toHaveLength(2);
  slow.failWith(null);
  const recovered = new Promise<void>((resolve) => core.parts.health.onRecovery(resolve));
  await recovered;
  await core.settled();
  expect(await onDisk()).toMatchObject({
    validity: { kind: 'cancelled', at: expect.any(String) },
    stage: 'new',
  });
});

it('a cancellation that is written late voids nothing that the guest ordered meanwhile', async () => {
  await core.deliver(orderBody({ id: 'before', checkout_id }));
  slow.failWith('EIO');
  await expect(core.tell('checkout_cancelled', checkout_id)).rejects.toMatchObject({
    code: 'STORAGE_FAILING',
  });
  const recovered = new Promise<void>((resolve) => core.parts.health.onRecovery(resolve));
  slow.failWith(null);
  await core.deliver(first);
  await recovered;
  await core.settled();
  expect(core.parts.store.get('before')).toMatchObject({ alert: 'cancelled' });
  expect(await onDisk()).toMatchObject({ validity: { kind: 'valid' }, alert: 'new' });
});
