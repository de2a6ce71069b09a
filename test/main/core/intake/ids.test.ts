import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realDisk } from '../../../../main/core/storage/disk';
import { newTicket } from '../../../../main/core/tickets/new-ticket';
import { orderOfBody } from '../../../../main/core/tickets/order-of-body';
import { type Place, TicketFiles } from '../../../../main/core/tickets/ticket-files';
import { ticketName } from '../../../../main/core/tickets/ticket-name';
import type { Ticket } from '../../../../shared/ticket/ticket';
import { eventBody, modifiedAfter, orderBody } from '../../../support/relay/relay-bodies';
import { RelayClock } from '../../../support/relay/relay-clock';
import { type RelayHarness, startRelay } from '../../../support/relay/relay-harness';
import { keptTickets } from '../../../support/relay/relay-kept';

const noon = new Date(2026, 10, 21, 12).getTime();
const today = '2026-11-21';

let harness: RelayHarness;
beforeEach(async () => {
  harness = await startRelay({ clock: new RelayClock(noon) });
});
afterEach(() => harness.stop());

const tell = (body: object) => harness.post(body, { path: '/bbot/updates' });
/** The sample with a number in some place, as JSON writes it. */
const written = (fields: Parameters<typeof orderBody>[0], ...numbers: readonly string[]): string =>
  numbers.reduce(
    (text, number, index) => text.replaceAll(`"<${index}>"`, number),
    JSON.stringify(orderBody(fields)),
  );

it('an order id that is a number beyond JavaScript’s precision keeps two orders apart, and is answered exactly', async () => {
  for (const id of ['90071992547409921', '90071992547409923']) {
    expect(await harness.post(written({ id: '<0>' }, id))).toMatchObject({
      code: 'accepted',
      json: { order_id: id },
    });
  }
  expect(harness.snapshot().tickets.map(({ id }) => id)).toEqual(['90071992547409921', '90071992547409923']);
});

it.each([
  ['9007199254740993.0', '9007199254740993'],
  ['9.007199254740993e15', '9007199254740993'],
  ['90071992547409931E1', '900719925474099310'],
  ['1e21', '1000000000000000000000'],
  ['1000000000000000000000', '1000000000000000000000'],
])('an id beyond JavaScript’s precision is its digits however it is written: %s', async (number, digits) => {
  await harness.post(written({ id: '<0>' }, number));
  expect(harness.snapshot().tickets.map(({ id }) => id)).toEqual([digits]);
});

it('an id that is a number beyond all numbers stays what was written', async () => {
  for (const id of ['1e999', '2e999']) await harness.post(written({ id: '<0>' }, id));
  expect(harness.snapshot().tickets.map(({ id }) => id)).toEqual(['1e999', '2e999']);
});

it('a checkout id beyond JavaScript’s precision voids the order that was taken under it, and no other', async () => {
  const [one, other] = [orderBody({ checkout_id: '<0>' }), orderBody({ checkout_id: '<1>' })];
  const text = (body: object) =>
    JSON.stringify(body).replace('"<0>"', '90071992547409921').replace('"<1>"', '90071992547409923');
  for (const body of [one, other]) await harness.post(text(body));
  await harness.post(text(eventBody('checkout_cancelled', '<1>')), { path: '/bbot/updates' });
  expect(harness.ticket(one.order.id)?.validity.kind).toBe('valid');
  expect(harness.ticket(other.order.id)?.validity.kind).toBe('cancelled');
});

it('a restaurant id beyond JavaScript’s precision is compared with the list in the settings', async () => {
  await harness.restart({ settings: { restaurantIds: ['90071992547409921'] } });
  const fields = { restaurant_id: '<0>' };
  expect(await harness.post(written(fields, '90071992547409921'))).toMatchObject({ code: 'accepted' });
  expect(await harness.post(written(fields, '90071992547409923'))).toMatchObject({
    code: 'WRONG_RESTAURANT',
  });
});

it('an order id that is a UUID is the same in upper case, and is answered as it was written', async () => {
  const id = randomUUID();
  const body = orderBody({ id });
  expect(await harness.post({ order: { ...body.order, id: id.toUpperCase() } })).toMatchObject({
    code: 'accepted',
    json: { order_id: id.toUpperCase() },
  });
  expect(await harness.post({ order: { ...body.order, id: id.toUpperCase() } })).toMatchObject({
    code: 'duplicate',
  });
  expect((await harness.post(body)).json).toMatchObject({ order_id: id });
  expect(harness.snapshot().tickets.map((ticket) => ticket.id)).toEqual([id]);
  await harness.restart();
  expect(harness.snapshot().tickets).toHaveLength(1);
});

it('twins of one UUID in either case at once make one order', async () => {
  const id = randomUUID();
  const body = orderBody({ id });
  const answers = await Promise.all(
    [id, id.toUpperCase()].map((one) => harness.post({ order: { ...body.order, id: one } })),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(harness.snapshot().tickets).toHaveLength(1);
});

it('a checkout id that is a UUID is matched in either case', async () => {
  const body = orderBody({ checkout_id: randomUUID().toUpperCase() });
  await harness.post(body);
  await tell(eventBody('checkout_cancelled', body.order.checkout_id.toLowerCase()));
  expect(harness.ticket(body.order.id)?.validity.kind).toBe('cancelled');
  await tell(eventBody('checkout_finished', body.order.checkout_id));
  expect(harness.ticket(body.order.id)?.validity.kind).toBe('valid');
});

it('a restaurant id that is a UUID is compared with the list in either case', async () => {
  const restaurant = randomUUID();
  await harness.restart({ settings: { restaurantIds: [restaurant.toUpperCase()] } });
  expect(await harness.post(orderBody({ restaurant_id: restaurant }))).toMatchObject({ code: 'accepted' });
  expect(await harness.post(orderBody({ restaurant_id: randomUUID() }))).toMatchObject({
    code: 'WRONG_RESTAURANT',
  });
});

it.each([
  ['the case of letters', 'Order-A', 'order-a'],
  ['the case of hexadecimal figures without dashes', 'ABCDEF', 'abcdef'],
  ['a brace around a UUID', `{${'A'.repeat(8)}-AAAA-4AAA-8AAA-${'A'.repeat(12)}}`, 'aaaaaaaa'],
])('an id that is not a UUID is another one where it differs in %s', async (_, one, other) => {
  for (const id of [one, other]) await harness.post(orderBody({ id }));
  expect(harness.snapshot().tickets.map(({ id }) => id)).toEqual([one, other]);
});

describe('upper-case UUIDs of an older version', () => {
  const id = 'BC960165-AA17-4506-ABDC-0B1C26E44FF9';
  const checkoutId = '52A4B4EE-7B1C-4F3C-A8DE-1D5A6F9F7C31';
  const body = orderBody({ id, checkout_id: checkoutId });
  let dataDir: string;

  /** As that version named and wrote it. */
  async function keep(place: Place, changes: Partial<Ticket> = {}): Promise<void> {
    const files = new TicketFiles(realDisk, dataDir);
    await files.create();
    const read = { ...orderOfBody(body.order), checkoutId };
    const at = new Date(noon).toISOString();
    const ticket = newTicket({
      id,
      order: body.order,
      read,
      body: JSON.stringify(body),
      at,
      through: 'updates',
      test: false,
    });
    expect(ticketName(id)).toMatch(/^[0-9a-f]{64}$/);
    await files.write({ ...ticket, ...changes }, place);
    await files.close();
  }

  async function open(): Promise<void> {
    await harness.stop();
    harness = await startRelay({ dataDir, clock: new RelayClock(noon) });
  }

  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'relay-older-'));
  });
  afterEach(async () => {
    await harness.halt();
    await rm(dataDir, { recursive: true });
  });

  it('an order kept by an older version under an upper-case UUID is found in any case, and changed in its file', async () => {
    await keep('open');
    await open();
    for (const written of [id, id.toLowerCase(), id.replace('BC', 'bC')]) {
      const again = { order: { ...body.order, id: written } };
      expect(await harness.post(again)).toMatchObject({ status: 200, json: { order_id: written } });
    }
    const last_modified = modifiedAfter(60);
    await harness.post({ order: { ...body.order, id: id.toLowerCase(), table: 'Nine', last_modified } });
    expect(harness.snapshot().tickets).toMatchObject([{ id, order: { table: 'Nine' } }]);
    await tell(eventBody('checkout_cancelled', checkoutId.toLowerCase()));
    await harness.restart();
    expect(harness.snapshot().tickets).toMatchObject([{ id, order: { table: 'Nine' } }]);
    expect(harness.snapshot().tickets[0]?.validity.kind).toBe('cancelled');
    expect(harness.snapshot().status.quarantined).toEqual([]);
  });

  it('an order kept by an older version under an upper-case UUID is known in the history, and not taken again', async () => {
    const at = new Date(noon).toISOString();
    await keep({ day: today }, { stage: 'done', alert: null, archivedAt: at });
    await open();
    void harness.relay.commands.pauseOrdering({ minutes: null });
    const again = { order: { ...body.order, id: id.toLowerCase() } };
    expect(await harness.post(again)).toMatchObject({ status: 200 });
    expect(harness.snapshot().tickets).toEqual([]);
    await harness.halt();
    expect(await keptTickets(dataDir, today)).toMatchObject([{ id }]);
    expect(await keptTickets(dataDir, 'open')).toEqual([]);
  });

  it('an order that an older version took twice in either case stays two tickets, each with its own taps', async () => {
    await keep('open');
    await open();
    await harness.halt();
    const lower = new TicketFiles(realDisk, dataDir);
    const [upper] = await keptTickets(dataDir, 'open');
    if (upper === undefined) throw new Error('it is not kept');
    await lower.write({ ...upper, id: id.toLowerCase() }, 'open');
    await lower.close();
    await harness.restart();
    const step = { from: 'new', direction: 'forward' } as const;
    await harness.relay.commands.stepTicket({ id, ...step });
    const stages = harness.snapshot().tickets.map((ticket) => [ticket.id, ticket.stage]);
    expect(Object.fromEntries(stages)).toEqual({ [id]: 'preparing', [id.toLowerCase()]: 'new' });
  });
});
