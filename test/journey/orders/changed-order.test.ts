import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import sample from '../../support/bbot/samples/order_injection.json';
import {
  eventBody,
  itemNamed,
  modifiedAfter,
  type OrderFields,
  orderBody,
} from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { buttonsOf, isGone, reads, rings, standsIn, tap, ticket } from '../support/board';
import { clearBoard } from '../support/clear-board';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.close());
beforeEach(() => clearBoard(app));

/** Takes an order, starts it, and returns how to tell a change of it. */
async function startOrder(number: number): Promise<(seconds: number, fields: OrderFields) => Promise<void>> {
  const known = { id: randomUUID(), checkout_id: randomUUID(), orderNumberToday: number };
  await app.post(orderBody(known));
  await tap(ticket(app.page, number), 'Start');
  await standsIn(app.page, number, 'Preparing');
  await rings(app.page, 'Nothing is ringing');
  return async (seconds, fields) => {
    const body = orderBody({ ...known, ...fields, last_modified: modifiedAfter(seconds) });
    await app.post(body, { path: '/bbot/updates' });
  };
}

it('a changed order says what changed, and rings until somebody has seen it', async () => {
  const { page } = app;
  const tell = await startOrder(1);
  const card = ticket(page, 1);
  await tell(60, {
    items: [...sample.order.items, itemNamed('Lemonade', { special_instructions: 'No ice' })],
  });
  await reads(card, 'CHANGED: items');
  await reads(card, 'Lemonade');
  await reads(card, 'No ice');
  await rings(page, 'Ringing: Order 1');
  await standsIn(page, 1, 'Preparing');
  expect(await buttonsOf(card)).toEqual(['Back', 'Got it', 'Ready']);

  await tell(120, { items: sample.order.items, table: { display_name: 'Table 9' } });
  await reads(card, 'CHANGED: items, table');
  await tap(card, 'Got it');
  await isGone(card.getByText(/^CHANGED/));
  await rings(page, 'Nothing is ringing');
});

it('a changed order is quiet about a change of status alone, and about a stale one', async () => {
  const { page } = app;
  const tell = await startOrder(2);
  const card = ticket(page, 2);
  await tell(60, { items: sample.order.items.map((item) => ({ ...item, status: 'fulfilled' })) });
  await reads(card, 'Bbot: fulfilled');
  await tell(30, { table: { display_name: 'Stale table' } });
  await tell(90, { user_desired_time: null });
  expect(await card.getByText('Stale table').count()).toBe(0);
  expect(await card.getByText(/^CHANGED/).count()).toBe(0);
  await rings(page, 'Nothing is ringing');
});

it('the board notes a refund as Bbot told it', async () => {
  const checkoutId = randomUUID();
  await app.post(orderBody({ orderNumberToday: 3, checkout_id: checkoutId }));
  await app.post(eventBody('items_refunded', checkoutId), { path: '/bbot/updates' });
  await reads(ticket(app.page, 3), /^Refund in Bbot at .* the whole order was 3 × Ceviche, \$35\.82\.$/);
});
