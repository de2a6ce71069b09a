import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orderBody } from '../../../support/relay/relay-bodies';
import { password, type RelayHarness, startRelay, username } from '../../../support/relay/relay-harness';
import { basic } from '../../../support/relay/relay-post';
import { exchangeRaw } from '../../../support/relay/relay-raw';

const mebibyte = 1024 * 1024;

let harness: RelayHarness;
beforeAll(async () => {
  harness = await startRelay();
});
afterAll(() => harness.stop());

const json = (): string => JSON.stringify(orderBody());
const paddedTo = (bytes: number): string => {
  const body = json();
  return body + ' '.repeat(bytes - Buffer.byteLength(body));
};
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const withNote = (value: string): string => json().replace('{', `{"note":${value},`);

it.each<[string, string | Buffer, Record<string, string>]>([
  ['with a byte order mark', `\ufeff${json()}`, {}],
  ['with brackets in text', withNote(`"${'[{'.repeat(5_000)}\\""`), {}],
  ['nested 100 deep', withNote(nested(100)), {}],
  ['of exactly 1 MiB', paddedTo(mebibyte), {}],
  ['in gzip', gzipSync(json()), { 'content-encoding': 'gzip' }],
  ['in gzip of exactly 1 MiB', gzipSync(paddedTo(mebibyte)), { 'content-encoding': 'GZIP' }],
  ['with an identity encoding', json(), { 'content-encoding': 'identity' }],
  ['with a charset', json(), { 'content-type': 'application/json; charset=utf-8' }],
  [
    'with another charset named, in UTF-8 all the same',
    json(),
    { 'content-type': 'application/json;charset=latin1' },
  ],
  ['in other case', json(), { 'content-type': 'Application/JSON ; charset="UTF-8"' }],
  ['of a JSON subtype', json(), { 'content-type': 'application/vnd.bbot+json' }],
])('a body %s is read', async (_, body, headers) => {
  expect(await harness.post(body, { headers })).toMatchObject({ status: 200, code: 'accepted' });
});

it('a body is read without a content type', async () => {
  const body = json();
  const head = `POST /bbot HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(body)}`;
  const bytes = `${head}\r\nAuthorization: ${basic(username, password)}\r\n\r\n${body}`;
  expect((await exchangeRaw(harness.relay.address ?? '', bytes)).head).toContain(' 200 OK');
});

describe('a refused body', () => {
  const bomb = gzipSync(Buffer.alloc(200 * mebibyte, ' '));

  it.each<[string, string | Buffer, Record<string, string>, number, string]>([
    ['empty', '', {}, 400, 'MALFORMED_JSON'],
    ['only a byte order mark', '\ufeff', {}, 400, 'MALFORMED_JSON'],
    ['cut off', json().slice(0, -1), {}, 400, 'MALFORMED_JSON'],
    ['followed by something', `${json()}x`, {}, 400, 'MALFORMED_JSON'],
    [
      'with a byte that is no UTF-8',
      Buffer.concat([Buffer.from(json()), Buffer.from([0xff])]),
      {},
      400,
      'MALFORMED_JSON',
    ],
    ['with an overlong character', Buffer.from([0x22, 0xc0, 0xaf, 0x22]), {}, 400, 'MALFORMED_JSON'],
    ['with half a character at its end', Buffer.from([0x22, 0xe2, 0x82]), {}, 400, 'MALFORMED_JSON'],
    ['in Latin-1', Buffer.from('{"order":{"id":"\u00e8"}}', 'latin1'), {}, 400, 'MALFORMED_JSON'],
    ['in UTF-16', Buffer.from(json(), 'utf16le'), {}, 400, 'MALFORMED_JSON'],
    ['10,000 lists deep', nested(10_000), {}, 400, 'MALFORMED_JSON'],
    ['10,000 objects deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, {}, 400, 'MALFORMED_JSON'],
    ['an order 10,000 deep', withNote(nested(10_000)), {}, 400, 'MALFORMED_JSON'],
    ['one byte over 1 MiB', paddedTo(mebibyte + 1), {}, 413, 'TOO_LARGE'],
    [
      'in gzip one byte over 1 MiB',
      gzipSync(paddedTo(mebibyte + 1)),
      { 'content-encoding': 'gzip' },
      413,
      'TOO_LARGE',
    ],
    ['a gzip bomb of 200 MiB', bomb, { 'content-encoding': 'gzip' }, 413, 'TOO_LARGE'],
    ['broken gzip', gzipSync(json()).subarray(0, -12), { 'content-encoding': 'gzip' }, 400, 'MALFORMED_JSON'],
    ['a form', 'order=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'NOT_JSON'],
    ['text', 'an order', { 'content-type': 'text/plain' }, 415, 'NOT_JSON'],
    ['null', 'null', {}, 422, 'INVALID_ORDER'],
    ['a number', '5', {}, 422, 'INVALID_ORDER'],
    ['text in quotes', '"order"', {}, 422, 'INVALID_ORDER'],
    ['a list of orders', `[${json()}]`, {}, 422, 'INVALID_ORDER'],
  ])('a body is refused: %s', async (_, body, headers, status, code) => {
    expect(await harness.post(body, { headers })).toMatchObject({ status, code });
  });

  it('a refused body leaves the next order on the same connection unharmed', async () => {
    await harness.post('{');
    expect(await harness.post(orderBody())).toMatchObject({ code: 'accepted' });
  });

  it('a body is refused by its length alone, before it is sent', async () => {
    const head = `POST /bbot HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9000000000`;
    const bytes = `${head}\r\nAuthorization: ${basic(username, password)}\r\n\r\n{`;
    const answer = await exchangeRaw(harness.relay.address ?? '', bytes);
    expect(answer.head).toContain(' 413 ');
    expect(answer.head).toMatch(/connection: close/i);
  });

  it('a refused body is never logged as unexpected', () => {
    expect(harness.logLines.filter((line) => line.includes('nobody expected'))).toEqual([]);
  });
});
