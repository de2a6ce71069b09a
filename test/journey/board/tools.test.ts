import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemNamed, orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { button, isGone, reads, standsIn, tap, ticket } from '../support/board';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
  const { page } = app;
  const onion = { id: 'onion', name: 'no onion' };
  const soup = itemNamed('Soup', { mods: [] });
  const orders = [
    {
      orderNumberToday: 1,
      guest_name: 'Zoë Müller',
      mobile: '+15551234567',
      items: [itemNamed('Crème brûlée')],
    },
    {
      orderNumberToday: 2,
      fulfillment_method: 'patron_pickup',
      items: [soup, itemNamed('Soup', { mods: [onion] })],
    },
    { orderNumberToday: 3, items: [soup], user_desired_time: '2099-01-01T12:00:00.000000Z' },
    { orderNumberToday: 4, guest_name: 'Ann Lee', items: [soup] },
  ];
  for (const order of orders) {
    await app.post(orderBody(order));
    await ticket(page, order.orderNumberToday).waitFor();
  }
  for (const action of ['Start', 'Ready', 'Done']) await tap(ticket(page, 4), action);
  await isGone(ticket(page, 4));
  await tap(page, 'Pause ordering');
  await tap(page.getByRole('dialog'), '30 minutes');
  await app.post(orderBody({ guest_name: 'Ann Blocked' }));
  await button(page, '1 blocked today').waitFor();
  await tap(page, 'Resume');
});
afterAll(() => app.close());

const region = (name: string): Locator => app.page.getByRole('region', { name, exact: true });
const tools = (): Locator => app.page.getByRole('contentinfo');
const isFocused = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === document.activeElement);

describe('the search', () => {
  const field = (): Locator => app.page.getByRole('searchbox', { name: 'Find' });
  const found = (): Locator => region('Find an order').getByRole('listitem');

  it('the search waits for words with the focus in its field', async () => {
    await tap(tools(), 'Find');
    await expect.poll(() => isFocused(field())).toBe(true);
    await reads(region('Find an order'), /^Number, name, item or table/);
    expect(await found().count()).toBe(0);
  });

  it.each([
    ['a number', '1', 'Order 1', 'On the board'],
    ['a name without its accents', 'zoe muller', 'Order 1', 'On the board'],
    ['an item', 'creme', 'Order 1', 'On the board'],
    ['a modification', 'onion', 'Order 2', 'On the board'],
    ['the last digits of a phone', '4567', 'Order 1', 'On the board'],
    ['an order for later', '3', 'Order 3', 'Later'],
    ['one that is done', 'ann lee', 'Order 4', 'Done'],
  ])('the search finds by %s', async (_, query, name, place) => {
    await field().fill(query);
    const only = found().filter({ hasText: name });
    await only.waitFor();
    expect(await found().count()).toBe(1);
    await region('Find an order')
      .getByRole('heading', { name: `${place} 1`, exact: true })
      .waitFor();
  });

  it('the search names a blocked checkout with its reason', async () => {
    await field().fill('ann');
    await reads(region('Find an order'), '2 found');
    const blocked = found().filter({ hasText: 'Ann Blocked' });
    await reads(blocked, 'Ordering was paused');
    await region('Find an order').getByRole('heading', { name: 'Blocked 1', exact: true }).waitFor();
  });

  it('the search shows what was found: an open order on the board, a done one behind its tab', async () => {
    await button(found(), /Ann Lee/).click();
    await app.page.getByRole('tabpanel', { name: 'Done (1)' }).waitFor();
    await ticket(app.page, 4).waitFor();
    // What a scanner ends its digits with.
    await field().fill('2');
    await field().press('Enter');
    await standsIn(app.page, 2, 'New');
  });

  it('the search says when nothing fits, and Escape empties the field and then closes it', async () => {
    await field().fill('zzz');
    await reads(region('Find an order'), 'Nothing found today for “zzz”.');
    await field().press('Escape');
    expect(await field().inputValue()).toBe('');
    await field().press('Escape');
    await isGone(region('Find an order'));
    await expect.poll(() => isFocused(button(tools(), 'Find'))).toBe(true);
  });

  it('the search is closed by the button that opened it, which says whether it is open', async () => {
    const find = button(tools(), 'Find');
    await find.click();
    await region('Find an order').waitFor();
    expect(await find.getAttribute('aria-expanded')).toBe('true');
    await find.click();
    await isGone(region('Find an order'));
    expect(await find.getAttribute('aria-expanded')).toBe('false');
  });
});

describe('the all-day panel', () => {
  const line = (name: string): Locator =>
    region('All day').getByRole('listitem').filter({ hasText: name }).first();

  it('the all-day panel counts what is to be made, with its modifications', async () => {
    await tap(tools(), 'All day');
    await reads(line('Soup'), '2 ×');
    await line('Soup').getByRole('listitem').filter({ hasText: '1 ×' }).getByText('no onion').waitFor();
    await reads(line('Crème brûlée'), '1 ×');
  });

  it('the all-day panel counts orders for later when it is asked to', async () => {
    await reads(region('All day'), '1 order for later not counted');
    await region('All day')
      .getByRole('checkbox', { name: 'Count orders for later too' })
      .click({ force: true });
    await reads(line('Soup'), '3 ×');
    await tap(region('All day'), 'Close');
  });
});

it('the filter is loud, hides what does not fit, and never hides what rings', async () => {
  const { page } = app;
  await tap(ticket(page, 1), 'Start');
  await standsIn(page, 1, 'Preparing');
  await tap(tools(), 'Filter');
  const dialog = page.getByRole('dialog', { name: 'Show only some orders' });
  await dialog.getByLabel('How the guest gets it').selectOption('Guest picks up (1)');
  await tap(dialog, 'Close');
  await isGone(dialog);
  await reads(page.getByRole('main'), 'Showing only: Guest picks up');
  await reads(page.getByRole('main'), '1 order hidden');
  await isGone(ticket(page, 1));
  // Not picked up, but it rings.
  await page.getByRole('region', { name: 'Later' }).getByRole('article', { name: 'Order 3' }).waitFor();
  await app.post(orderBody({ orderNumberToday: 5, fulfillment_method: 'catering' }));
  await standsIn(page, 5, 'New');
});

it('the filter gives way to an order that somebody looks for', async () => {
  const { page } = app;
  await tap(tools(), 'Find');
  await page.getByRole('searchbox').fill('zoe');
  await page.getByRole('searchbox').press('Enter');
  await standsIn(page, 1, 'Preparing');
  await isGone(page.getByRole('main').getByText(/^Showing only/));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await isGone(region('Find an order'));
});

it('the filter is removed by one tap', async () => {
  const { page } = app;
  await tap(tools(), 'Filter');
  await page.getByRole('dialog').getByLabel('Table').selectOption({ index: 1 });
  await page.keyboard.press('Escape');
  await tap(page.getByRole('main'), 'Show all');
  await isGone(page.getByRole('main').getByText(/^Showing only/));
});

it('a tap is undone, and the order rings again', async () => {
  const { page } = app;
  await tap(ticket(page, 5), 'Start');
  await standsIn(page, 5, 'Preparing');
  await isGone(tools().getByText(/Ringing:.*Order 5/));
  await tap(tools(), 'Undo 5: Preparing');
  await standsIn(page, 5, 'New');
  await reads(tools(), /Ringing:.*Order 5/);
  await isGone(button(tools(), 'Undo 5: Preparing'));
});

it('a tap is undone by keyboard, and a newer tap takes the place of the one before', async () => {
  const { page } = app;
  await tap(ticket(page, 5), 'Start');
  await button(tools(), 'Undo 5: Preparing').waitFor();
  await tap(ticket(page, 5), 'Ready');
  await button(tools(), 'Undo 5: Ready').waitFor();
  expect(await button(tools(), /^Undo 5/).count()).toBe(1);
  await button(tools(), 'Undo 5: Ready').press('Enter');
  await standsIn(page, 5, 'Preparing');
});

it('a tap of Done too soon is recalled, and the one before is then the last', async () => {
  const { page } = app;
  for (const action of ['Ready', 'Done']) await tap(ticket(page, 5), action);
  await isGone(ticket(page, 5));
  await tap(tools(), 'Recall 5');
  await standsIn(page, 5, 'Ready');
  await tap(tools(), 'Recall 4');
  await standsIn(page, 4, 'Ready');
  await isGone(button(tools(), /^Recall/));
});

it('the board complains of nothing in its console', () => {
  expect(app.complaints).toEqual([]);
});
