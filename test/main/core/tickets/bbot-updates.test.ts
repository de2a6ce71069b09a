import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setLanguage } from '../../../../shared/i18n/texts';
import {
  eventBody,
  itemNamed,
  modifiedAfter,
  type OrderFields,
  orderBody,
} from '../../../support/relay/relay-bodies';
import { type RelayHarness, startRelay } from '../../../support/relay/relay-harness';
import { archivedTickets } from '../../../support/relay/relay-kept';

let harness: RelayHarness;
beforeEach(async () => {
  harness = await startRelay();
});
afterEach(() => {
  setLanguage('en', '');
  return harness.stop();
});

/** The sample's own. */
const promotion = {
  from: 'loyalty_webhook_discounts',
  text: 'Promotion: Eric Discount',
  depth: 0,
  aside: true,
};
const updates = { path: '/bbot/updates' };

/** A taken ticket that staff have tapped once, so that nothing rings. */
async function tapped(fields: OrderFields = {}) {
  const body = orderBody(fields);
  await harness.post(body);
  await harness.relay.commands.stepTicket({ id: body.order.id, from: 'new', direction: 'forward' });
  expect(harness.ticket(body.order.id)?.alert).toBeNull();
  const again = (changes: OrderFields) => ({
    order: { ...body.order, last_modified: modifiedAfter(60), ...changes },
  });
  return { id: body.order.id, body, again, now: () => harness.ticket(body.order.id) };
}

it('100 identical deliveries at once are one ticket and 100 times 2XX', async () => {
  const body = orderBody();
  const answers = await Promise.all(Array.from({ length: 100 }, () => harness.post(body)));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(answers.filter(({ code }) => code === 'accepted')).toHaveLength(1);
  expect(answers.filter(({ code }) => code === 'duplicate')).toHaveLength(99);
  expect(harness.snapshot().tickets).toHaveLength(1);
});

describe('an update', () => {
  it.each<[string, OrderFields, string]>([
    ['an item more', { items: [itemNamed('Ceviche'), itemNamed('Tea')] }, 'items'],
    ['other mods', { items: [itemNamed('Ceviche', { mods: [] }), itemNamed('Ceviche')] }, 'items'],
    [
      'a note',
      { items: [itemNamed('Ceviche'), itemNamed('Ceviche', { special_instructions: 'mild' })] },
      'items',
    ],
    ['how it goes out', { fulfillment_method: 'curbside: red Honda' }, 'method'],
    ['another table', { table: { display_name: 'Terrace' } }, 'table'],
    ['another address', { deliveryAddress: { street: '11 Navy Wharf Ct' } }, 'address'],
    ['a time', { user_desired_time: '2030-01-01T00:00:00Z' }, 'time'],
  ])('an update of %s rings and says what changed', async (_, fields, part) => {
    const ticket = await tapped();
    expect(await harness.post(ticket.again(fields), updates)).toMatchObject({ code: 'updated' });
    expect(ticket.now()).toMatchObject({ alert: 'updated', changedParts: [part], stage: 'preparing' });
  });

  it.each<[string, OrderFields]>([
    [
      'item statuses',
      { items: [itemNamed('Ceviche', { status: 'served' }), itemNamed('Ceviche', { status: 'ready' })] },
    ],
    ['amounts and names', { total_cents: 1, guest_name: 'Ms Wang', tip_cents: 0 }],
    ['being closed', { time_closed: modifiedAfter(60) }],
  ])('an update of %s alone neither rings nor marks anything, and stays on the board', async (_, fields) => {
    const ticket = await tapped();
    expect(await harness.post(ticket.again(fields), updates)).toMatchObject({ code: 'updated' });
    expect(ticket.now()).toMatchObject({ alert: null, changedParts: [], stage: 'preparing' });
  });

  it.each([1_893_456_000, '1893456000000', '2030-01-01 00:00', '20300101T000000+00'])(
    'an update that writes the same time differently changes nothing for the kitchen: %s',
    async (user_desired_time) => {
      const ticket = await tapped({ user_desired_time: '2030-01-01T00:00:00.000000Z' });
      await harness.post(ticket.again({ user_desired_time }), updates);
      expect(ticket.now()).toMatchObject({ alert: null, changedParts: [] });
    },
  );

  it('an update of the order in which items are named changes nothing for the kitchen', async () => {
    const items = [itemNamed('Ceviche'), itemNamed('Tea')];
    const ticket = await tapped({ items });
    await harness.post(ticket.again({ items: items.toReversed() }), updates);
    expect(ticket.now()).toMatchObject({ alert: null, changedParts: [] });
  });

  it.each<[string, OrderFields, OrderFields]>([
    [
      'modifiers by heading',
      { items: [itemNamed('Bowl', { mods: { Add: ['rice', 'beans'], Remove: ['salt'] } })] },
      { items: [itemNamed('Bowl', { mods: { Remove: ['salt'], Add: ['rice', 'beans'] } })] },
    ],
    [
      'fields of a modifier',
      { items: [itemNamed('Bowl', { mods: [{ Add: 'rice', Remove: 'salt' }] })] },
      { items: [itemNamed('Bowl', { mods: [{ Remove: 'salt', Add: 'rice' }] })] },
    ],
    [
      'answers',
      { extra_checkout_info: { Room: '5', Car: 'red' } },
      { extra_checkout_info: { Car: 'red', Room: '5' } },
    ],
  ])(
    'an update of the order in which %s are named changes nothing for the kitchen',
    async (_, before, after) => {
      const ticket = await tapped(before);
      await harness.post(ticket.again(after), updates);
      expect(ticket.now()).toMatchObject({ alert: null, changedParts: [] });
    },
  );

  const bowl = (mods: unknown): OrderFields => ({ items: [itemNamed('Bowl', { mods })] });
  const answers = (Allergies: unknown): OrderFields => ({ extra_checkout_info: { Allergies, Room: '5' } });

  it.each<[string, OrderFields, OrderFields]>([
    ['modifiers', bowl(['NO', 'Onion', 'ADD', 'Cheese']), bowl(['ADD', 'Onion', 'NO', 'Cheese'])],
    [
      'modifiers with a name',
      bowl([{ name: 'NO' }, { name: 'Onion' }, { name: 'ADD' }, { name: 'Cheese' }]),
      bowl([{ name: 'ADD' }, { name: 'Onion' }, { name: 'NO' }, { name: 'Cheese' }]),
    ],
    [
      'modifiers by heading',
      bowl({ Changes: ['NO', 'Onion', 'ADD', 'Cheese'] }),
      bowl({ Changes: ['ADD', 'Onion', 'NO', 'Cheese'] }),
    ],
    ['answers', answers(['Anna', 'nuts', 'Bob', 'none']), answers(['Anna', 'none', 'Bob', 'nuts'])],
    [
      'what each said',
      answers([
        { who: 'Anna', says: 'nuts' },
        { who: 'Bob', says: 'none' },
      ]),
      answers([
        { who: 'Anna', says: 'none' },
        { who: 'Bob', says: 'nuts' },
      ]),
    ],
  ])('an update of the order of a list rings: %s', async (_, before, after) => {
    const ticket = await tapped(before);
    await harness.post(ticket.again(after), updates);
    expect(ticket.now()).toMatchObject({ alert: 'updated' });
  });

  it('an update of what belongs to which modifier rings', async () => {
    const mods = (first: string[], second: string[]) => ({
      items: [
        itemNamed('Bowl', {
          mods: [
            { name: 'rice', mods: first },
            { name: 'beans', mods: second },
          ],
        }),
      ],
    });
    const ticket = await tapped(mods(['no salt'], []));
    await harness.post(ticket.again(mods([], ['no salt'])), updates);
    expect(ticket.now()).toMatchObject({ alert: 'updated', changedParts: ['items'] });
  });

  it('an update keeps how to get in if a later address lacks it, and an empty address removes it', async () => {
    const ticket = await tapped({
      deliveryAddress: { street: '1 Main St', delivery_instructions: 'Ring twice' },
    });
    await harness.post(ticket.again({ deliveryAddress: { street: '2 Main St' } }), updates);
    expect(ticket.now()?.order.address).toEqual({ lines: ['2 Main St'], instructions: 'Ring twice' });
    const nothing = { deliveryAddress: { street: '', city: '' }, last_modified: modifiedAfter(90) };
    await harness.post(ticket.again(nothing), updates);
    expect(ticket.now()?.order.address).toBeNull();
  });

  it('an update keeps the table if a later body tells only its id', async () => {
    const ticket = await tapped();
    const table = { id: 'dfda1479-b19e-40e9-accc-18d62c6ceaed', display_name: null };
    await harness.post(ticket.again({ table }), updates);
    expect(ticket.now()).toMatchObject({ alert: null, order: { table: 'Barge' } });
  });

  it('an update shows the status of each item', async () => {
    const ticket = await tapped();
    await harness.post(
      ticket.again({ items: [itemNamed('Ceviche', { status: 'ready' }), itemNamed('Ceviche')] }),
    );
    expect(ticket.now()?.order.items.map((item) => item.status)).toEqual(['ready', 'waiting']);
  });

  it.each([[null], [undefined], ['x'], [[null]]])(
    'an update with items of %j keeps those that were known',
    async (items) => {
      const ticket = await tapped();
      await harness.post(ticket.again({ items, table: null }), updates);
      expect(ticket.now()).toMatchObject({ alert: null, order: { table: 'Barge' } });
      expect(ticket.now()?.order.items).toHaveLength(2);
    },
  );

  it.each<[string, OrderFields, object]>([
    ['table', { table: {} }, { table: null }],
    ['address', { deliveryAddress: '' }, { address: null }],
    ['note', { items: [itemNamed('Ceviche', { special_instructions: '' })] }, {}],
    ['answers at the checkout', { extra_checkout_info: {} }, { notes: [promotion] }],
  ])('an update with an empty %s removes it, and rings', async (_, fields, order) => {
    const ticket = await tapped({
      items: [itemNamed('Ceviche', { special_instructions: 'mild' })],
      extra_checkout_info: { Room: '512' },
    });
    await harness.post(ticket.again(fields), updates);
    expect(ticket.now()).toMatchObject({ alert: 'updated', order });
  });

  it.each([[[]], [{}], ['']])(
    'an update with items of %j leaves nothing to make, as loud as a cancellation',
    async (items) => {
      const ticket = await tapped();
      await harness.post(ticket.again({ items }), updates);
      expect(ticket.now()).toMatchObject({ alert: 'emptied', changedParts: ['items'], order: { items: [] } });
      expect(ticket.now()?.history.at(-1)).toMatchObject({ what: 'updated', removed: [{ count: 2 }] });
    },
  );

  it.each(['cancelled', 'CANCELED', 'Refunded', 'voided', 're-moved', 'REJECTED '])(
    'an update that calls an item %s strikes it, and rings',
    async (status) => {
      const ticket = await tapped({
        items: [itemNamed('Soup', { mods: [] }), itemNamed('Tea', { mods: [] })],
      });
      const items = [itemNamed('Soup', { mods: [], status }), itemNamed('Tea', { mods: [] })];
      await harness.post(ticket.again({ items }), updates);
      expect(ticket.now()).toMatchObject({ alert: 'updated', changedParts: ['items'] });
      expect(ticket.now()?.history.at(-1)).toMatchObject({ removed: [{ count: 1, item: { name: 'Soup' } }] });
    },
  );

  it('an update that strikes the last item leaves nothing to make', async () => {
    const ticket = await tapped({ items: [itemNamed('Soup')] });
    await harness.post(ticket.again({ items: [itemNamed('Soup', { quantity: 0 })] }), updates);
    expect(ticket.now()?.alert).toBe('emptied');
  });

  it('an update that takes something off a done order neither rings nor marks anything', async () => {
    const ticket = await tapped({ items: [itemNamed('Soup'), itemNamed('Tea')] });
    for (const from of ['preparing', 'ready'] as const)
      await harness.relay.commands.stepTicket({ id: ticket.id, from, direction: 'forward' });
    await harness.post(
      ticket.again({ items: [itemNamed('Soup', { status: 'refunded' }), itemNamed('Tea')] }),
      updates,
    );
    expect(ticket.now()).toMatchObject({ alert: null, stage: 'done' });
  });

  it.each<[string, object, object]>([
    [
      'a level deeper',
      { mods: [{ name: 'Rice', mods: [{ name: 'NO PEANUTS' }] }] },
      { mods: [{ name: 'Rice' }] },
    ],
    [
      'under another heading',
      { mods: [{ name: 'Salt', heading: 'Remove' }] },
      { mods: [{ name: 'Salt', heading: 'Add' }] },
    ],
    ['as often', { mods: [{ name: 'Cheese', qty: 3 }] }, { mods: [{ name: 'Cheese' }] }],
    ['in a field that nobody knows', { doneness: 'rare' }, { doneness: 'well done' }],
  ])('an update of a modifier alone, %s, rings', async (_, after, before) => {
    const ticket = await tapped({ items: [itemNamed('Bowl', { mods: [], ...before })] });
    await harness.post(ticket.again({ items: [itemNamed('Bowl', { mods: [], ...after })] }), updates);
    expect(ticket.now()).toMatchObject({ alert: 'updated', changedParts: ['items'] });
  });

  it.each<[string, OrderFields]>([
    ['an answer at the checkout', { extra_checkout_info: { Allergies: 'PEANUTS' } }],
    ['who delivers', { delivery_provider: 'a courier' }],
    ['a fee', { fees_on_my_receipt: [{ name: 'Cake service' }] }],
    ['a promotion', { loyalty_webhook_discounts: [{ promotion: { name_for_owner: 'Staff meal' } }] }],
  ])('an update of %s rings', async (_, fields) => {
    const ticket = await tapped();
    await harness.post(ticket.again(fields), updates);
    expect(ticket.now()).toMatchObject({ alert: 'updated', changedParts: ['notes'] });
  });

  it('an update that says the same after the language was changed changes nothing for the kitchen', async () => {
    const incoming = {
      items: [
        itemNamed('Tea', { gift: true, orderitempromotions: [{ name: 'Happy hour' }] }),
        { id: 'nameless', status: 'waiting' },
      ],
      extra_checkout_info: {
        Utensils: false,
        Cutlery: true,
        Seats: Array.from({ length: 120 }, (_, at) => `seat ${at}`),
      },
      fees_on_my_receipt: [{ name: 'Cake service' }],
      delivery_provider: 'a courier',
    };
    const ticket = await tapped(incoming);
    setLanguage('es', '');
    await harness.post(ticket.again(incoming), updates);
    expect(ticket.now()).toMatchObject({ alert: null, changedParts: [] });
    expect(ticket.now()?.order.notes.map(({ text }) => text)).toContain('Lo entrega: a courier');
  });

  it('an update keeps the notes that it does not mention', async () => {
    const ticket = await tapped({ extra_checkout_info: { Room: '512' } });
    await harness.post(ticket.again({ extra_checkout_info: null, delivery_provider: 'a courier' }), updates);
    expect(ticket.now()?.order.notes.map(({ text }) => text)).toEqual([
      'Room: 512',
      'Promotion: Eric Discount',
      'Delivered by: a courier',
    ]);
  });

  const notesOf = (count: number, name: string): OrderFields =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${index}`, 'x']));
  const countsOf = (notes: readonly { readonly text: string }[] = []) =>
    notes.flatMap(({ text }) => (text.startsWith('…') ? [text] : []));

  it('an update with more notes than anybody reads says how many more, until one has fewer', async () => {
    const ticket = await tapped();
    await harness.post(ticket.again(notesOf(230, 'said')), updates);
    // The sample has a promotion.
    expect(countsOf(ticket.now()?.order.notes)).toEqual(['… and 31 more: look in Bbot']);
    const silent = { table: { display_name: 'Terrace' }, last_modified: modifiedAfter(90) };
    await harness.post({ order: { id: ticket.id, ...silent } }, updates);
    expect(countsOf(ticket.now()?.order.notes)).toHaveLength(1);
    await harness.post(ticket.again({ ...notesOf(1, 'said'), last_modified: modifiedAfter(120) }), updates);
    expect(countsOf(ticket.now()?.order.notes)).toEqual([]);
  });

  it('an update adds no more notes than a ticket holds, and says how many are left out', async () => {
    const ticket = await tapped();
    for (const round of [1, 2, 3, 4]) {
      const last_modified = modifiedAfter(60 * round);
      await harness.post(ticket.again({ ...notesOf(150, `round${round}x`), last_modified }), updates);
    }
    const { notes = [] } = ticket.now()?.order ?? {};
    expect(notes.length).toBeLessThan(410);
    expect(notes.filter(({ from }) => from.startsWith('round4'))).toHaveLength(150);
    expect(countsOf(notes)).toHaveLength(1);
  });

  it('an update older than what is known changes nothing when it comes last', async () => {
    const ticket = await tapped();
    const tea = { items: [itemNamed('Tea')] };
    await harness.post(ticket.again({ ...tea, last_modified: modifiedAfter(60, 500) }), updates);
    const newest = ticket.now();
    const stale = ticket.again({ table: null, last_modified: modifiedAfter(60, 499) });
    expect(await harness.post(stale, updates)).toMatchObject({ status: 200, code: 'duplicate' });
    expect(ticket.now()?.order).toEqual(newest?.order);
  });

  it.each([
    ['equal', {}],
    ['missing', { last_modified: undefined }],
    ['unreadable', { last_modified: 'just now' }],
  ])('an update with an %s last_modified and another body wins if it arrives later', async (_, time) => {
    const ticket = await tapped({ last_modified: modifiedAfter(60) });
    await harness.post(ticket.again({ table: { display_name: 'First' }, ...time }), updates);
    expect(ticket.now()?.order.table).toBe('First');
    await harness.post(ticket.again({ table: { display_name: 'Second' }, ...time }), updates);
    expect(ticket.now()?.order.table).toBe('Second');
  });
});

describe('old news', () => {
  const closedAfter = (minutes: number, fields: OrderFields = {}) =>
    orderBody({ last_modified: modifiedAfter(minutes * 60), time_closed: modifiedAfter(60), ...fields });

  it('old news goes to the history without ringing', async () => {
    const body = closedAfter(16);
    expect(await harness.post(body, updates)).toMatchObject({ code: 'accepted' });
    expect(harness.snapshot().tickets).toEqual([]);
    expect(harness.snapshot().status.lastOrderAt).toBeNull();
    expect(await archivedTickets(harness.dataDir)).toMatchObject([
      { id: body.order.id, stage: 'done', alert: null, body: JSON.stringify(body) },
    ]);
    expect(await harness.post(body, updates)).toMatchObject({ code: 'duplicate' });
  });

  it('old news is what is closed and holds nothing to make, even if closed just now', async () => {
    const body = closedAfter(1, { items: [] });
    for (const path of ['/bbot', '/bbot/updates'])
      expect((await harness.post(body, { path })).status).toBe(200);
    expect(harness.snapshot().tickets).toEqual([]);
    expect(await archivedTickets(harness.dataDir)).toMatchObject([{ id: body.order.id, alert: null }]);
  });

  it.each([
    ['closed within 15 minutes', () => closedAfter(14)],
    ['not closed', () => closedAfter(600, { time_closed: null })],
    ['wanted later', () => closedAfter(16, { user_desired_time: modifiedAfter(24 * 3_600) })],
    ['without a time', () => closedAfter(16, { time: null })],
    ['without a last_modified', () => closedAfter(16, { last_modified: 'x' })],
  ])('what is %s is not old news: it rings', async (_, body) => {
    await harness.post(body(), updates);
    expect(harness.snapshot().tickets).toMatchObject([{ alert: 'new', stage: 'new' }]);
  });
});

it('what is taken through /bbot/updates is paid: it rings, and no doubt is left after a restart', async () => {
  const body = orderBody();
  await harness.post(body, updates);
  await harness.post(eventBody('items_refunded', body.order.checkout_id), updates);
  await harness.restart();
  expect(harness.ticket(body.order.id)).toMatchObject({
    payment: { kind: 'confirmed', forGood: true },
    alert: 'new',
  });
  expect(harness.ticket(body.order.id)?.refunds).toMatchObject([
    { cart: [{ name: 'Ceviche', quantity: 3 }] },
  ]);
});

it.each(['1900-01-01T00:00:00Z', false, 0, 'not yet', '', null])(
  'an order is on the board and rings where it was never closed: %s',
  async (time_closed) => {
    const body = orderBody({ time_closed, last_modified: modifiedAfter(1_800) });
    expect(await harness.post(body)).toMatchObject({ code: 'accepted' });
    expect(harness.ticket(body.order.id)).toMatchObject({ stage: 'new', alert: 'new' });
  },
);

it.each([
  [['Ring twice', 'Beware the dog'.repeat(20)]],
  [{ gate: 'Ring twice', dog: 'Beware the dog'.repeat(20) }],
])('how to get in is read to its end, wherever it is written', async (delivery_instructions) => {
  const body = orderBody({ deliveryAddress: { street: '1 Main St', delivery_instructions } });
  await harness.post(body);
  const { instructions } = harness.ticket(body.order.id)?.order.address ?? {};
  expect(instructions).toMatch(/Ring twice\n.*Beware the dog$/s);
});
