import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import beginning from '../../support/bbot/samples/checkout_beginning.json';
import cancelled from '../../support/bbot/samples/checkout_cancelled.json';
import finished from '../../support/bbot/samples/checkout_finished.json';
import refunded from '../../support/bbot/samples/items_refunded.json';
import sample from '../../support/bbot/samples/order_injection.json';
import statusChange from '../../support/bbot/samples/order_status_change.json';
import { orderBody } from '../../support/relay/relay-bodies';
import { basic } from '../../support/relay/relay-post';
import { launchApp, password, type RunningApp, username } from '../support/app';
import { buttonsOf, doneSoFar, isGone, reads, rings, standsIn, tap, ticket } from '../support/board';
import { clearBoard } from '../support/clear-board';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.close());
beforeEach(() => clearBoard(app));

const sampleAnswer = { status: 'accepted', order_id: sample.order.id };

it("the board shows Bbot's own sample order as a cook needs it, and keeps it through all that Bbot tells later", async () => {
  const answer = await app.post(sample);
  expect([answer.status, answer.json]).toEqual([200, sampleAnswer]);

  const card = ticket(app.page, 233);
  await card.waitFor();
  await standsIn(app.page, 233, 'New');
  await rings(app.page, 'Ringing: Order 233');
  const [read = ''] = await card.allInnerTexts();
  const lines = read.split('\n').map((line) => line.trim());
  expect(lines).toEqual(expect.arrayContaining(['233', 'Eric Wang', 'Driver delivery · Barge']));
  expect(lines).toEqual(expect.arrayContaining(['10 Navy Wharf Ct, Toronto ON M5V 3V2']));
  expect(lines).toEqual(expect.arrayContaining(['Please bust through the door']));
  await reads(card.getByRole('list', { name: 'Fees and promotions' }), 'Promotion: Eric Discount');
  const [item] = await card.getByRole('listitem').filter({ hasText: 'Ceviche' }).allInnerTexts();
  expect(item?.replaceAll(/\s+/g, ' ')).toBe('2 × Ceviche Èclairs');
  expect(await buttonsOf(card)).toEqual(['Start']);

  // Each of Bbot's own samples is answered as Bbot expects.
  for (const [name, at, shown, expected] of [
    ['a status change', '/bbot/updates', statusChange, { status: 'updated', order_id: sample.order.id }],
    ['the same again', '/bbot/updates', statusChange, { status: 'duplicate', order_id: sample.order.id }],
    ['an older state', '/bbot/updates', sample, { status: 'duplicate', order_id: sample.order.id }],
    ['a checkout that begins', '/bbot', beginning, { status: 'accepted' }],
    ['a checkout that finished', '/bbot/updates', finished, { status: 'recorded' }],
    ['a refund', '/bbot/updates', refunded, { status: 'recorded' }],
    ['a cancellation', '/bbot/updates', cancelled, { status: 'recorded' }],
    ['an event nobody knows', '/bbot/updates', { event_type: 'menu_changed' }, { status: 'ignored' }],
  ] as const) {
    const { status, json } = await app.post(shown, { path: at });
    expect([name, status, json]).toEqual([name, 200, expected]);
  }
  await reads(card, 'Bbot: ready for driver');
  await reads(card, 'Runner · Barge');
  expect(await ticket(app.page, 233).count()).toBe(1);
});

it('the order is on disk before the first byte of its answer', async () => {
  for (const number of [1, 2, 3, 4, 5]) {
    const id = randomUUID();
    const there = await onDiskWhenAnswered(id, JSON.stringify(orderBody({ id, orderNumberToday: number })));
    expect(there).toBe(true);
  }
});

it('an order goes from New to Done by one tap a step, and back', async () => {
  const { page } = app;
  const done = await doneSoFar(page);
  await app.post(orderBody({ orderNumberToday: 11 }));
  const card = ticket(page, 11);
  await tap(card, 'Start');
  await standsIn(page, 11, 'Preparing');
  await tap(card, 'Ready');
  await standsIn(page, 11, 'Ready');
  await tap(card, 'Back');
  await standsIn(page, 11, 'Preparing');
  await tap(card, 'Ready');
  await standsIn(page, 11, 'Ready');
  await tap(card, 'Done');
  await isGone(card);
  await page.getByRole('tab', { name: `Done (${done + 1})` }).click();
  await tap(card, 'Recall');
  await page.getByRole('tab', { name: 'Board' }).click();
  await standsIn(page, 11, 'Ready');
});

it('the board keeps every ticket, its step and what rings over a restart', async () => {
  const done = await doneSoFar(app.page);
  for (const number of [20, 21, 22, 23, 24, 25]) await app.post(orderBody({ orderNumberToday: number }));
  for (const step of ['Start', 'Ready', 'Done']) await tap(ticket(app.page, 21), step);
  await tap(ticket(app.page, 22), 'Start');
  await standsIn(app.page, 22, 'Preparing');
  await app.page.getByRole('tab', { name: `Done (${done + 1})` }).waitFor();

  await app.relaunch();

  const { page } = app;
  await standsIn(page, 22, 'Preparing');
  for (const number of [20, 23, 24, 25]) await standsIn(page, number, 'New');
  await rings(page, 'Ringing: Order 20, Order 23, Order 24, Order 25');
  await page.getByRole('tab', { name: `Done (${done + 1})` }).click();
  await ticket(page, 21).waitFor();
});

/** Posts an order and looks for its file in the moment in which the head of the answer arrives. */
function onDiskWhenAnswered(id: string, body: string): Promise<boolean> {
  const file = path.join(app.dataDir, 'tickets', 'open', `${id}.json`);
  const headers = { 'content-type': 'application/json', authorization: basic(username, password) };
  return new Promise((resolve, reject) => {
    const outgoing = request(`${app.origin}/bbot`, { method: 'POST', headers }, (incoming) => {
      const there = incoming.statusCode === 200 && existsSync(file);
      incoming.resume().on('end', () => resolve(there));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
