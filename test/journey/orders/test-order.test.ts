import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { button, isGone, reads, rings, standsIn, tap, ticket } from '../support/board';
import { clearBoard } from '../support/clear-board';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.close());
beforeEach(() => clearBoard(app));

async function sendFromMenu(): Promise<void> {
  await tap(app.page, 'Menu');
  await app.page.getByRole('menuitem', { name: 'Send a test order' }).click();
}

it('a test order shows a newcomer how an order arrives, on an empty board, and does not count as one', async () => {
  const { page } = app;
  await reads(page.getByRole('main'), 'No open orders. New ones ring.');
  await tap(page.getByRole('main'), 'Send a test order');
  const card = ticket(page, 'TEST');
  await reads(card, 'TEST – do not make it');
  await reads(card, '2 ×');
  await reads(card, 'No ice, please');
  await standsIn(page, 'TEST', 'New');
  await rings(page, 'Ringing: Order TEST');
  await tap(card, 'Start');
  await standsIn(page, 'TEST', 'Preparing');

  // Neither is a second one the last order.
  await sendFromMenu();
  await rings(page, 'Ringing: Order TEST');
  await reads(page.getByRole('banner'), 'No order yet');
  await app.post(orderBody({ orderNumberToday: 1 }));
  await page
    .getByRole('banner')
    .getByText(/^Last order /)
    .waitFor();
});

it('a test order is refused in words while ordering is paused, and no guest counts as blocked', async () => {
  const { page } = app;
  await tap(page, 'Pause ordering');
  await tap(page.getByRole('dialog'), 'Until I resume');
  await reads(page.getByRole('main'), 'Ordering paused until you resume');
  await sendFromMenu();
  const notice = page.getByText('The test order was not taken. Ordering is paused.', { exact: true });
  await notice.waitFor();
  await button(page, '0 blocked today').waitFor();
  await tap(page, 'Dismiss');
  await isGone(notice);
});

it('a test order stays marked over a restart', async () => {
  for (const _ of [1, 2]) await sendFromMenu();
  await expect.poll(() => ticket(app.page, 'TEST').count()).toBe(2);
  await app.relaunch();
  const cards = ticket(app.page, 'TEST');
  await cards.first().waitFor();
  expect(await cards.count()).toBe(2);
  expect(await cards.getByText('TEST – do not make it').count()).toBe(2);
});
