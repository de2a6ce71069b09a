import { randomUUID } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import type { BoardTicket } from '../../shared/ipc/snapshot';
import { orderBody } from '../support/relay/relay-bodies';
import { type RelayBehindEdge, startBehindEdge } from '../support/relay/relay-edge';

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

/**
 * Freezes the edge while orders come. Resolves once that is noticed, with what ends when those who order have given up, and
 * the orders that are stored whose 2XX has not come.
 */
async function freezeAmongOrders(
  answered: Set<string>,
): Promise<[posting: Promise<void>, stored: readonly BoardTicket[]]> {
  const before = answered.size;
  const known = new Set(store.relay.snapshot().tickets.map(({ id }) => id));
  const isOnItsWay = ({ id }: BoardTicket): boolean => !known.has(id) && !answered.has(id);
  const posting = postOnAndOn(answered);
  await store.relay.until(
    ({ tickets }) => answered.size > before + 40 && tickets.filter(isOnItsWay).length > 1,
  );
  store.edge.freeze();
  const { tickets } = await store.relay.until(({ status: { arrival } }) => arrival.kind !== 'online');
  return [posting, tickets.filter(isOnItsWay)];
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

it('a connection that no longer answers anything is noticed, and replaced once something answers', async () => {
  store = await startBehindEdge();
  await store.until('online');
  const answered = new Set<string>();
  // Whether an answer is on its way at that moment is luck: as often as it takes.
  let [posting, stored] = await freezeAmongOrders(answered);
  while (stored.length === 0) {
    store.edge.thaw();
    await posting;
    await store.until('online');
    [posting, stored] = await freezeAmongOrders(answered);
  }
  for (const ticket of stored)
    expect(ticket).toMatchObject({ payment: { kind: 'unconfirmed' }, alert: 'new' });
  store.edge.thaw();
  await posting;
  await store.until('online');
  // What was frozen ends by itself.
  await store.edge.until((counts) => counts.sessionsOpen === 1 && counts.bindsOpen === 1);
});

it("an internet that is gone and comes back needs nobody's help", async () => {
  store = await startBehindEdge();
  await store.until('online');
  await store.edge.loseNetwork('everything');
  await store.relay.until(
    ({ status: { arrival } }) => 'problem' in arrival && arrival.problem === 'no-internet',
  );
  await store.edge.regainNetwork();
  await store.until('online');
});
