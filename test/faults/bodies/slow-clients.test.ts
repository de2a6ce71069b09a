import { setTimeout as pace } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { connectRaw, head, type RawConnection } from '../../support/relay/raw-connection';
import { orderBody } from '../../support/relay/relay-bodies';
import { password, type RelayHarness, startRelay, username } from '../../support/relay/relay-harness';
import { basic } from '../../support/relay/relay-post';

const kinds = 3;
/** Together fewer than are bounded; what becomes of more is in many-connections.test.ts. */
const connectionsOfAKind = 60;
/** A real rush is far slower; as fast as possible would measure the loop of the test. */
const betweenOrdersMs = 25;

let relay: RelayHarness | null = null;

afterEach(async () => {
  await relay?.stop();
  relay = null;
});

const right = { authorization: basic(username, password), 'content-type': 'application/json' };
const halves = [
  'POST /bbot HTTP/1.1\r\nHost: relay\r\nX-Slow: ',
  `${head('/bbot', { ...right, 'content-length': '4000' })}{"order":`,
  `${head('/bbot/updates', { ...right, 'transfer-encoding': 'chunked' })}1000\r\n`,
];

it('60 clients of each endless kind get 408 and are cut off, while orders take about as long as without them', async () => {
  relay = await startRelay();
  const address = relay.relay.address ?? '';
  const quiet: number[] = [];
  for (let count = 0; count < 20; count += 1) quiet.push(await timeOrder(relay));
  const alone = median(quiet);
  const before = openSockets() - 1;
  const slow = await Promise.all(
    halves.flatMap((half) => Array.from({ length: connectionsOfAKind }, () => startSlowly(address, half))),
  );
  let over = false;
  const all = Promise.all(slow.map(({ closed }) => closed)).finally(() => {
    over = true;
  });
  const took: number[] = [];
  while (!over) {
    took.push(await timeOrder(relay));
    await pace(betweenOrdersMs);
  }
  const answers = await all;
  expect(answers.filter((text) => text.startsWith('HTTP/1.1 408 '))).toHaveLength(kinds * connectionsOfAKind);
  expect(answers[0]).toContain('"code":"REQUEST_TIMEOUT"');
  expect(took.length).toBeGreaterThan(10);
  expect(median(took)).toBeLessThan(10 * alone);
  // One stays: the connection on which the orders went.
  expect(openSockets() - before).toBeLessThanOrEqual(2);
});

/** How long it takes to take an order, in milliseconds. */
async function timeOrder({ post }: RelayHarness): Promise<number> {
  const sentAt = performance.now();
  expect((await post(orderBody())).status).toBe(200);
  return performance.now() - sentAt;
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}

/** Sends the beginning of a request, and then a byte now and then until it is cut off. */
async function startSlowly(address: string, half: string): Promise<RawConnection> {
  const connection = await connectRaw(address);
  connection.socket.write(half);
  const timer = setInterval(() => connection.socket.write(' '), 500);
  connection.closed.then(() => clearInterval(timer));
  return connection;
}

function openSockets(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;
}
