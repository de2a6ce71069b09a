import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventBody, modifiedAfter, orderBody } from '../support/relay-bodies';
import { basic } from '../support/relay-post';
import { launchApp, type RunningApp } from './app';
import { axeViolations } from './axe-violations';
import { button, reads, tap, ticket } from './board';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.close());

const states: readonly (readonly [string, () => Promise<void>])[] = [
  ['an empty board', () => reads(app.page.getByRole('main'), 'No open orders. New ones ring.')],
  ['every kind of ticket', showEveryKind],
  ['a paused board with every banner', showBanners],
  ['the choice of a pause', () => tap(app.page, 'Pause ordering')],
  [
    'the blocked checkouts',
    async () => {
      await app.page.keyboard.press('Escape');
      await tap(app.page, '1 blocked today');
    },
  ],
  [
    'the menu',
    async () => {
      await app.page.keyboard.press('Escape');
      await tap(app.page, 'Menu');
      await app.page.getByRole('menu').waitFor();
    },
  ],
  [
    'what is done',
    async () => {
      await app.page.keyboard.press('Escape');
      await app.page.getByRole('tab', { name: /^Done/ }).click();
      await app.page.getByRole('tabpanel', { name: /^Done/ }).waitFor();
    },
  ],
];

describe.each(states)('%s', (_, show) => {
  beforeAll(show);

  it.each(['light', 'dark'] as const)('breaks no rule of accessibility when %s', async (colorScheme) => {
    await app.page.emulateMedia({ colorScheme });
    expect(await axeViolations(app.page)).toEqual([]);
  });
});

async function showEveryKind(): Promise<void> {
  const { page } = app;
  const known = { id: randomUUID(), checkout_id: randomUUID() };
  await app.post(orderBody({ ...known, orderNumberToday: 1 }));
  await app.post(orderBody({ orderNumberToday: 2, user_desired_time: '2099-01-01T12:00:00.000000Z' }));
  const cancelled = orderBody({ orderNumberToday: 3 });
  await app.post(cancelled);
  await app.post(eventBody('checkout_cancelled', cancelled.order.checkout_id));
  await tap(ticket(page, 1), 'Start');
  await button(ticket(page, 1), 'Ready').waitFor();
  const changed = { ...known, orderNumberToday: 1, table: 'Nine', last_modified: modifiedAfter(60) };
  await app.post(orderBody(changed), { path: '/bbot/updates' });
  await app.post(eventBody('items_refunded', known.checkout_id));
  for (const action of ['Start', 'Ready']) await tap(ticket(page, 2), action);
  // Sent again after its cancellation: nobody knows whether it is paid.
  const doubtful = orderBody({ orderNumberToday: 4 });
  await app.post(doubtful);
  await app.post(eventBody('checkout_cancelled', doubtful.order.checkout_id));
  const { id, checkout_id } = doubtful.order;
  await app.post(orderBody({ id, checkout_id, orderNumberToday: 4, last_modified: modifiedAfter(60) }));
  await reads(ticket(page, 4), 'Not sure this checkout went through');
  for (const number of [5, 6, 7, 8]) await app.post(orderBody({ orderNumberToday: number }));
  await tap(ticket(page, 5), 'Start');
  for (const action of ['Start', 'Ready', 'Done']) await tap(ticket(page, 6), action);
  await tap(page, 'Menu');
  await page.getByRole('menuitem', { name: 'Send a test order' }).click();
  await ticket(page, 'TEST').waitFor();
}

async function showBanners(): Promise<void> {
  const { page } = app;
  await tap(page, 'Pause ordering');
  await tap(page.getByRole('dialog'), '30 minutes');
  await app.post(orderBody({ orderNumberToday: 9 }));
  await button(page, '1 blocked today').waitFor();
  await app.post(orderBody(), { authorization: basic('bbot', 'wrong') });
  await page.getByRole('alert').filter({ hasText: 'Every checkout is blocked' }).waitFor();
}
