import { afterEach, describe, expect, it } from 'vitest';
import { maxAtWork, maxOfOneSource, maxWaiting } from '../../../main/core/intake/connections/connection-rule';
import { FaultyDisk } from '../../support/relay/faulty-disk';
import { connectRaw, head, type RawConnection } from '../../support/relay/raw-connection';
import { orderBody } from '../../support/relay/relay-bodies';
import { password, type RelayHarness, startRelay, username } from '../../support/relay/relay-harness';
import { basic } from '../../support/relay/relay-post';

const flood = 600;
const refused = /^HTTP\/1\.1 503 Service Unavailable\r\n[\s\S]*"code":"TOO_MANY_OPEN"/;

const faulty = new FaultyDisk();
let relay: RelayHarness | null = null;
const opened: RawConnection[] = [];

afterEach(async () => {
  faulty.mend();
  for (const { socket } of opened.splice(0)) socket.destroy();
  await relay?.stop();
  relay = null;
});

async function start(): Promise<RelayHarness> {
  relay = await startRelay({ disk: faulty.disk, storageTimings: { deadlineMs: 5_000, probeAfterMs: 20 } });
  return relay;
}

async function open(count: number, bytes = ''): Promise<RawConnection[]> {
  const address = relay?.relay.address ?? '';
  const connections = await Promise.all(
    Array.from({ length: count }, async () => {
      const connection = await connectRaw(address);
      if (bytes !== '') connection.socket.write(bytes);
      return connection;
    }),
  );
  opened.push(...connections);
  return connections;
}

const right = { authorization: basic(username, password), 'content-type': 'application/json' };

function orderBytes(body: object = orderBody()): string {
  const text = JSON.stringify(body);
  return head('/bbot', { ...right, 'content-length': String(Buffer.byteLength(text)) }) + text;
}

const stillOpen = (connections: readonly RawConnection[]): number =>
  connections.filter(({ socket }) => !socket.destroyed).length;

describe.each([
  ['that say nothing', ''],
  ['that send half a head', 'POST /bbot HTTP/1.1\r\nHost: relay\r\nX-Slow: '],
])('600 connections %s', (_, bytes) => {
  it('600 connections are bounded: the oldest are told why and ended, and orders come in between', async () => {
    const harness = await start();
    const connections = await open(flood, bytes);
    expect((await harness.post(orderBody())).status).toBe(200);
    const ended = (): number => connections.filter(({ text }) => refused.test(text)).length;
    // One more than are too many: the order's own connection waits for the next one by now.
    await expect.poll(ended).toBe(flood - maxWaiting + 1);
    // Told once, and as no fault of anything else.
    const loud = harness.logLines.filter((line) => !line.includes('"level":30'));
    expect(loud.map((line) => JSON.parse(line).msg)).toEqual([
      'too many connections are open; those that wait the longest are ended',
    ]);
  });
});

it('while 600 connections come, one on which an order came before is kept, and takes the next order', async () => {
  await start();
  const [kept] = await open(1, orderBytes());
  await kept?.until('"accepted"');
  await open(flood);
  kept?.socket.write(orderBytes());
  await kept?.until(/"accepted"[\s\S]*"accepted"/);
});

it('while 600 connections come, an order in hand is answered on its connection', async () => {
  await start();
  const { order } = orderBody();
  faulty.break({ on: 'sync', path: order.id, hang: true });
  const [kept] = await open(1, orderBytes({ order }));
  await faulty.hit();
  await open(flood);
  faulty.mend();
  await kept?.until('"accepted"');
});

describe('callers from outside', () => {
  const wrong = (address: string): string =>
    head('/bbot', { 'x-forwarded-for': `10.0.0.1, ${address}`, 'content-length': '0' });

  it('callers from outside with wrong credentials have a bounded number of connections, and take none from others', async () => {
    const harness = await start();
    const [other] = await open(1, wrong('203.0.113.8'));
    await other?.until('"code":');
    const connections = await open(5 * maxOfOneSource, wrong('203.0.113.7'));
    await expect.poll(() => stillOpen(connections)).toBe(maxOfOneSource);
    expect(other?.socket.destroyed).toBe(false);
    const headers = { 'x-forwarded-for': '203.0.113.7' };
    expect((await harness.post(orderBody(), { headers })).status).toBe(200);
  });

  it('callers from outside with right credentials are not bounded by their address', async () => {
    await start();
    const forwarded = (): string => orderBytes().replace('\r\n', '\r\nX-Forwarded-For: 203.0.113.7\r\n');
    const connections = await Promise.all(
      Array.from({ length: 3 * maxOfOneSource }, async () => {
        const [connection] = await open(1, forwarded());
        await connection?.until('"accepted"');
        return connection;
      }),
    );
    expect(connections.filter((connection) => connection?.socket.destroyed !== false)).toEqual([]);
  });
});

it('requests with right credentials are bounded: one too many is told so, and taken once another is over', async () => {
  const harness = await start();
  const half = `${head('/bbot', { ...right, 'content-length': '4000' })}{"order":`;
  const connections = await open(maxAtWork, half);
  await expect.poll(async () => (await harness.post('{}')).code).toBe('TOO_MANY_OPEN');
  expect(await harness.post(orderBody())).toMatchObject({ status: 503, code: 'TOO_MANY_OPEN' });
  expect(harness.snapshot().status.refusals[0]).toMatchObject({ code: 'TOO_MANY_OPEN' });
  connections[0]?.socket.destroy();
  await expect.poll(async () => (await harness.post(orderBody())).code).toBe('accepted');
});

it('requests with right credentials say that their connection ends where so many wait that one would be cut', async () => {
  const harness = await start();
  const half = maxWaiting / 2;
  const [first] = await open(1, orderBytes());
  expect(await first?.until('"accepted"')).not.toMatch(/connection: close/i);
  const connections = await Promise.all(
    Array.from({ length: half - 1 }, async () => {
      const [connection] = await open(1, orderBytes());
      await connection?.until('"accepted"');
      return connection;
    }),
  );
  const answer = await harness.post(orderBody());
  expect(answer.headers.connection).toBe('close');
  expect(stillOpen(connections.flatMap((one) => one ?? []))).toBe(half - 1);
});

it('a system that briefly opens no more files costs no order: waiting connections are ended for it', async () => {
  const harness = await start();
  const connections = await open(100);
  faulty.break({ on: 'open', code: 'EMFILE', times: 1 });
  expect((await harness.post(orderBody())).code).toBe('accepted');
  expect(faulty.hits).toBe(1);
  await expect.poll(() => stillOpen(connections)).toBe(50);
  expect(harness.snapshot().status.storage.kind).toBe('ok');
});

it('a system that opens no more files is named, not the disk, and orders are taken again by themselves', async () => {
  const harness = await start();
  faulty.break({ on: ['open', 'appendFile'], code: 'EMFILE' });
  const lost = orderBody();
  expect(await harness.post(lost)).toMatchObject({ status: 503, code: 'TOO_MANY_OPEN' });
  expect(harness.snapshot().status.storage).toMatchObject({ kind: 'failing', problem: 'too-many-open' });
  // It may be over before the order itself comes.
  const beginning = await harness.post({ event_type: 'checkout_beginning', checkout_id: 'c' });
  expect(beginning.status).toBe(200);
  faulty.mend();
  await harness.until(({ status }) => status.storage.kind === 'ok');
  expect((await harness.post(lost)).code).toBe('accepted');
  expect(harness.logLines.filter((line) => /disk/.test(line))).toEqual([]);
  expect(harness.logLines.filter((line) => /too many files are open/.test(line))).toHaveLength(1);
});
