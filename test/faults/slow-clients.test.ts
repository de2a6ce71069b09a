import { setTimeout as pace } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { connectRaw, head, type RawConnection } from '../support/raw-connection';
import { orderBody } from '../support/relay-bodies';
import { password, type RelayHarness, startRelay, username } from '../support/relay-harness';
import { basic } from '../support/relay-post';

const longestAnswerMs = 2_000;
const kinds = 3;
const connectionsOfAKind = 200;
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

describe('200 clients of each kind that never come to an end', () => {
  it('are told 408 and cut off, while orders are taken in time', async () => {
    relay = await startRelay();
    const address = relay.relay.address ?? '';
    const before = openSockets();
    const slow = await Promise.all(
      halves.flatMap((half) => Array.from({ length: connectionsOfAKind }, () => startSlowly(address, half))),
    );
    let over = false;
    const startedAt = performance.now();
    const all = Promise.all(slow.map(({ closed }) => closed)).finally(() => {
      over = true;
    });
    const took: number[] = [];
    while (!over) {
      const sentAt = performance.now();
      expect((await relay.post(orderBody())).status).toBe(200);
      took.push(performance.now() - sentAt);
      await pace(betweenOrdersMs);
    }
    const answers = await all;
    expect(answers.filter((text) => text.startsWith('HTTP/1.1 408 '))).toHaveLength(
      kinds * connectionsOfAKind,
    );
    expect(answers[0]).toContain('"code":"REQUEST_TIMEOUT"');
    expect(performance.now() - startedAt).toBeLessThan(15_000);
    expect(took.length).toBeGreaterThan(50);
    expect(Math.max(...took)).toBeLessThan(longestAnswerMs);
    // One stays: the connection on which the orders went.
    expect(openSockets() - before).toBeLessThanOrEqual(2);
  });
});

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
