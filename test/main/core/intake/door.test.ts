import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import beginning from '../../../support/bbot/samples/checkout_beginning.json';
import pricecheck from '../../../support/bbot/samples/pricecheck.json';
import { eventBody, itemNamed, orderBody } from '../../../support/relay/relay-bodies';
import { minuteMs } from '../../../support/relay/relay-clock';
import { password, type RelayHarness, startRelay, username } from '../../../support/relay/relay-harness';
import { basic } from '../../../support/relay/relay-post';
import { exchangeRaw } from '../../../support/relay/relay-raw';

let harness: RelayHarness;
beforeEach(async () => {
  harness = await startRelay({ settings: { control: 'in-control' } });
});
afterEach(() => harness.stop());

const json = (): string => JSON.stringify(orderBody());
const refusals = () => harness.snapshot().status.refusals;
const wrong = () => harness.snapshot().status.wrongAddresses;
const sealed = (request: string, headers: readonly string[], body: string) =>
  [
    `${request} HTTP/1.1`,
    'Host: x',
    'Connection: close',
    `Authorization: ${basic(username, password)}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...headers,
    '',
    body,
  ].join('\r\n');

it.each([
  'text/plain',
  'text/plain;charset=UTF-8',
  'text/json',
  'text/html',
  '',
  'application/json, application/json',
  'application/jsonp',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/octet-stream',
  ';;',
])('an order in JSON is taken when its type is %j', async (type) => {
  expect(await harness.post(json(), { headers: { 'content-type': type } })).toMatchObject({
    status: 200,
    code: 'accepted',
  });
});

it('an order in JSON is taken when two headers call it two things', async () => {
  const types = ['Content-Type: text/plain', 'Content-Type: application/json'];
  const { head } = await exchangeRaw(harness.relay.address ?? '', sealed('POST /bbot', types, json()));
  expect(head).toContain(' 200 OK');
});

it.each([
  'identity',
  'IDENTITY',
  '',
  ' ',
  'gzip',
  'x-gzip',
  'GZIP',
  'br',
  'deflate',
  'utf-8',
  'gzip, gzip',
  'aws-chunked',
])(
  'an order in JSON is taken when it is not compressed, whatever its encoding is called: %j',
  async (encoding) => {
    expect(await harness.post(json(), { headers: { 'content-encoding': encoding } })).toMatchObject({
      status: 200,
      code: 'accepted',
    });
  },
);

it.each<[string, Buffer, string | null]>([
  ['gzip', gzipSync(json()), 'gzip'],
  ['gzip in upper case', gzipSync(json()), 'GZIP'],
  ['gzip by its old name', gzipSync(json()), 'x-gzip'],
  ['gzip that nobody tells of', gzipSync(json()), null],
  ['gzip behind an identity', gzipSync(json()), 'identity, gzip'],
  ['gzip twice', gzipSync(gzipSync(json())), 'gzip, gzip'],
  ['deflate', deflateSync(json()), 'deflate'],
  ['brotli', brotliCompressSync(json()), 'br'],
])('an order in JSON is unpacked where it is compressed: %s', async (_, body, encoding) => {
  const headers: Record<string, string> = encoding === null ? {} : { 'content-encoding': encoding };
  expect(await harness.post(body, { headers })).toMatchObject({ status: 200, code: 'accepted' });
});

it.each([
  '/bbot',
  '/bbot/',
  '//bbot',
  '/bbot//',
  '/bbot%20',
  '/bbot%20/',
  '/%20bbot',
  '/BBOT',
  '/Bbot',
  '/bbot%0A',
  '/bbot%2F',
  '/%2Fbbot',
  '/./bbot',
  '/bbot?x=1',
  '/bbot%E2%80%8B',
  '/%22bbot%22',
  '/bbot.',
  '/bbot,',
  '/\\bbot',
])('an order in JSON reaches the address that may block a checkout at %s', async (path) => {
  void harness.relay.commands.pauseOrdering({ minutes: null });
  expect(await harness.post(json(), { path })).toMatchObject({ status: 503, code: 'PAUSED' });
  expect(wrong()).toEqual([]);
});

it.each([
  '/bbot/updates',
  '/bbot/updates/',
  '//bbot//updates',
  '/bbot/updates%20',
  '/bbot%2Fupdates',
  '/BBOT/Updates',
  '/bbot/%20updates',
  '/bbot/updates?',
])('an order in JSON reaches the address that only tells at %s', async (path) => {
  void harness.relay.commands.pauseOrdering({ minutes: null });
  expect(await harness.post(json(), { path })).toMatchObject({ status: 200, code: 'accepted' });
});

it('an order in JSON reaches its address where a proxy names the whole of it', async () => {
  const request = `POST http://pizza.example/bbot`;
  const { head } = await exchangeRaw(harness.relay.address ?? '', sealed(request, [], json()));
  expect(head).toContain(' 200 OK');
});

it.each([
  '/',
  '/bbot/update',
  '/bbot/updates/x',
  '/bbots',
  '/api/bbot',
  '/health',
  '/bbot/https://pizza.example/bbot',
])(
  'an address that is not ours comes with what to paste instead, where Bbot asks for it: %s',
  async (path) => {
    const body = orderBody();
    expect(await harness.post(body, { path })).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(wrong()).toMatchObject([{ path, count: 1 }]);
    expect(refusals()).toMatchObject([
      {
        code: 'NOT_FOUND',
        path,
        guestName: 'Eric Wang',
        orderId: body.order.id,
        items: ['Ceviche', 'Ceviche'],
      },
    ]);
    expect(harness.snapshot().tickets).toEqual([]);
  },
);

it('an address that is not ours is counted, and reported once', async () => {
  for (let count = 0; count < 3; count += 1) await harness.post(pricecheck, { path: '/bbo' });
  expect(wrong()).toMatchObject([{ path: '/bbo', count: 3 }]);
  expect(refusals()).toMatchObject([{ path: '/bbo', attempts: 3, guestName: null }]);
});

it.each<[string, object, string, string | null, string]>([
  ['an order that nobody told', orderBody(), '/order', 'order-injection', 'checkout'],
  ['an order at what looks like the other one', orderBody(), '/bbot/update', 'new-orders', 'updates'],
  ['a checkout that begins', beginning, '/bbot/x', 'checkout-started', 'checkout'],
  ['a price check', pricecheck, '/bbot/updatess', 'checkout-started', 'checkout'],
  ['a paid checkout', eventBody('checkout_finished', 'x'), '/x', 'checkout-complete', 'updates'],
  ['a failed checkout', eventBody('checkout_cancelled', 'x'), '/x', 'checkout-cancelled', 'updates'],
  ['a refund', eventBody('items_refunded', 'x'), '/x', 'items-refunded', 'updates'],
  ['an event that nobody knows', { event_type: 'table_opened' }, '/bbot/updat', null, 'updates'],
])(
  'an address that is not ours belongs to the field that %s comes through',
  async (_, body, path, field, address) => {
    await harness.post(body, { path });
    expect(wrong()).toMatchObject([{ path, field, address }]);
  },
);

it('a wrong address belongs to the field that only tells where orders come by the other or nothing asks first', async () => {
  const body = orderBody();
  await harness.post(body);
  await harness.post(body, { path: '/x' });
  expect(wrong()).toMatchObject([{ field: 'new-orders', address: 'updates' }]);
  await harness.restart({ settings: { control: 'watch-only' } });
  await harness.post(orderBody(), { path: '/x' });
  expect(wrong()).toMatchObject([{ field: 'new-orders', address: 'updates' }]);
});

it('a wrong address is over once something comes through its field by the right one, and not before', async () => {
  await harness.post(orderBody(), { path: '/bbot/update' });
  await harness.post(orderBody());
  expect(wrong()).toHaveLength(1);
  await harness.post(orderBody(), { path: '/bbot/updates' });
  expect(wrong()).toEqual([]);
});

it('a wrong address is over when somebody says so, and after a day', async () => {
  await harness.post(orderBody(), { path: '/x' });
  expect(await harness.relay.commands.forgetWrongAddresses(null)).toEqual({ ok: true, value: null });
  expect(wrong()).toEqual([]);
  await harness.post(orderBody(), { path: '/x' });
  harness.clock.pass(23 * 60 * minuteMs);
  expect(wrong()).toHaveLength(1);
  harness.clock.pass(61 * minuteMs);
  expect(wrong()).toEqual([]);
});

it('a wrong address never fills more than a few lines', async () => {
  for (let index = 0; index < 30; index += 1) await harness.post({}, { path: `/${'x'.repeat(200)}${index}` });
  expect(wrong().length).toBeLessThanOrEqual(8);
  for (const { path } of wrong()) expect(path.length).toBeLessThan(100);
});

it.each<[string, { method?: string; path: string; authorization?: string | null }]>([
  ['a file of secrets', { path: '/.env', method: 'GET' }],
  ['a form', { path: '/wp-login.php' }],
  ['the root', { path: '/' }],
  ['a wrong password', { path: '/login', authorization: basic('admin', 'admin') }],
  [
    'an icon, with the password that a browser was once given',
    { path: '/favicon.ico', method: 'GET', authorization: basic(username, password) },
  ],
  ['what begins like ours, without sending anything', { path: '/bbot/x', method: 'GET' }],
])(
  'a wrong address stays quiet when a stranger asks for it: %s',
  async (_, { authorization = null, ...asked }) => {
    const headers = { 'x-forwarded-for': '203.0.113.9' };
    const readiness = () => {
      const { wrongAddresses, wrongCredentials, refusals: blocked } = harness.snapshot().status;
      return { wrongAddresses, wrongCredentials, blocked };
    };
    const before = readiness();
    expect(await harness.post('a=b', { ...asked, authorization, headers })).toMatchObject({ status: 404 });
    expect(readiness()).toEqual(before);
  },
);

it('an address that begins like ours is a wrong password there as well, and shows no words of a stranger', async () => {
  const path = '/bbot/BUY-CHEAP-PILLS';
  expect(await harness.post(orderBody(), { path, authorization: null })).toMatchObject({ status: 401 });
  expect(harness.snapshot().status.wrongCredentials).toMatchObject({ count: 1 });
  expect(JSON.stringify(harness.snapshot())).not.toContain('PILLS');
  await harness.halt();
  const folder = join(harness.dataDir, 'activity');
  for (const file of await readdir(folder)) {
    const text = await readFile(join(folder, file), 'utf8');
    expect(text).toContain('failed-login');
    expect(text).not.toContain('PILLS');
  }
});

it('a wrong address shows that the password is right: nobody looks for that fault any more', async () => {
  await harness.post(orderBody(), { authorization: null });
  await harness.post(orderBody(), { path: '/x' });
  expect(harness.snapshot().status.wrongCredentials).toBeNull();
});

describe('the name of a refused order', () => {
  const named = { number: '233', guestName: 'Eric Wang', orderId: 'the-order', checkoutId: 'the-checkout' };
  const body = () => {
    const { order, ...envelope } = orderBody({ id: 'the-order', checkout_id: 'the-checkout' });
    // What names it comes first: so much is left of one that breaks off.
    const { items, ...rest } = order;
    return { ...envelope, order: { ...rest, items } };
  };
  const text = () => JSON.stringify(body());

  it.each<[string, () => string | Buffer, Record<string, string>, string]>([
    [
      'that lacks what the kitchen needs',
      () => JSON.stringify({ order: { ...body().order, items: [] } }),
      {},
      'INVALID_ORDER',
    ],
    ['in a list', () => `[${text()}]`, {}, 'INVALID_ORDER'],
    ['without what should be around it', () => JSON.stringify(body().order), {}, 'INVALID_ORDER'],
    ['that was cut off', () => text().slice(0, -200), {}, 'MALFORMED_JSON'],
    ['that goes on', () => `${text()}}}`, {}, 'MALFORMED_JSON'],
    [
      'with a byte that is no UTF-8',
      () => Buffer.concat([Buffer.from(text()), Buffer.from([0xff])]),
      {},
      'MALFORMED_JSON',
    ],
    [
      'as Python prints it',
      () => text().replaceAll('"', "'").replaceAll('null', 'None'),
      {},
      'MALFORMED_JSON',
    ],
    ['with a comma too many', () => text().replace('}', ',}'), {}, 'MALFORMED_JSON'],
    [
      'too deep',
      () => `${text().slice(0, -1)},"x":${'['.repeat(300)}${']'.repeat(300)}}`,
      {},
      'MALFORMED_JSON',
    ],
    [
      'in a form',
      () => `payload=${encodeURIComponent(text())}`,
      { 'content-type': 'application/x-www-form-urlencoded' },
      'NOT_JSON',
    ],
    ['in a form, bare', () => encodeURIComponent(text()), { 'content-type': 'text/plain' }, 'NOT_JSON'],
    ['that is too large', () => text().padEnd(1024 * 1024 + 1), {}, 'TOO_LARGE'],
    [
      'packed and cut off',
      () => gzipSync(text()).subarray(0, -8),
      { 'content-encoding': 'gzip' },
      'MALFORMED_JSON',
    ],
  ])('an order %s is refused, and named by all that could be read of it', async (_, made, headers, code) => {
    expect(await harness.post(made(), { headers })).toMatchObject({ code });
    expect(refusals()).toMatchObject([{ code, ...named }]);
  });

  it('a refused order whose length alone is too large is named by what came of it', async () => {
    const head = sealed('POST /bbot', [], text()).replace(/Content-Length: \d+/, 'Content-Length: 9000000');
    const { head: answer } = await exchangeRaw(harness.relay.address ?? '', head);
    expect(answer).toContain(' 413 ');
    expect(refusals()).toMatchObject([{ code: 'TOO_LARGE', ...named }]);
  });

  it('an order that the gate refuses is named by the number that the guest was told', async () => {
    void harness.relay.commands.pauseOrdering({ minutes: null });
    await harness.post(body());
    expect(refusals()).toMatchObject([{ code: 'PAUSED', ...named }]);
    await harness.restart();
    expect(refusals()).toMatchObject([{ code: 'PAUSED', ...named }]);
  });

  it('a refused order that only has its id around it is named by that', async () => {
    await harness.post('order_id=o-1&order=items&guest_name=Ada', { headers: { 'content-type': 'x/y' } });
    expect(refusals()).toMatchObject([{ code: 'NOT_JSON', orderId: 'o-1', guestName: 'Ada' }]);
  });

  it('a refused request of which nothing could be read is still reported', async () => {
    await harness.post('');
    expect(refusals()).toMatchObject([
      { code: 'MALFORMED_JSON', number: null, orderId: null, checkoutId: null, guestName: null, items: [] },
    ]);
  });

  it('a refused order with names that would not fit is named by what fits', async () => {
    const items = [itemNamed('Tea')];
    await harness.post({ order: { ...orderBody({ items }).order, id: null, guest_name: 'x'.repeat(9_000) } });
    expect(refusals()[0]?.guestName?.length).toBeLessThanOrEqual(200);
  });
});
