import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectRaw, head, type RawConnection } from '../../support/relay/raw-connection';
import { orderBody } from '../../support/relay/relay-bodies';
import { password, username } from '../../support/relay/relay-harness';
import { basic } from '../../support/relay/relay-post';
import { buildRelayProcess, RelayChild } from '../support/relay-child';

const flood = 600;
/** Fewer than the connections that may wait: they run out all the same. */
const fewFree = 60;
const recoversWithinMs = 10_000;

let bundle = '';
let dataDir = '';
let relay: RelayChild;
const opened: RawConnection[] = [];

beforeAll(async () => {
  bundle = await buildRelayProcess();
});
afterAll(() => rm(path.dirname(bundle), { recursive: true, force: true }));
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'relay-descriptors-'));
  relay = await RelayChild.start(bundle, dataDir);
});
afterEach(async () => {
  for (const { socket } of opened.splice(0)) socket.destroy();
  await relay.kill();
  await rm(dataDir, { recursive: true });
});

const openFiles = async (): Promise<number> => (await readdir(`/proc/${relay.pid}/fd`)).length;

const limit = (max: number): Promise<unknown> =>
  promisify(execFile)('prlimit', [`--pid=${relay.pid}`, `--nofile=${max}:${max}`]);

async function open(count: number): Promise<RawConnection[]> {
  const connections = await Promise.all(Array.from({ length: count }, () => connectRaw(relay.address)));
  opened.push(...connections);
  return connections;
}

/** Sends an order on this connection. Resolves with the code of its answer, or null when it was cut. */
async function order({ socket, until }: RawConnection): Promise<string | null> {
  const { order } = orderBody();
  const text = JSON.stringify({ order });
  const headers = {
    authorization: basic(username, password),
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(text)),
  };
  const answered = until(new RegExp(`"accepted","order_id":"${order.id}"|"code":"[A-Z_]+"`));
  socket.write(head('/bbot', headers) + text);
  return answered.then(
    (came) => (came.includes(order.id) ? 'accepted' : (/"code":"([A-Z_]+)"/.exec(came)?.[1] ?? null)),
    () => null,
  );
}

async function orderOnANewConnection(): Promise<string | null> {
  const [connection] = await open(1);
  return connection === undefined ? null : order(connection);
}

describe.skipIf(process.platform !== 'linux')('600 silent connections', () => {
  it('600 silent connections to a process that may open 500 descriptors keep no order out, and leave nothing behind', async () => {
    await limit(500);
    const before = await openFiles();
    const connections = await open(flood);
    for (let times = 0; times < 5; times += 1) expect(await orderOnANewConnection()).toBe('accepted');
    expect(await openFiles()).toBeLessThan(250);
    for (const { socket } of [...connections, ...opened]) socket.destroy();
    await expect.poll(openFiles, { timeout: recoversWithinMs }).toBeLessThanOrEqual(before + 4);
    expect(await orderOnANewConnection()).toBe('accepted');
    expect(relay.failure).toBeNull();
  });

  it('600 silent connections to a process with hardly any descriptors take nothing from an order on an old one', async () => {
    const [kept] = await open(1);
    if (kept === undefined) throw new Error('there is no connection');
    expect(await order(kept)).toBe('accepted');
    await limit((await openFiles()) + fewFree);
    const connections = await open(flood);
    expect(await order(kept)).toBe('accepted');
    expect((await relay.snapshot()).status.storage).toEqual({ kind: 'ok' });
    // Room was made for its file, and stays.
    expect(await orderOnANewConnection()).toBe('accepted');
    for (const { socket } of connections) socket.destroy();
    await expect.poll(orderOnANewConnection, { timeout: recoversWithinMs }).toBe('accepted');
    expect(relay.failure).toBeNull();
  });
});
