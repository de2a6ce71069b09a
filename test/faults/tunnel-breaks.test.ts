import { afterEach, expect, it } from 'vitest';
import { type RelayBehindEdge, startBehindEdge } from '../support/relay-edge';

/** How soon orders can arrive again once nothing is in the way any more. */
const backWithinMs = 10_000;
const breaks = 50;

let store: RelayBehindEdge;
afterEach(() => store.stop());

async function onlineAgain(): Promise<void> {
  const from = performance.now();
  await store.until('online');
  expect(performance.now() - from).toBeLessThan(backWithinMs);
}

it(`a connection that breaks ${breaks} times is back each time, and leaves nothing behind`, async () => {
  store = await startBehindEdge();
  await store.until('online');
  for (let round = 0; round < breaks; round++) {
    store.edge.dropSessions();
    await store.relay.until(({ status: { arrival } }) => arrival.kind !== 'online');
    await onlineAgain();
  }
  expect(store.proved).toHaveLength(breaks + 1);
  expect(store.edge.counts).toMatchObject({ sessionsOpen: 1, bindsOpen: 1, connectionsOpen: 1 });
});

it('a connection that answers nothing any more is noticed, and replaced once something answers', async () => {
  store = await startBehindEdge();
  await store.until('online');
  store.edge.freeze();
  await store.relay.until(({ status: { arrival } }) => arrival.kind !== 'online');
  store.edge.thaw();
  await onlineAgain();
  // What was frozen ends by itself.
  await store.edge.until((counts) => counts.sessionsOpen === 1 && counts.bindsOpen === 1, 30_000);
});

it('an internet that is gone and comes back needs nobody', async () => {
  store = await startBehindEdge();
  await store.until('online');
  await store.edge.loseNetwork('everything');
  await store.relay.until(
    ({ status: { arrival } }) => 'problem' in arrival && arrival.problem === 'no-internet',
  );
  await store.edge.regainNetwork();
  await onlineAgain();
});
