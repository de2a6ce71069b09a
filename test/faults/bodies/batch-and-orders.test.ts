import { afterEach, expect, it } from 'vitest';
import { realDisk } from '../../../main/core/storage/disk';
import { orderBody } from '../../support/relay/relay-bodies';
import { type RelayHarness, startRelay } from '../../support/relay/relay-harness';

const batch = 120;
/** How long each rename takes at this disk: it is slow and sound. */
const renameMs = 25;
/** The batch alone takes longer than this at that disk. */
const deadlineMs = 1_500;

let harness: RelayHarness | null = null;
afterEach(async () => {
  await harness?.stop();
  harness = null;
});

/** A disk with one arm: what it is given it does one after the other. */
function slowDisk() {
  let last: Promise<unknown> = Promise.resolve();
  const state = { renames: 0, slow: false };
  const rename: typeof realDisk.rename = (from, to) => {
    if (!state.slow || !String(to).includes('open')) return realDisk.rename(from, to);
    const mine = last.then(async () => {
      await new Promise((resolve) => setTimeout(resolve, renameMs));
      state.renames += 1;
      await realDisk.rename(from, to);
    });
    last = mine.catch(() => undefined);
    return mine;
  };
  return { disk: { ...realDisk, rename }, state };
}

it('a batch that takes a sound disk longer than a deadline is carried out, and orders go before its rest', async () => {
  const { disk, state } = slowDisk();
  harness = await startRelay({ disk, storageTimings: { deadlineMs, probeAfterMs: 20 } });
  const bodies = Array.from({ length: batch }, () => orderBody());
  await Promise.all(bodies.map((body) => harness?.post(body)));
  const ids = bodies.map(({ order }) => order.id);
  state.slow = true;
  const seen = harness.relay.commands.acknowledgeTickets({ ids });
  const answer = await harness.post(orderBody());
  expect([answer.status, answer.code]).toEqual([200, 'accepted']);
  expect(state.renames).toBeLessThan(batch / 3);
  expect(await seen).toEqual({ ok: true, value: null });
  const { tickets, status } = harness.snapshot();
  expect(tickets.filter(({ alert }) => alert !== null)).toHaveLength(1);
  expect(status.storage.kind).toBe('ok');
});
