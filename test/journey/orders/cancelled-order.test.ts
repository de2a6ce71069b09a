import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { eventBody, modifiedAfter, orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { buttonsOf, doneSoFar, isGone, reads, rings, standsIn, tap, ticket } from '../support/board';
import { clearBoard } from '../support/clear-board';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.close());
beforeEach(() => clearBoard(app));

async function take(number: number): Promise<{ readonly checkoutId: string; readonly id: string }> {
  const checkoutId = randomUUID();
  const body = orderBody({ orderNumberToday: number, checkout_id: checkoutId });
  await app.post(body);
  await ticket(app.page, number).waitFor();
  return { checkoutId, id: body.order.id };
}

async function tell(type: 'checkout_cancelled' | 'checkout_finished', checkoutId: string): Promise<void> {
  const answer = await app.post(eventBody(type, checkoutId), { path: '/bbot/updates' });
  expect(answer.code).toBe('recorded');
}

it('the board strikes a cancelled ticket where the cook left it, and rings until acknowledged', async () => {
  const { page } = app;
  const done = await doneSoFar(page);
  const { checkoutId } = await take(1);
  const card = ticket(page, 1);
  await tap(card, 'Start');
  await rings(page, 'Nothing is ringing');
  await tell('checkout_cancelled', checkoutId);

  await reads(card, 'CANCELLED – stop making it');
  await standsIn(page, 1, 'Preparing');
  await rings(page, 'Ringing: Order 1');
  expect(await buttonsOf(card)).toEqual(['Acknowledge']);
  const struck = await card.getByText('Ceviche').evaluate((name) => {
    for (let element: Element | null = name; element !== null; element = element.parentElement) {
      if (getComputedStyle(element).textDecorationLine.includes('line-through')) return true;
    }
    return false;
  });
  expect(struck).toBe(true);

  await tap(card, 'Acknowledge');
  await isGone(card);
  await rings(page, 'Nothing is ringing');
  await page.getByRole('tab', { name: `Done (${done + 1})` }).click();
  await reads(card, 'Cancelled');
  expect(await buttonsOf(card)).toEqual([]);
  await page.getByRole('tab', { name: 'Board' }).click();
});

it('the board puts an order that was paid after all back on, loudly', async () => {
  const { page } = app;
  const { checkoutId } = await take(2);
  await tell('checkout_cancelled', checkoutId);
  await tap(ticket(page, 2), 'Acknowledge');
  await isGone(ticket(page, 2));

  await tell('checkout_finished', checkoutId);
  await reads(ticket(page, 2), 'BACK ON – was cancelled, now paid');
  await standsIn(page, 2, 'New');
  await rings(page, 'Ringing: Order 2');
  expect(await buttonsOf(ticket(page, 2))).toEqual(['Start']);
  await tap(ticket(page, 2), 'Start');
  await standsIn(page, 2, 'Preparing');
});

it('the app never cancels an order that is paid', async () => {
  const { checkoutId } = await take(3);
  await tell('checkout_finished', checkoutId);
  await tell('checkout_cancelled', checkoutId);
  await tap(ticket(app.page, 3), 'Start');
  await standsIn(app.page, 3, 'Preparing');
});

it('the board asks whether to make an order that is sent again after its cancellation', async () => {
  const { checkoutId, id } = await take(4);
  await tell('checkout_cancelled', checkoutId);
  await reads(ticket(app.page, 4), 'CANCELLED – stop making it');
  const again = { orderNumberToday: 4, id, checkout_id: checkoutId, last_modified: modifiedAfter(60) };
  expect((await app.post(orderBody(again))).code).toBe('updated');
  await reads(ticket(app.page, 4), 'Not sure this checkout went through');
  expect(await buttonsOf(ticket(app.page, 4))).toEqual(['Discard', 'Make it']);
});

it('the app keeps cancellations over a restart, struck and ringing until acknowledged', async () => {
  await take(6);
  const { checkoutId } = await take(5);
  await tell('checkout_cancelled', checkoutId);
  await app.relaunch();
  await reads(ticket(app.page, 5), 'CANCELLED – stop making it');
  // The most pressing first.
  await rings(app.page, 'Ringing: Order 5, Order 6');
});
