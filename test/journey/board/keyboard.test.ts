import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { eventBody, orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { button, isGone, reads, rings, standsIn, takesTaps, ticket } from '../support/board';
import { clearBoard } from '../support/clear-board';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.close());
beforeEach(() => clearBoard(app));

/** More than the board has controls in these tests. */
const maxTabs = 40;

const isFocused = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === document.activeElement);

/** Presses Tab until a control has the focus. */
async function tabTo(control: Locator): Promise<void> {
  await control.waitFor();
  for (let presses = 0; presses < maxTabs; presses += 1) {
    if (await isFocused(control)) return;
    await app.page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${control}`);
}

async function press(control: Locator, key = 'Enter'): Promise<void> {
  await tabTo(control);
  await takesTaps(control);
  await app.page.keyboard.press(key);
}

it('the keyboard sends a test order from the empty board, steps it to Done and back, and goes between tickets', async () => {
  const { page } = app;
  await press(button(page.getByRole('main'), 'Send a test order'));
  const card = ticket(page, 'TEST');
  await press(button(card, 'Start'));
  await standsIn(page, 'TEST', 'Preparing');
  await press(button(card, 'Ready'), 'Space');
  await standsIn(page, 'TEST', 'Ready');
  await press(button(card, 'Done'));
  await isGone(card);

  const board = page.getByRole('tab', { name: 'Board' });
  await tabTo(board);
  await page.keyboard.press('ArrowRight');
  await page.getByRole('tabpanel', { name: 'Done (1)' }).waitFor();
  await press(button(card, 'Recall'));
  await isGone(card);
  await tabTo(page.getByRole('tab', { name: 'Done (0)' }));
  await page.keyboard.press('ArrowLeft');
  await standsIn(page, 'TEST', 'Ready');

  await press(button(page, 'Menu'));
  await page.keyboard.press('Enter');
  await rings(page, 'Ringing: Order TEST');
  await clearBoard(app);

  // When the ticket that has the focus moves on, the focus stays among the tickets.
  for (const number of [1, 2, 3]) {
    await app.post(orderBody({ orderNumberToday: number }));
    await ticket(page, number).waitFor();
  }
  await press(button(ticket(page, 1), 'Start'));
  await standsIn(page, 1, 'Preparing');
  await expect.poll(() => isFocused(button(ticket(page, 2), 'Start'))).toBe(true);
  await page.keyboard.press('Enter');
  await standsIn(page, 2, 'Preparing');
  await expect.poll(() => isFocused(button(ticket(page, 3), 'Start'))).toBe(true);

  // A cancelled order is acknowledged.
  const body = orderBody({ orderNumberToday: 4 });
  await app.post(body);
  await app.post(eventBody('checkout_cancelled', body.order.checkout_id));
  await press(button(ticket(page, 4), 'Acknowledge'));
  await isGone(ticket(page, 4));
});

it('the keyboard pauses and resumes, and Escape leaves the choice where it began', async () => {
  const { page } = app;
  const pause = button(page, 'Pause ordering');
  const dialog = page.getByRole('dialog', { name: 'Pause ordering' });
  await press(pause);
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await isGone(dialog);
  await expect.poll(() => isFocused(pause)).toBe(true);

  await press(pause);
  await press(button(dialog, '15 minutes'));
  await reads(page.getByRole('main'), /^Ordering paused/);
  await press(button(page, 'Resume'));
  await isGone(page.getByRole('main').getByText(/^Ordering paused/));
});

it('the keyboard opens menus and lists, and leaves them with Escape', async () => {
  const { page } = app;
  const menu = button(page, 'Menu');
  await press(menu);
  const entry = page.getByRole('menuitem', { name: 'Send a test order' });
  await expect.poll(() => isFocused(entry)).toBe(true);
  await page.keyboard.press('Escape');
  await isGone(entry);
  await expect.poll(() => isFocused(menu)).toBe(true);

  const blocked = button(page, '0 blocked today');
  await press(blocked);
  const dialog = page.getByRole('dialog', { name: 'Checkouts blocked today' });
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await isGone(dialog);
  await expect.poll(() => isFocused(blocked)).toBe(true);

  await page.keyboard.press('Enter');
  await press(button(dialog, 'Close'));
  await isGone(dialog);
});
