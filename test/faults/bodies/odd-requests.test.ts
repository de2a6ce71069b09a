import { afterEach, beforeEach, expect, it } from 'vitest';
import { connectRaw, head, type RawConnection } from '../../support/relay/raw-connection';
import { orderBody } from '../../support/relay/relay-bodies';
import { password, type RelayHarness, startRelay, username } from '../../support/relay/relay-harness';
import { basic } from '../../support/relay/relay-post';

let relay: RelayHarness;
let connection: RawConnection;

beforeEach(async () => {
  relay = await startRelay();
  connection = await connectRaw(relay.relay.address ?? '');
});

afterEach(async () => {
  connection.socket.destroy();
  await relay.stop();
});

const authorization = basic(username, password);
const json = { authorization, 'content-type': 'application/json' };

function whole(body: string, headers: Record<string, string> = {}, path = '/bbot'): string {
  return head(path, { ...json, 'content-length': String(Buffer.byteLength(body)), ...headers }) + body;
}

/** The statuses of all answers that came over the connection, in their order. */
function statuses(text: string): number[] {
  return [...text.matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status]) => Number(status));
}

/** An answer that is not 2XX is the table's JSON, whatever the request was. */
function expectRefusal(text: string, status: number, code: string): void {
  expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(text).toMatch(/content-type: application\/json/i);
  expect(JSON.parse(text.slice(text.indexOf('\r\n\r\n') + 4)).error.code).toBe(code);
}

it('requests that follow one another on one connection are each answered', async () => {
  for (let count = 1; count <= 3; count++) {
    connection.socket.write(whole(JSON.stringify(orderBody())));
    await connection.until(new RegExp(`(?:accepted.*){${count}}`, 's'));
  }
  expect(relay.snapshot().tickets).toHaveLength(3);
});

it('requests sent on one connection without waiting are answered in order', async () => {
  const bodies = [orderBody(), { order: {} }, orderBody(), orderBody()];
  connection.socket.write(bodies.map((body) => whole(JSON.stringify(body))).join(''));
  await connection.until(/(?:accepted.*){3}/s);
  expect(statuses(connection.text)).toEqual([200, 422, 200, 200]);
  expect(relay.snapshot().tickets).toHaveLength(3);
  expect(relay.snapshot().tickets.map(({ payment }) => payment.kind)).toEqual(Array(3).fill('answered'));
});

it('an order followed by something that is not HTTP is answered 2XX, or is unconfirmed', async () => {
  const body = orderBody();
  connection.socket.write(`${whole(JSON.stringify(body))}\u0000\u0001 nonsense\r\n\r\n`);
  const text = await connection.closed;
  const snapshot = await relay.until(
    ({ tickets }) => tickets.length === 1 && tickets[0]?.payment.kind !== 'answering',
  );
  if (statuses(text)[0] === 200) expect(snapshot.tickets[0]?.payment.kind).toBe('answered');
  else expect(snapshot.tickets.map(({ payment }) => payment.kind)).toEqual(['unconfirmed']);
});

it('a request that waits for 100 Continue is taken', async () => {
  const body = JSON.stringify(orderBody());
  const headers = { ...json, 'content-length': String(Buffer.byteLength(body)), expect: '100-continue' };
  connection.socket.write(head('/bbot', headers));
  await connection.until('HTTP/1.1 100 Continue');
  connection.socket.write(body);
  await connection.until('accepted');
});

it('a request that waits for 100 Continue with a wrong password is refused', async () => {
  const headers = { 'content-length': '9', expect: '100-continue', authorization: basic(username, 'x') };
  connection.socket.write(head('/bbot', headers));
  const text = await connection.closed;
  expect(statuses(text).at(-1)).toBe(401);
});

it('a request that expects something else is taken, or refused as a bad request', async () => {
  connection.socket.write(whole(JSON.stringify(orderBody()), { expect: 'tea', connection: 'close' }));
  const text = await connection.closed;
  if (statuses(text)[0] !== 200) expectRefusal(text, 400, 'BAD_REQUEST');
});

it('a request of HTTP/1.0 is taken', async () => {
  const request = whole(JSON.stringify(orderBody())).replace('HTTP/1.1', 'HTTP/1.0');
  connection.socket.write(request.replace('Host: relay\r\n', ''));
  expect(statuses(await connection.closed)).toEqual([200]);
});

it('a request in chunks of one byte each is taken', async () => {
  const body = JSON.stringify(orderBody()).slice(0, -1);
  connection.socket.write(head('/bbot', { ...json, 'transfer-encoding': 'chunked' }));
  for (const byte of Buffer.from(body)) connection.socket.write(Buffer.from([0x31, 13, 10, byte, 13, 10]));
  connection.socket.write('1\r\n}\r\n0\r\n\r\n');
  await connection.until('accepted');
});

it('a request that asks for an upgrade is taken', async () => {
  const upgrade = { connection: 'Upgrade', upgrade: 'websocket' };
  connection.socket.write(whole(JSON.stringify(orderBody()), upgrade));
  await connection.until('accepted');
});

it('a request with a wrong password and a body in two parts sees its answer', async () => {
  const body = JSON.stringify(orderBody());
  const [first, second] = [body.slice(0, 100), body.slice(100)];
  const headers = {
    ...json,
    'content-length': String(Buffer.byteLength(body)),
    authorization: basic(username, 'x'),
  };
  connection.socket.setNoDelay(true);
  connection.socket.write(head('/bbot', headers) + first);
  await connection.until('401');
  connection.socket.write(second);
  await connection.closed;
  expect(connection.error).toBeNull();
  expectRefusal(connection.text, 401, 'UNAUTHORIZED');
});

const body = JSON.stringify(orderBody());
const length = String(Buffer.byteLength(body));
const refused: readonly [string, string, number, string][] = [
  [
    'both a length and chunks',
    whole(`0\r\n\r\n${body}`, { 'transfer-encoding': 'chunked' }),
    400,
    'BAD_REQUEST',
  ],
  [
    'chunks and then a length',
    head('/bbot', { ...json, 'transfer-encoding': 'chunked', 'content-length': '3' }),
    400,
    'BAD_REQUEST',
  ],
  [
    'two lengths',
    head('/bbot', { ...json, 'content-length': '3', 'Content-Length': length }),
    400,
    'BAD_REQUEST',
  ],
  ['a length that is no number', head('/bbot', { ...json, 'content-length': '+5' }), 400, 'BAD_REQUEST'],
  ['a negative length', head('/bbot', { ...json, 'content-length': '-5' }), 400, 'BAD_REQUEST'],
  [
    'an odd transfer encoding',
    head('/bbot', { ...json, 'transfer-encoding': 'xchunked' }),
    400,
    'BAD_REQUEST',
  ],
  [
    'chunked hidden behind another',
    head('/bbot', { ...json, 'transfer-encoding': 'chunked, identity' }),
    400,
    'BAD_REQUEST',
  ],
  [
    'a chunk size that is no number',
    `${head('/bbot', { ...json, 'transfer-encoding': 'chunked' })}zz\r\n`,
    400,
    'BAD_REQUEST',
  ],
  [
    'a space before the colon',
    `POST /bbot HTTP/1.1\r\nHost: x\r\nContent-Length : 5\r\n\r\n`,
    400,
    'BAD_REQUEST',
  ],
  ['a folded header', `POST /bbot HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\n\r\n`, 400, 'BAD_REQUEST'],
  ['a zero byte in a header', `POST /bbot HTTP/1.1\r\nHost: x\r\nA: \u0000\r\n\r\n`, 400, 'BAD_REQUEST'],
  ['bare line feeds', `POST /bbot HTTP/1.1\nHost: x\n\n`, 400, 'BAD_REQUEST'],
  [
    'headers without an end',
    `POST /bbot HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(70_000)}`,
    400,
    'BAD_REQUEST',
  ],
  [
    'thousands of headers',
    `POST /bbot HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${'A: b\r\n'.repeat(2_500)}\r\n`,
    401,
    'UNAUTHORIZED',
  ],
  ['no host', `POST /bbot HTTP/1.1\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, 401, 'UNAUTHORIZED'],
  ['TLS', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000', 400, 'BAD_REQUEST'],
  ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400, 'BAD_REQUEST'],
  ['an unknown method', `BREW /bbot HTTP/1.1\r\nHost: x\r\n\r\n`, 400, 'BAD_REQUEST'],
  ['another method', head('/bbot', { connection: 'close' }, 'DELETE'), 405, 'METHOD_NOT_ALLOWED'],
  ['a malformed path', head('/%E0%A4%A', { connection: 'close', 'content-length': '0' }), 404, 'NOT_FOUND'],
  ['no path', head('*', { connection: 'close' }, 'OPTIONS'), 404, 'NOT_FOUND'],
];

it.each(refused)(
  'a request that is none, or made to deceive, is refused, and the next order is taken: %s',
  async (_, bytes, status, code) => {
    connection.socket.write(Buffer.from(bytes, 'latin1'));
    expectRefusal(await connection.closed, status, code);
    expect(relay.snapshot().tickets).toEqual([]);
    expect((await relay.post(orderBody())).status).toBe(200);
  },
);
