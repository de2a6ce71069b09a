import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { button, isGone, reads, standsIn, tap, ticket } from '../support/board';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
  for (const number of [1, 2, 3]) {
    await app.post(orderBody({ orderNumberToday: number }));
    await ticket(app.page, number).waitFor();
  }
});
afterAll(() => app.close());
afterEach(() => expect(app.complaints).toEqual([]));

const region = (name: string): Locator => app.page.getByRole('region', { name, exact: true });
const tools = (): Locator => app.page.getByRole('contentinfo');
const isFocused = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === document.activeElement);

/** As a person does: a barcode scanner takes no such time for a key. */
const type = (key: string): Promise<void> => app.page.keyboard.press(key, { delay: 60 });

const chooseSingleKeys = async (on: boolean): Promise<void> => {
  await region('Keyboard').getByRole('checkbox', { name: 'Use single keys' }).click({ force: true });
  await reads(region('Keyboard'), on ? 'Single keys are on' : 'Single keys are off');
};

/** The same by a command. */
const useSingleKeys = (singleKeys: boolean): Promise<void> =>
  app.page.evaluate(async (wanted) => {
    await window.relay.call('changeSettings', { choices: { singleKeys: wanted } });
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, singleKeys);

it('the board shows its shortcuts on a question mark, but not where somebody types', async () => {
  await useSingleKeys(false);
  const { page } = app;
  await tap(tools(), 'Find');
  await page.getByRole('searchbox').press('?');
  expect(await page.getByRole('searchbox').inputValue()).toBe('?');
  await tap(region('Find an order'), 'Close');
  await type('?');
  await reads(region('Keyboard'), 'Single keys are off');
  await page.keyboard.press('Escape');
  await isGone(region('Keyboard'));
});

it('single keys do nothing until somebody wants them', async () => {
  await useSingleKeys(false);
  const { page } = app;
  await type('/');
  await type('p');
  // Keys are heard in turn: had one of these opened something, it would be there before this.
  await type('?');
  await region('Keyboard').waitFor();
  expect(await region('Find an order').count()).toBe(0);
  expect(await page.getByRole('dialog').count()).toBe(0);
  await chooseSingleKeys(true);
  await page.keyboard.press('Escape');
  await isGone(region('Keyboard'));
});

it('shortcuts pick orders, open the search and Pause, and recall', async () => {
  await useSingleKeys(true);
  const { page } = app;
  await type('2');
  await expect.poll(() => isFocused(button(ticket(page, 2), 'Start'))).toBe(true);
  await page.keyboard.press('Enter');
  await standsIn(page, 2, 'Preparing');

  await type('/');
  await expect.poll(() => isFocused(page.getByRole('searchbox'))).toBe(true);
  await page.keyboard.type('1p', { delay: 60 });
  expect(await page.getByRole('searchbox').inputValue()).toBe('1p');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await isGone(region('Find an order'));

  await type('p');
  await page.getByRole('dialog', { name: 'Pause ordering' }).waitFor();
  await page.keyboard.press('Escape');
  await isGone(page.getByRole('dialog'));

  await type('R');
  await reads(page.getByRole('alert'), 'Nothing to recall: no order was done in the last 30 minutes.');
  for (const action of ['Ready', 'Done']) await tap(ticket(page, 2), action);
  await button(tools(), 'Recall 2').waitFor();
  await type('r');
  await standsIn(page, 2, 'Ready');
});

it('a shortcut comes back to the board to pick an order', async () => {
  await useSingleKeys(true);
  const { page } = app;
  await page.getByRole('tab', { name: /^Done/ }).click();
  await type('1');
  await expect.poll(() => isFocused(button(ticket(page, 1), 'Start'))).toBe(true);
});

it('the keys of a barcode scanner are not shortcuts', async () => {
  await useSingleKeys(true);
  const { page } = app;
  await page.getByRole('heading', { name: /^New/ }).click();
  await page.evaluate(() => {
    for (const key of ['1', '2', '/', '4', 'Enter']) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    }
  });
  // The scan is over by the time that a person has pressed anything.
  await type('Shift');
  await type('?');
  await region('Keyboard').waitFor();
  expect(await region('Find an order').count()).toBe(0);
  await standsIn(page, 1, 'New');
  await chooseSingleKeys(false);
  await page.keyboard.press('Escape');
});

it('shortcuts leave Escape to menus that are open', async () => {
  const { page } = app;
  await tap(tools(), 'All day');
  await tap(page, 'Menu');
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('Escape');
  await isGone(page.getByRole('menu'));
  await region('All day').waitFor();
  await page.keyboard.press('Escape');
  await isGone(region('All day'));
});

it('F11 fills the screen, and leaves it', async () => {
  const { page, electron } = app;
  const isFull = () =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen());
  for (const full of [true, false]) {
    await page.keyboard.press('F11');
    await expect.poll(isFull).toBe(full);
  }
});
