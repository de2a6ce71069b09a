import type { Page } from 'playwright-core';

/** A page of the app, as somebody comes to it from the freshly loaded board. */
export interface Scene {
  readonly name: string;
  /** What the settings say besides. */
  readonly settings?: object;
  readonly open: (page: Page) => Promise<void>;
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

async function fromMenu(page: Page, name: string | RegExp): Promise<void> {
  await press(page, /^(Menu|Menú)$/);
  await page.getByRole('menuitem', { name }).click();
}

const nothing = async (): Promise<void> => undefined;

export const scenes: readonly Scene[] = [
  { name: 'board', open: nothing },
  { name: 'columns', settings: { boardLayout: 'columns' }, open: nothing },
  { name: 'blocked', open: (page) => press(page, /blocked today/) },
  { name: 'pause', open: (page) => press(page, 'Pause ordering') },
  { name: 'menu', open: (page) => press(page, 'Menu') },
  { name: 'printers', open: (page) => fromMenu(page, 'Printers') },
  { name: 'opening-hours', open: (page) => fromMenu(page, 'Opening hours') },
  { name: 'set-up', open: (page) => fromMenu(page, 'Set up') },
  { name: 'settings', open: (page) => fromMenu(page, 'Settings') },
];
