import { afterEach, expect, it } from 'vitest';
import { orderBody } from '../support/relay/relay-bodies';
import { type RelayBehindEdge, startBehindEdge } from '../support/relay/relay-edge';

const orders = 300;
const connections = 8;
/** The connection breaks each time that so many more orders were taken, whatever the machine's pace. */
const takenBetweenBreaks = 30;

let store: RelayBehindEdge;
afterEach(() => store.stop());

/** Posts orders as fast as they are answered while there is somebody to answer. Returns what each caller saw. */
async function postAll(): Promise<Map<string, number>> {
  const answered = new Map<string, number>();
  const waiting = Array.from({ length: orders }, (_, index) => `order-${index}`).values();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (const id of waiting) {
        await store.edge.until((counts) => counts.bindsOpen === 1);
        const status = await store.post(orderBody({ id })).then(
          (answer) => answer.status,
          // The caller's own connection broke: it knows no more than that.
          () => 0,
        );
        answered.set(id, status);
      }
    }),
  );
  return answered;
}

/** Breaks the connection when an order is stored, and its answer on the way at the most. Returns what ends that. */
function breakAgainAndAgain(): () => void {
  let next = takenBetweenBreaks;
  return store.relay.relay.subscribe(() => {
    const taken = store.relay.snapshot().tickets.length;
    if (taken < next) return;
    next = taken + takenBetweenBreaks;
    store.edge.dropSessions();
  });
}

it('orders through a connection that keeps breaking are taken once, and in doubt where the answer was lost', async () => {
  store = await startBehindEdge();
  await store.until('online');
  const leaveWhole = breakAgainAndAgain();
  const answered = await postAll();
  leaveWhole();
  const lost = [...answered].filter(([id, status]) => status !== 200 && store.relay.ticket(id) !== undefined);
  await store.relay.until(({ tickets }) =>
    lost.every(([id]) => tickets.some((ticket) => ticket.id === id && ticket.payment.kind === 'unconfirmed')),
  );

  const tickets = store.relay.snapshot().tickets;
  expect(new Set(tickets.map(({ id }) => id)).size).toBe(tickets.length);
  const stored = new Set(tickets.map(({ id }) => id));
  for (const [id, status] of answered) if (status === 200) expect(stored).toContain(id);
  // Enough went wrong that this says something, and enough went well.
  const counts = {
    answered: [...answered.values()].filter((status) => status === 200).length,
    lost: lost.length,
  };
  expect(counts.answered).toBeGreaterThan(orders / 2);
  expect(counts.lost).toBeGreaterThan(0);
  expect(store.edge.counts.sessionsEver).toBeGreaterThan(2);
});
