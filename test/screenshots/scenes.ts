import type { Page } from 'playwright-core';

/** A page of the app, as somebody comes to it from the freshly loaded board. */
export interface Scene {
  readonly name: string;
  /** What the settings say besides. */
  readonly settings?: object;
  readonly open: (page: Page) => Promise<void>;
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

async function fromMenu(page: Page, name: string): Promise<void> {
  await press(page, 'Menu');
  await page.getByRole('menuitem', { name, exact: true }).click();
}

async function find(page: Page, words: string): Promise<void> {
  await press(page, 'Find');
  await page.getByRole('searchbox').fill(words);
}

const history = (page: Page) => page.getByRole('tab', { name: 'History' }).click();

async function openSecondOrder(page: Page): Promise<void> {
  await history(page);
  await page.getByRole('row').nth(2).getByRole('button').first().click();
}

async function openKitchen(page: Page): Promise<void> {
  await page.goto(`${page.url()}&view=kitchen`);
  await page.getByRole('article').first().waitFor();
}

const nothing = async (): Promise<void> => undefined;

/** Long enough for a reminder of what it has cost. */
const forgotten = { kind: 'paused', since: new Date(Date.now() - 25 * 60_000).toISOString(), until: null };

export const scenes: readonly Scene[] = [
  { name: 'board', open: nothing },
  { name: 'find', open: (page) => find(page, 'zoe') },
  { name: 'all-day', open: (page) => press(page, 'All day') },
  { name: 'filter', open: (page) => press(page, 'Filter') },
  { name: 'blocked', open: (page) => press(page, /blocked/) },
  { name: 'pause', open: (page) => press(page, 'Pause ordering') },
  { name: 'menu', open: (page) => press(page, 'Menu') },
  { name: 'done', open: (page) => page.getByRole('tab', { name: /^Done/ }).click() },
  { name: 'history', open: history },
  { name: 'history-order', open: openSecondOrder },
  { name: 'settings', open: (page) => fromMenu(page, 'Settings') },
  { name: 'printers', open: (page) => fromMenu(page, 'Printers') },
  { name: 'opening-hours', open: (page) => fromMenu(page, 'Opening hours') },
  { name: 'set-up', open: (page) => fromMenu(page, 'Set up') },
  { name: 'keyboard', open: (page) => fromMenu(page, 'Keyboard') },
  { name: 'kitchen', open: openKitchen },
  { name: 'paused', settings: { ordering: forgotten }, open: nothing },
  { name: 'columns', settings: { boardLayout: 'columns' }, open: nothing },
  { name: 'largest-text', settings: { textSize: 'largest' }, open: nothing },
  { name: 'spanish', settings: { language: 'es' }, open: nothing },
];
