import { afterEach, expect, it } from 'vitest';
import { FaultyDisk } from '../../support/relay/faulty-disk';
import { connectRaw, head } from '../../support/relay/raw-connection';
import { orderBody } from '../../support/relay/relay-bodies';
import { password, type RelayHarness, startRelay, username } from '../../support/relay/relay-harness';
import { basic } from '../../support/relay/relay-post';

const faulty = new FaultyDisk();
let relay: RelayHarness | null = null;

async function start(): Promise<RelayHarness> {
  relay = await startRelay({ disk: faulty.disk });
  return relay;
}

afterEach(async () => {
  faulty.mend();
  await relay?.stop();
  relay = null;
});

const headers = { authorization: basic(username, password), 'content-type': 'application/json' };

function whole(path: string, body: string): string {
  return head(path, { ...headers, 'content-length': String(Buffer.byteLength(body)) }) + body;
}

it.each(['destroy', 'resetAndDestroy'] as const)(
  'the ticket of a client that leaves before its answer is unconfirmed, also later: %s',
  async (leave) => {
    const harness = await start();
    const { order } = orderBody();
    faulty.break({ on: 'sync', path: order.id, hang: true });
    const connection = await connectRaw(harness.relay.address ?? '');
    connection.socket.write(whole('/bbot', JSON.stringify({ order })));
    await faulty.hit();
    connection.socket[leave]();
    await connection.closed;
    // The relay has met the end of the connection once it answered a request that came after it.
    await harness.post('{}');
    faulty.mend();
    const unconfirmed = await harness.until(({ tickets }) => tickets[0]?.payment.kind === 'unconfirmed');
    expect(unconfirmed.tickets[0]).toMatchObject({ alert: 'new', stage: 'new' });
    expect(unconfirmed.tickets[0]?.history.at(-1)).toMatchObject({ what: 'doubted', because: 'answer-lost' });
    await harness.restart();
    expect(harness.ticket(order.id)).toMatchObject({ payment: { kind: 'unconfirmed' } });
  },
);

it('an order reported as paid is sure even though its client left before the answer', async () => {
  const harness = await start();
  const { order } = orderBody();
  faulty.break({ on: 'sync', path: order.id, hang: true });
  const connection = await connectRaw(harness.relay.address ?? '');
  connection.socket.write(whole('/bbot/updates', JSON.stringify({ order })));
  await faulty.hit();
  connection.socket.destroy();
  faulty.mend();
  const taken = await harness.until(({ tickets }) => tickets.length === 1);
  expect(taken.tickets[0]?.payment.kind).toBe('confirmed');
});

it('half a body is not an order', async () => {
  const harness = await start();
  const body = JSON.stringify(orderBody());
  const connection = await connectRaw(harness.relay.address ?? '');
  connection.socket.write(whole('/bbot', body).slice(0, -10));
  connection.socket.end();
  await connection.closed;
  expect(harness.snapshot().tickets).toEqual([]);
  expect((await harness.post(orderBody())).status).toBe(200);
});

it('500 broken connections leave nothing behind', async () => {
  const harness = await start();
  await harness.post(orderBody());
  const before = openSockets();
  const body = JSON.stringify(orderBody());
  for (let batch = 0; batch < 5; batch++) {
    const all = Array.from({ length: 100 }, async (_, index) => {
      const connection = await connectRaw(harness.relay.address ?? '');
      connection.socket.write(whole('/bbot', body).slice(0, index * 20), () =>
        connection.socket.resetAndDestroy(),
      );
      await connection.closed;
    });
    await Promise.all(all);
  }
  // Each answer is a turn in which the relay meets the end of the connections before it.
  for (let turn = 0; turn < 100 && openSockets() > before; turn++) await harness.post(orderBody());
  expect(openSockets()).toBeLessThanOrEqual(before);
  expect(harness.logLines.filter((line) => line.includes('"level":50'))).toEqual([]);
});

function openSockets(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;
}
