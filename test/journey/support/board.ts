import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/* The board as somebody finds it who cannot see it: by roles and names. */

export function ticket(page: Page, number: number | string): Locator {
  return page.getByRole('article', { name: `Order ${number}`, exact: true });
}

/** A column with its tickets, by the words of its heading. */
export function column(page: Page, name: 'New' | 'Preparing' | 'Ready'): Locator {
  return page.getByRole('region', { name: new RegExp(`^${name} \\d+$`) });
}

export function button(within: Page | Locator, name: string | RegExp): Locator {
  return within.getByRole('button', { name, exact: true });
}

export async function tap(within: Page | Locator, name: string | RegExp): Promise<void> {
  await button(within, name).click();
}

/** Resolves once a button is not resting after a tap: a key is pressed without looking. */
export async function takesTaps(control: Locator): Promise<void> {
  await control.and(control.page().locator(':not([aria-disabled])')).waitFor();
}

/** Resolves once these words are to be seen. */
export async function reads(within: Page | Locator, words: string | RegExp): Promise<void> {
  await within.getByText(words).first().waitFor();
}

/** Resolves once a thing is no longer to be seen. */
export async function isGone(thing: Locator): Promise<void> {
  await thing.waitFor({ state: 'hidden' });
}

/** Resolves once the last line of the board says this. */
export async function rings(page: Page, words: string | RegExp): Promise<void> {
  await page.getByRole('contentinfo').getByText(words, { exact: true }).waitFor();
}

/** How many orders the Done tab says that it has: tests before may have left some. */
export function doneSoFar(page: Page): Promise<number> {
  return numberIn(page.getByRole('tab', { name: /^Done \(\d+\)$/ }));
}

/** How many checkouts were blocked today, as the board says. */
export function blockedSoFar(page: Page): Promise<number> {
  return numberIn(button(page, /^\d+ blocked today$/));
}

async function numberIn(place: Locator): Promise<number> {
  return Number(/\d+/.exec(await place.innerText())?.[0]);
}

/** What can be pressed or scrolled in a place, and Tab does not lead to. */
export function outOfTabOrder(place: Locator): Promise<string[]> {
  return place
    .getByRole('button')
    .or(place.getByRole('region'))
    .evaluateAll((controls) =>
      (controls as HTMLElement[])
        .filter(({ tabIndex }) => tabIndex < 0)
        .map((control) => control.textContent ?? ''),
    );
}

/** The names of the buttons in a place, from left to right. */
export function buttonsOf(place: Locator): Promise<string[]> {
  return place.getByRole('button').allInnerTexts();
}

/** Resolves once a ticket stands in this column. */
export async function standsIn(
  page: Page,
  number: number | string,
  name: 'New' | 'Preparing' | 'Ready',
): Promise<void> {
  const article = column(page, name).getByRole('article', { name: `Order ${number}`, exact: true });
  await article.waitFor();
  expect(await ticket(page, number).count()).toBe(1);
}
