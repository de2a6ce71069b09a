import { afterAll, beforeAll, expect, it } from 'vitest';
import { itemNamed, orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { column, outOfTabOrder, standsIn, tap, ticket } from '../support/board';

/** Enough to fill a screen many times over. */
const many = 40;
const screenSize = { width: 1366, height: 768 };
/** The least that a wet finger hits, in CSS pixels. */
const smallest = 48;
const endless = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(3);

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
  await app.electron.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, screenSize);
  for (let number = 1; number <= many; number += 1) await app.post(orderBody(fieldsOf(number)));
  await ticket(app.page, many).waitFor();
});
afterAll(() => app.close());

/** An order now and then with words that no layout expects. */
function fieldsOf(number: number) {
  if (number % 5 !== 0) return { orderNumberToday: number };
  return {
    orderNumberToday: number,
    guest_name: endless,
    table: { display_name: endless },
    items: [itemNamed(endless, { special_instructions: endless }), itemNamed('Ceviche')],
  };
}

it('a full board has every open ticket in the document', async () => {
  expect(await column(app.page, 'New').getByRole('article').count()).toBe(many);
  await column(app.page, 'New').getByRole('heading', { name: '40', exact: true }).waitFor();
});

it('a full board draws nothing a second time where nobody sees it', async () => {
  const unseen = await app.page.evaluate(() =>
    [...document.querySelectorAll('template')].flatMap(({ content }) =>
      [...content.querySelectorAll('article, button, footer, header, section')].map(({ tagName }) => tagName),
    ),
  );
  expect(unseen).toEqual([]);
});

it.each(['the board', 'the Done tab'])(
  'a full board lets nothing stick out to the side: %s',
  async (place) => {
    const { page } = app;
    if (place === 'the Done tab') await page.getByRole('tab', { name: /^Done/ }).click();
    const wide = await page.evaluate(() => {
      const inner = document.documentElement.clientWidth;
      return [...document.querySelectorAll<HTMLElement>('body *')]
        .filter((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          if (width <= 1) return false; // for screen readers alone
          const scrolls = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
          return (
            left < -1 || right > inner + 1 || (scrolls && getComputedStyle(element).overflowX !== 'visible')
          );
        })
        .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`);
    });
    expect(wide).toEqual([]);
    await page.getByRole('tab', { name: 'Board' }).click();
  },
);

it('a full board says how many orders are out of sight, and scrolls to them', async () => {
  const { page } = app;
  const below = page.getByRole('button', { name: /^\d+ more below$/ });
  await below.first().waitFor();
  await tap(page, /^\d+ more below$/);
  await page.getByRole('button', { name: /^\d+ above$/ }).waitFor();
});

it('a full board has no touch target smaller than 48 pixels, also in its dialogs', async () => {
  const { page } = app;
  await tap(ticket(page, 1), 'Start');
  expect(await smallTargets()).toEqual([]);
  for (const opener of ['Pause ordering', 'Menu', /^\d+ blocked today$/]) {
    await tap(page, opener);
    await page.getByRole('dialog').or(page.getByRole('menu')).first().waitFor();
    expect(await smallTargets()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').or(page.getByRole('menu')).waitFor({ state: 'hidden' });
  }
  await tap(ticket(page, 1), 'Back');
  await standsIn(page, 1, 'New');
});

it('a full board has every control in the Tab order', async () => {
  expect(await outOfTabOrder(app.page.locator('body'))).toEqual([]);
});

it('a full board has a name for every control', async () => {
  const controls = app.page
    .getByRole('button')
    .or(app.page.getByRole('tab'))
    .or(app.page.getByRole('region'));
  const named = controls.and(
    app.page
      .getByRole('button', { name: /\S/ })
      .or(app.page.getByRole('tab', { name: /\S/ }))
      .or(app.page.getByRole('region', { name: /\S/ })),
  );
  expect(await controls.count()).toBeGreaterThan(many);
  expect(await named.count()).toBe(await controls.count());
});

/** Every control that can be seen and is smaller. What is there for screen readers alone is clipped to a pixel. */
function smallTargets(): Promise<string[]> {
  return app.page.evaluate((least) => {
    const clipped = (element: Element): boolean => {
      for (let ancestor: Element | null = element; ancestor !== null; ancestor = ancestor.parentElement) {
        if (ancestor.getBoundingClientRect().width <= 1) return true;
      }
      return false;
    };
    // A card that is scrolled far away has no size before it comes near.
    for (const card of document.querySelectorAll('article')) card.style.contentVisibility = 'visible';
    return [...document.querySelectorAll('button, [role=tab], [role=menuitem], a[href], input, select')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < least || box.height < least)
      .filter(({ element }) => !clipped(element))
      .map(({ element, box }) => `${element.textContent} ${box.width} × ${box.height}`);
  }, smallest);
}
