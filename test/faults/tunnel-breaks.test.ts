import { randomUUID } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { orderBody } from '../support/relay-bodies';
import { type RelayBehindEdge, startBehindEdge } from '../support/relay-edge';

/** `npm run soak` breaks the real app fifty times. */
const breaks = 10;

let store: RelayBehindEdge;
afterEach(() => store.stop());

/** Orders over eight connections until one is not answered with 2XX. Adds the ids of those that are. */
async function postOnAndOn(answered: Set<string>): Promise<void> {
  let goesOn = true;
  const connection = async (): Promise<void> => {
    while (goesOn) {
      const id = randomUUID();
      const before = performance.now();
      const status = await store.post(orderBody({ id })).then(
        (answer) => answer.status,
        () => 0,
      );
      // What comes after a freeze came too late for a guest.
      if (status === 200 && performance.now() - before < 5_000) answered.add(id);
      else goesOn = false;
    }
  };
  await Promise.all(Array.from({ length: 8 }, connection));
}

it(`a connection that breaks ${breaks} times is back each time, and leaves nothing behind`, async () => {
  store = await startBehindEdge();
  await store.until('online');
  for (let round = 0; round < breaks; round++) {
    store.edge.dropSessions();
    await store.relay.until(({ status: { arrival } }) => arrival.kind !== 'online');
    await store.until('online');
  }
  expect(store.proved).toHaveLength(breaks + 1);
  expect(store.edge.counts).toMatchObject({ sessionsOpen: 1, bindsOpen: 1, connectionsOpen: 1 });
});

it('a connection that answers nothing any more is noticed, and replaced once something answers', async () => {
  store = await startBehindEdge();
  await store.until('online');
  const answered = new Set<string>();
  const posting = postOnAndOn(answered);
  // At a moment at which orders are stored whose 2XX has not come yet.
  await store.relay.until(
    ({ tickets }) => answered.size > 40 && tickets.filter(({ id }) => !answered.has(id)).length > 1,
  );
  store.edge.freeze();
  await store.relay.until(({ status: { arrival } }) => arrival.kind !== 'online');
  const stored = store.relay.snapshot().tickets.filter(({ id }) => !answered.has(id));
  expect(stored.length).toBeGreaterThan(0);
  for (const ticket of stored) expect(ticket).toMatchObject({ assurance: 'unconfirmed', alert: 'new' });
  store.edge.thaw();
  await posting;
  await store.until('online');
  // What was frozen ends by itself.
  await store.edge.until((counts) => counts.sessionsOpen === 1 && counts.bindsOpen === 1);
});

it('an internet that is gone and comes back needs nobody', async () => {
  store = await startBehindEdge();
  await store.until('online');
  await store.edge.loseNetwork('everything');
  await store.relay.until(
    ({ status: { arrival } }) => 'problem' in arrival && arrival.problem === 'no-internet',
  );
  await store.edge.regainNetwork();
  await store.until('online');
});
