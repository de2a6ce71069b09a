import pino from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { UpdateSource } from '../../../../main/core/updates/source';
import { UpdateError } from '../../../../main/core/updates/update-error';
import type { NightConditions } from '../../../../main/core/updates/update-rule';
import { Updates } from '../../../../main/core/updates/updates';
import type { UpdateAttempt, UpdateState } from '../../../../shared/status/update';
import { minuteMs, RelayClock } from '../../../support/relay/relay-clock';

const hourMs = 60 * minuteMs;
const feedAddress = 'https://updates.example';

afterEach(() => {
  for (const updates of running.splice(0)) updates.stop();
});
const running: Updates[] = [];

/** A feed that the test answers for, and a store at rest at four in the morning unless it says otherwise. */
function setUp(changes: Partial<Pick<UpdateSource, 'hindrance'>> = {}) {
  const clock = new RelayClock(new Date(2026, 10, 22, 2).getTime());
  const states: UpdateState[] = [];
  const world = {
    feed: feedAddress,
    offered: '0.2.0' as string | null,
    attempt: null as UpdateAttempt | null,
    running: '0.1.0',
    orders: {} as Partial<NightConditions>,
  };
  const source = {
    get running() {
      return world.running;
    },
    hindrance: null,
    check: vi.fn<UpdateSource['check']>(async () => world.offered),
    download: vi.fn<UpdateSource['download']>(async (progress) => {
      for (const percent of [0.4, 40, 40.7, 100]) progress(percent);
    }),
    verify: vi.fn<UpdateSource['verify']>(async () => undefined),
    install: vi.fn(),
    ...changes,
  };
  const updates = new Updates({
    source,
    clock,
    log: pino({ level: 'silent' }),
    feed: () => world.feed,
    now: () => ({
      nowMs: clock.now(),
      sinceLastOrderMs: null,
      openOrders: 0,
      beingTaken: 0,
      dayEndsAtHour: 4,
      diskWorks: true,
      ...world.orders,
    }),
    attempt: () => world.attempt,
    keepAttempt: (attempt) => {
      world.attempt = attempt;
    },
    changed: () => void states.push(updates.status.state),
  });
  running.push(updates);
  const state = () => updates.status.state;
  return {
    clock,
    world,
    source,
    updates,
    states,
    state,
    /** Time passes, and is noticed. */
    async pass(ms: number) {
      clock.pass(ms);
      updates.tick();
      await settled();
    },
    async ready() {
      updates.start();
      updates.checkNow();
      await vi.waitFor(() => expect(state()).toMatchObject({ kind: 'ready' }));
    },
  };
}

/** Whatever was begun without anybody waiting has ended. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

it('a look for updates comes a few minutes after the start, and then every four hours', async () => {
  const { world, source, updates, pass, state } = setUp();
  world.offered = null;
  updates.start();
  await pass(2 * minuteMs);
  expect(state()).toEqual({ kind: 'idle', checkedAt: null });
  await pass(minuteMs);
  expect(source.check).toHaveBeenCalledExactlyOnceWith(feedAddress);
  expect(state()).toMatchObject({ kind: 'idle', checkedAt: expect.any(String) });
  await pass(4 * hourMs - minuteMs);
  expect(source.check).toHaveBeenCalledTimes(1);
  await pass(minuteMs);
  expect(source.check).toHaveBeenCalledTimes(2);
});

it.each([
  ['there is no address', { feed: '' }, null, 'no-feed'],
  ['this copy cannot be replaced', {}, 'not-installed', 'not-installed'],
] as const)('a look for updates never comes where %s', async (_, world, hindrance, why) => {
  const all = setUp({ hindrance });
  Object.assign(all.world, world);
  all.updates.start();
  await all.pass(10 * hourMs);
  all.updates.checkNow();
  expect(all.state()).toEqual({ kind: 'off', why });
  expect(all.source.check).not.toHaveBeenCalled();
});

it('a look for updates goes to another address at once, and forgets what came from the old one', async () => {
  const { world, source, updates, ready, state } = setUp();
  await ready();
  world.feed = 'https://other.example';
  world.offered = null;
  updates.feedChanged();
  expect(state()).toEqual({ kind: 'checking' });
  await settled();
  expect(source.check).toHaveBeenLastCalledWith('https://other.example');
  expect(state()).toMatchObject({ kind: 'idle' });
});

it('a look for updates is given up when the address is emptied, whatever it still brings', async () => {
  const { world, source, updates, state } = setUp();
  let ending: AbortSignal | null = null;
  let arrive = (): void => undefined;
  source.download.mockImplementation((_, signal) => {
    ending = signal;
    return new Promise((resolve) => {
      arrive = resolve;
    });
  });
  updates.start();
  updates.checkNow();
  await vi.waitFor(() => expect(ending).not.toBeNull());
  world.feed = '';
  updates.tick();
  expect(ending).toMatchObject({ aborted: true });
  arrive();
  await settled();
  expect(state()).toEqual({ kind: 'off', why: 'no-feed' });
});

it('a look for updates that fails is reported to whoever looks, and the next one waits longer each time', async () => {
  const { source, updates, pass, state } = setUp();
  source.check.mockRejectedValue(new UpdateError('unreachable'));
  updates.start();
  await pass(3 * minuteMs);
  expect(state()).toMatchObject({ kind: 'failed', problem: 'unreachable' });
  for (const [calls, hours] of [
    [1, 8],
    [2, 16],
    [3, 24],
    [4, 24],
  ] as const) {
    await pass(hours * hourMs - minuteMs);
    expect(source.check).toHaveBeenCalledTimes(calls);
    await pass(minuteMs);
    expect(source.check).toHaveBeenCalledTimes(calls + 1);
  }
  source.check.mockResolvedValue(null);
  updates.checkNow();
  await settled();
  await pass(4 * hourMs);
  expect(source.check).toHaveBeenCalledTimes(7);
});

it('an update is fetched, shows its progress by whole percents, and is ready', async () => {
  const { states, ready } = setUp();
  await ready();
  expect(states).toEqual([
    { kind: 'checking' },
    { kind: 'downloading', version: '0.2.0', percent: 0 },
    { kind: 'downloading', version: '0.2.0', percent: 40 },
    { kind: 'downloading', version: '0.2.0', percent: 100 },
    { kind: 'ready', version: '0.2.0', held: null },
  ]);
});

it('an update is not fetched twice, and stays ready when its address does not answer', async () => {
  const { source, ready, pass, state } = setUp();
  await ready();
  await pass(5 * hourMs);
  source.check.mockRejectedValue(new UpdateError('unreachable'));
  await pass(5 * hourMs);
  expect(source.download).toHaveBeenCalledTimes(1);
  expect(state()).toMatchObject({ kind: 'ready', version: '0.2.0' });
});

it('an update that is withdrawn is no longer ready, and a newer one takes its place', async () => {
  const { world, updates, ready, state } = setUp();
  await ready();
  world.offered = '0.3.0';
  updates.checkNow();
  await vi.waitFor(() => expect(state()).toMatchObject({ kind: 'ready', version: '0.3.0' }));
  world.offered = null;
  updates.checkNow();
  await vi.waitFor(() => expect(state()).toMatchObject({ kind: 'idle' }));
});

it('an update says that orders delay it, and when they no longer do', async () => {
  const { world, states, updates, ready, pass } = setUp();
  await ready();
  states.length = 0;
  world.orders = { openOrders: 1 };
  updates.ordersChanged();
  updates.ordersChanged();
  expect(states).toEqual([{ kind: 'ready', version: '0.2.0', held: { why: 'open-orders', count: 1 } }]);
  world.orders = {};
  await pass(minuteMs);
  expect(states.at(-1)).toEqual({ kind: 'ready', version: '0.2.0', held: null });
});

it('installing an update when asked begins at once in a store at rest', async () => {
  const { source, updates, world, ready, state } = setUp();
  await ready();
  expect(updates.installNow()).toBe(true);
  expect(state()).toEqual({ kind: 'installing', version: '0.2.0' });
  await settled();
  expect(source.install).toHaveBeenCalledTimes(1);
  expect(world.attempt).toMatchObject({ from: '0.1.0', version: '0.2.0' });
  expect(updates.installNow()).toBe(false);
});

it.each([
  ['an order came lately', { sinceLastOrderMs: 29 * minuteMs }],
  ['an order is open', { openOrders: 1 }],
  ['an order is being taken', { beingTaken: 1 }],
])('installing an update is refused when %s', async (_, orders) => {
  const { world, source, updates, ready } = setUp();
  await ready();
  world.orders = orders;
  expect(updates.installNow()).toBe(false);
  await settled();
  expect(source.verify).not.toHaveBeenCalled();
});

it('installing an update is given up for an order that comes at the last moment', async () => {
  const { world, source, updates, ready, state } = setUp();
  await ready();
  source.verify.mockImplementation(async () => {
    world.orders = { beingTaken: 1 };
  });
  updates.installNow();
  await settled();
  expect(source.install).not.toHaveBeenCalled();
  expect(state()).toMatchObject({ kind: 'ready', held: { why: 'being-taken' } });
  expect(world.attempt).toBeNull();
});

it('installing an update is given up when what was fetched is not what it was', async () => {
  const { source, updates, ready, state } = setUp();
  await ready();
  source.verify.mockRejectedValue(new UpdateError('damaged'));
  updates.installNow();
  await settled();
  expect(source.install).not.toHaveBeenCalled();
  expect(state()).toMatchObject({ kind: 'failed', problem: 'damaged' });
});

it('installing begins by itself at the end of the day, once the update is known to be still offered', async () => {
  const { source, ready, pass, clock } = setUp();
  await ready();
  await pass(50 * minuteMs);
  expect(source.install).not.toHaveBeenCalled();
  await pass(10 * minuteMs);
  expect(new Date(clock.now()).getHours()).toBe(3);
  expect(source.install).toHaveBeenCalledTimes(1);
});

it('installing by itself never begins for a version that was withdrawn since', async () => {
  const { world, source, ready, pass } = setUp();
  await ready();
  world.offered = null;
  // A night later.
  await pass(25 * hourMs);
  await pass(minuteMs);
  expect(source.install).not.toHaveBeenCalled();
});

it('installing by itself never begins while the offer cannot be checked, which is not asked all the time', async () => {
  const { source, ready, pass } = setUp();
  await ready();
  source.check.mockRejectedValue(new UpdateError('unreachable'));
  await pass(24 * hourMs);
  source.check.mockClear();
  for (let minute = 0; minute < 120; minute += 1) await pass(minuteMs);
  expect(source.install).not.toHaveBeenCalled();
  expect(source.check.mock.calls.length).toBeLessThanOrEqual(4);
  expect(source.check).toHaveBeenCalled();
});

it('installing by itself waits for the end of an order', async () => {
  const { world, source, ready, pass } = setUp();
  await ready();
  world.orders = { openOrders: 1 };
  await pass(70 * minuteMs);
  expect(source.install).not.toHaveBeenCalled();
  world.orders = {};
  await pass(minuteMs);
  expect(source.install).toHaveBeenCalledTimes(1);
});

describe('a finished update', () => {
  const attempt = { from: '0.1.0', version: '0.2.0', at: '2026-11-21T04:00:00.000Z' };

  it('after an update was installed there is nothing to say', () => {
    const { world, updates } = setUp();
    Object.assign(world, { attempt, running: '0.2.0' });
    updates.start();
    expect(updates.status).toMatchObject({ running: '0.2.0', notInstalled: null });
    expect(world.attempt).toBeNull();
  });

  it('an update that was not installed is reported until one is', () => {
    const { world, updates } = setUp();
    Object.assign(world, { attempt });
    updates.start();
    expect(updates.status).toMatchObject({ running: '0.1.0', notInstalled: attempt });
    expect(world.attempt).toEqual(attempt);
  });
});
