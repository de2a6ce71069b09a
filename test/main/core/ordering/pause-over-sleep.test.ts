import { afterEach, beforeEach, expect, it } from 'vitest';
import { orderBody } from '../../../support/relay/relay-bodies';
import { minuteMs } from '../../../support/relay/relay-clock';
import { type RelayHarness, startRelay } from '../../../support/relay/relay-harness';

let harness: RelayHarness;
beforeEach(async () => {
  harness = await startRelay();
});
afterEach(() => harness.stop());

/** The PC sleeps: the wall clock goes on, the monotonic clock of Linux and macOS stands still. */
function sleep(minutes: number): void {
  harness.clock.setWallClock(minutes * minuteMs);
  harness.relay.wokeUp();
}

const ordering = () => harness.snapshot().status.ordering;

it('a pause over which the PC slept ends at waking when its time is over', async () => {
  await harness.relay.commands.pauseOrdering({ minutes: 10 });
  sleep(8 * 60);
  expect(ordering()).toEqual({ kind: 'open' });
  expect(await harness.post(orderBody())).toMatchObject({ code: 'accepted' });
  await harness.restart();
  expect(ordering()).toEqual({ kind: 'open' });
});

it('a pause over which the PC slept goes on for what is left of it', async () => {
  await harness.relay.commands.pauseOrdering({ minutes: 30 });
  const before = ordering();
  sleep(20);
  expect(ordering()).toEqual(before);
  expect(await harness.post(orderBody())).toMatchObject({ code: 'PAUSED' });
  harness.clock.pass(10 * minuteMs);
  expect(await harness.post(orderBody())).toMatchObject({ code: 'accepted' });
});

it('a pause over which the PC slept stays when it ends only by hand', async () => {
  await harness.relay.commands.pauseOrdering({ minutes: null });
  sleep(8 * 60);
  expect(ordering()).toMatchObject({ kind: 'paused', until: null });
});
