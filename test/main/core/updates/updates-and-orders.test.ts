import { afterEach, expect, it, vi } from 'vitest';
import type { UpdateSource } from '../../../../main/core/updates/source';
import type { UpdateHold, UpdateState } from '../../../../shared/status/update';
import { orderBody } from '../../../support/relay/relay-bodies';
import { minuteMs, RelayClock } from '../../../support/relay/relay-clock';
import { type RelayHarness, startRelay } from '../../../support/relay/relay-harness';

const started: RelayHarness[] = [];
afterEach(async () => {
  for (const harness of started.splice(0)) await harness.stop();
});

/** A real core with an update that is ready. */
async function startWithUpdate() {
  const source = {
    running: '0.1.0',
    hindrance: null,
    check: async () => '0.2.0',
    download: async () => undefined,
    verify: async () => undefined,
    install: vi.fn(),
  } satisfies UpdateSource;
  const clock = new RelayClock(new Date(2026, 10, 21, 19).getTime());
  const harness = await startRelay({ clock, updateSource: source });
  started.push(harness);
  const { commands } = harness.relay;
  const state = (): UpdateState => harness.snapshot().status.update.state;
  expect(state()).toEqual({ kind: 'off', why: 'no-feed' });
  await commands.changeSettings({ choices: { updateFeed: 'https://updates.example' } });
  await harness.until(({ status }) => status.update.state.kind === 'ready');
  const steps = async (id: string) => {
    for (const from of ['new', 'preparing', 'ready'] as const)
      await commands.stepTicket({ id, from, direction: 'forward' });
  };
  /** Resolves once the page has been told of such a hold. */
  const holdIs = (isSuch: (held: UpdateHold | null) => boolean) =>
    new Promise<void>((resolve) => {
      harness.relay.subscribe(({ status }) => {
        if (status?.update.state.kind === 'ready' && isSuch(status.update.state.held)) resolve();
      });
    });
  return { harness, clock, source, commands, state, steps, holdIs };
}

it('an order delays an update for half an hour, and until it is done', async () => {
  const { harness, clock, source, commands, state, steps, holdIs } = await startWithUpdate();
  const recent = holdIs((hold) => hold?.why === 'recent-order');
  await harness.post(orderBody({ id: 'one' }));
  await recent;
  expect(await commands.installUpdate(null)).toEqual({ ok: false, code: 'ORDERS_FIRST' });
  const held = { why: 'recent-order', until: expect.stringMatching(/T/) };
  expect(state()).toEqual({ kind: 'ready', version: '0.2.0', held });
  clock.pass(30 * minuteMs);
  expect(state()).toMatchObject({ held: { why: 'open-orders', count: 1 } });
  expect(await commands.installUpdate(null)).toEqual({ ok: false, code: 'ORDERS_FIRST' });
  const free = holdIs((hold) => hold === null);
  await steps('one');
  // Nothing else of the store's state has changed.
  await free;
  expect(await commands.installUpdate(null)).toEqual({ ok: true, value: null });
  await vi.waitFor(() => expect(source.install).toHaveBeenCalledTimes(1));
});

it('the half hour survives a restart', async () => {
  const { harness, clock, state } = await startWithUpdate();
  await harness.post(orderBody({ id: 'one' }));
  clock.pass(20 * minuteMs);
  await harness.restart();
  await harness.relay.commands.lookForUpdate(null);
  await harness.until(({ status }) => status.update.state.kind === 'ready');
  expect(state()).toMatchObject({ held: { why: 'recent-order' } });
});

it('a clock that somebody set forward does not end the half hour', async () => {
  const { harness, clock, state } = await startWithUpdate();
  await harness.post(orderBody({ id: 'one' }));
  clock.setWallClock(24 * 60 * minuteMs);
  expect(state()).toMatchObject({ held: { why: 'recent-order' } });
});

it('neither a test order nor catering for another day delays an update', async () => {
  const { harness, clock, commands, state } = await startWithUpdate();
  await commands.sendTestOrder(null);
  await harness.until(({ tickets }) => tickets.length === 1);
  expect(state()).toMatchObject({ held: null });
  const nextWeek = new Date(clock.now() + 7 * 24 * 60 * minuteMs).toISOString();
  await harness.post(orderBody({ id: 'catering', user_desired_time: nextWeek }));
  clock.pass(31 * minuteMs);
  expect(state()).toMatchObject({ held: null });
});
