import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectRaw, head, type RawConnection } from '../../support/relay/raw-connection';
import { orderBody } from '../../support/relay/relay-bodies';
import { password, type RelayHarness, startRelay, username } from '../../support/relay/relay-harness';
import { basic } from '../../support/relay/relay-post';

const gigabyte = 1024 ** 3;
const maxBytes = 16 * 1024 ** 2;
const chunk = Buffer.alloc(64 * 1024, ' ');
const chunked = Buffer.concat([Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n')]);
const json = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
const right = { ...json, authorization: basic(username, password) };
const wrong = { ...json, authorization: basic(username, 'wrong') };

let relay: RelayHarness;
let address = '';

beforeAll(async () => {
  relay = await startRelay();
  address = relay.relay.address ?? '';
});

afterAll(() => relay.stop());

/** Sends on and on, up to a gigabyte, while the connection takes it. Returns how many bytes it took. */
async function sendForEver(connection: RawConnection, piece: Buffer): Promise<number> {
  const { socket } = connection;
  let sent = 0;
  while (sent < gigabyte && socket.writable) {
    sent += piece.length;
    if (!socket.write(piece))
      await Promise.race([once(socket, 'drain').catch(() => undefined), connection.closed]);
    else await new Promise((resolve) => setImmediate(resolve));
  }
  socket.end();
  await connection.closed;
  return socket.bytesWritten;
}

const cases: readonly [string, string, Record<string, string>, number][] = [
  ['a gigabyte in chunks', '/bbot', right, 413],
  ['a gigabyte in chunks, told', '/bbot/updates', right, 413],
  ['a gigabyte with a wrong password', '/bbot', wrong, 401],
  ['a gigabyte of something else', '/bbot', { ...right, 'content-type': 'text/plain' }, 413],
  ['a gigabyte to nowhere', '/nowhere', right, 404],
];

it.each(cases)(
  'a body without an end is not read on, and its sender sees why: %s',
  async (_, path, headers, status) => {
    const memory = process.memoryUsage().rss;
    const connection = await connectRaw(address);
    connection.socket.write(head(path, headers));
    const sent = await sendForEver(connection, chunked);
    expect(sent).toBeLessThan(maxBytes);
    expect(process.memoryUsage().rss - memory).toBeLessThan(100 * 1024 ** 2);
    expect(connection.text).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  },
);

it('a body whose length says that it is too large is refused before it is read', async () => {
  const connection = await connectRaw(address);
  const { 'transfer-encoding': _, ...plain } = right;
  connection.socket.write(head('/bbot', { ...plain, 'content-length': String(gigabyte) }));
  expect(await connection.until('"TOO_LARGE"')).toMatch(/^HTTP\/1.1 413 /);
  const sent = await sendForEver(connection, chunk);
  expect(sent).toBeLessThan(maxBytes);
});

it('a body that unpacks to a gigabyte is refused after its first megabyte', async () => {
  const bomb = gzipSync(Buffer.alloc(256 * 1024 ** 2, ' '), { level: 9 });
  const memory = process.memoryUsage().rss;
  const answer = await relay.post(bomb, { headers: { 'content-encoding': 'gzip' } });
  expect(answer.code).toBe('TOO_LARGE');
  expect(process.memoryUsage().rss - memory).toBeLessThan(100 * 1024 ** 2);
});

it('a body without an end leaves the relay as it was', async () => {
  expect((await relay.post(orderBody())).status).toBe(200);
  expect(relay.snapshot().tickets).toHaveLength(1);
});
