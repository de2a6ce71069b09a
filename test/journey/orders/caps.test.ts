import { afterAll, beforeAll, expect, it } from 'vitest';
import { orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { isGone, reads, tap, ticket } from '../support/board';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp({ settings: { takeLaterOrders: false } });
});
afterAll(() => app.close());

const limits = () => app.page.getByRole('region', { name: 'How much the kitchen can do' });
const banner = () =>
  app.page
    .getByRole('main')
    .getByText('Too busy: new checkouts are blocked until fewer than 2 orders are open');

it('a limit of open orders is off until set, blocks the next checkout once reached, and then lets go', async () => {
  const { page } = app;
  // Off to begin with, and checked as it is typed.
  await app.post(orderBody({ orderNumberToday: 1 }));
  await tap(page, 'Menu');
  await page.getByRole('menuitem', { name: 'Settings' }).click();
  await reads(limits(), 'Open now: 1.');
  await reads(limits(), 'Orders wanted later are stopped too.');
  await limits().getByText('Limit the open orders').click();
  const maxField = limits().getByRole('textbox', { name: 'At most so many open orders' });
  await maxField.fill('0');
  await reads(limits(), 'A number from 1 to 1000.');
  await maxField.fill('2');
  await tap(limits(), 'Save the limits');
  await reads(limits(), 'Saved.');

  // The board says so, and the list of blocked checkouts says why.
  expect((await app.post(orderBody({ orderNumberToday: 2 }))).status).toBe(200);
  await banner().waitFor();
  await reads(page.getByRole('banner'), 'Too busy');
  expect(await page.getByRole('banner').getByText('Ordering open').count()).toBe(0);
  const answer = await app.post(orderBody());
  expect([answer.status, answer.code]).toEqual([503, 'TOO_BUSY']);
  await tap(page, '1 blocked today');
  await reads(page.getByRole('dialog'), 'There were too many orders at once');
  await tap(page.getByRole('dialog'), 'Close');

  // One that is done makes room for the next.
  for (const action of ['Start', 'Ready', 'Done']) await tap(ticket(page, 1), action);
  await isGone(banner());
  await reads(page.getByRole('banner'), 'Ordering open');
  expect((await app.post(orderBody())).status).toBe(200);
});
