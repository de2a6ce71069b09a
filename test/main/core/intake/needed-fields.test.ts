import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cpuCost } from '../../../support/cost';
import { itemNamed, orderBody } from '../../../support/relay/relay-bodies';
import { type RelayHarness, startRelay } from '../../../support/relay/relay-harness';

let harness: RelayHarness;
beforeAll(async () => {
  harness = await startRelay();
});
afterAll(() => harness.stop());

function without(body: object, key: string): object {
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== key));
}

function withOrder(fields: Record<string, unknown>): object {
  const body = orderBody();
  return { ...body, order: { ...body.order, ...fields } };
}

/** An item with this for a name and nothing else. */
const saying = (name: unknown): object =>
  itemNamed('x', { name_when_purchased: name, mods: [], special_instructions: null });
const nameless = without(itemNamed('x'), 'name_when_purchased');

it.each<[string, object, string[]]>([
  ['no order', without(orderBody(), 'order'), ['order']],
  ['a null order', { ...orderBody(), order: null }, ['order']],
  ['an order that is a list', { ...orderBody(), order: [] }, ['order']],
  ['no id', { order: without(orderBody().order, 'id') }, ['order.id']],
  ['a null id', withOrder({ id: null }), ['order.id']],
  ['an empty id', withOrder({ id: '' }), ['order.id']],
  ['a blank id', withOrder({ id: '  ' }), ['order.id']],
  ['an id that is an object', withOrder({ id: {} }), ['order.id']],
  ['an id that is a list', withOrder({ id: ['x'] }), ['order.id']],
  ['no items', { order: without(orderBody().order, 'items') }, ['order.items']],
  ['null items', withOrder({ items: null }), ['order.items']],
  ['an empty list of items', withOrder({ items: [] }), ['order.items']],
  ['items that are an object', withOrder({ items: {} }), ['order.items']],
  ['a list of nothing', withOrder({ items: [null, []] }), ['order.items']],
  [
    'items of which nothing can be read: no name, no modifier, no note',
    withOrder({ items: [null, '', ' ', '\u0000', '\u3164', '&nbsp;', {}].map(saying) }),
    [0, 1, 2, 3, 4, 5, 6].map((index) => `order.items.${index}.name_when_purchased`),
  ],
  ['neither id nor items', { order: {} }, ['order.id', 'order.items']],
])('an order without what the kitchen needs is refused, naming it: %s', async (_, body, named) => {
  for (const path of ['/bbot', '/bbot/updates']) {
    const answer = await harness.post(body, { path });
    expect(answer).toMatchObject({ status: 422, code: 'INVALID_ORDER' });
    const { details } = (answer.json as { error: { details: { path: string; problem: string }[] } }).error;
    expect(details.map((detail) => detail.path)).toEqual(named);
    for (const { problem } of details) expect(problem).toMatch(/\w/);
  }
});

it('an order without an id has the one next to it, where that is an id', async () => {
  const order_id = randomUUID();
  const { order } = orderBody({ items: [{ name: 'Soup' }] });
  const answer = await harness.post({ order_id, order: without(order, 'id') });
  expect(answer).toMatchObject({ status: 200, code: 'accepted', json: { order_id } });
  await harness.post({ order_id, order: { ...order, id: null } });
  expect(harness.snapshot().tickets.map(({ id }) => id)).toEqual([order_id]);
});

describe('an order with too many items', () => {
  const named = (count: number) =>
    JSON.stringify({
      order: { id: `${count} items`, items: Array(count).fill({ name_when_purchased: 'Tea' }) },
    });

  it.each([
    ['5,001 items', named(5_001)],
    ['300,000 empty items', `{"order":{"id":"empty","items":[${Array(300_000).fill('{}').join()}]}}`],
    [
      '260,000 names in a list of lists',
      `{"order":{"id":"lists","items":[[${Array(260_000).fill('"a"').join()}]]}}`,
    ],
    [
      '260,000 names of a course',
      `{"order":{"id":"map","items":{"Mains":[${Array(260_000).fill('"a"').join()}]}}}`,
    ],
    ['300,000 empty items and no id', `{"order":{"items":[${Array(300_000).fill('{}').join()}]}}`],
  ])(
    'an order with too many items is refused for little more than reading it costs, and in few words: %s',
    async (_, body) => {
      expect(body.length).toBeLessThan(1024 * 1024);
      const answer = await harness.post(body);
      const refusing = await cpuCost(() => harness.post(body));
      const reading = await cpuCost(() => JSON.parse(body));
      const refusingAny = await cpuCost(() => harness.post({ order: {} }));
      expect(refusing / (reading + refusingAny)).toBeLessThan(8);
      expect(answer).toMatchObject({ status: 422, code: 'INVALID_ORDER' });
      const { details } = (answer.json as { error: { details: unknown[] } }).error;
      expect(details.length).toBeGreaterThan(0);
      expect(details.length).toBeLessThanOrEqual(20);
      expect(answer.text.length).toBeLessThan(5_000);
    },
  );

  it('an order of 5,000 items does not have too many yet', async () => {
    expect(await harness.post(named(5_000))).toMatchObject({ status: 200, code: 'accepted' });
  });

  it('an order of one dish with much said about it does not have too many items yet', async () => {
    const said = Object.fromEntries(Array.from({ length: 6_000 }, (_, index) => [`said${index}`, '']));
    const order = { id: 'one dish', items: { name: 'Tea', ...said, mods: ['hot'] } };
    expect(await harness.post({ order })).toMatchObject({ status: 200, code: 'accepted' });
    expect(harness.ticket('one dish')?.order.items).toMatchObject([{ name: 'Tea' }]);
  });
});

it.each<[string, object[], string[]]>([
  ['with a modifier', [nameless], ['(no name)']],
  ['with a note', [itemNamed('\u3164', { mods: [], special_instructions: 'Well done' })], ['(no name)']],
  ['beside one that has a name', [itemNamed('Tea'), saying('\u2800\ufe0f')], ['Tea', '(no name)']],
])(
  'an order of which a cook can make something is taken, and a nameless item says so: %s',
  async (_, items, names) => {
    const body = orderBody({ items });
    expect(await harness.post(body)).toMatchObject({ code: 'accepted' });
    expect(harness.ticket(body.order.id)?.order.items.map(({ name }) => name)).toEqual(names);
  },
);

it('a guest or a table of nothing visible counts as none', async () => {
  const body = orderBody({
    guest_name: '\u200b\u3164',
    guest_first_name: '&nbsp;',
    guest_last_name: '\u2800',
    table: { display_name: '\u200e', short_id: '7', id: 't' },
  });
  await harness.post(body);
  expect(harness.ticket(body.order.id)?.order).toMatchObject({ guestName: null, table: '7' });
});

it.each<[string, unknown, string]>([
  ['a number', 12345, '12345'],
  ['upper case', 'ORDER-BC960165', 'ORDER-BC960165'],
  ['a path', '../../../etc/passwd', '../../../etc/passwd'],
  ['__proto__', '__proto__', '__proto__'],
  ['constructor', 'constructor', 'constructor'],
  ['a device of Windows', 'CON', 'CON'],
  ['spaces around', ' padded ', ' padded '],
  ['very long', 'x'.repeat(9_000), 'x'.repeat(9_000)],
  ['in another script', 'заказ-🍕', 'заказ-🍕'],
])('an id that is %s is taken once and is on the board', async (_, id, shown) => {
  const body = withOrder({ id });
  expect(await harness.post(body)).toMatchObject({ code: 'accepted', json: { order_id: shown } });
  expect(await harness.post(body)).toMatchObject({ code: 'duplicate', json: { order_id: shown } });
  expect(harness.snapshot().tickets.filter((ticket) => ticket.id === shown)).toHaveLength(1);
});

it('names that are numbers are shown as they are', async () => {
  const body = orderBody({ items: [itemNamed('x', { name_when_purchased: 7 })] });
  await harness.post(body);
  expect(harness.ticket(body.order.id)?.order.items).toMatchObject([{ name: '7' }]);
});

it('an order that is closed already needs nothing', async () => {
  const body = orderBody({ items: [], time_closed: '2021-12-08T01:00:00Z' });
  expect(await harness.post(body)).toMatchObject({ code: 'accepted' });
});
