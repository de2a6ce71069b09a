import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { UserSettings } from '../../../shared/settings/choices';
import { eventBody, orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { button, column, isGone, reads, ticket } from '../support/board';
import { clearBoard } from '../support/clear-board';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp({ settings: { boardLayout: 'grid' } });
  await app.page.clock.install();
});
afterAll(() => app.close());
beforeEach(() => clearBoard(app));

type Watched = Window & { updated?: Promise<void>; drawn?: string[] };

/** Listens for a change that holds these words, from now on. */
const listenFor = (words: string) =>
  app.page.evaluate((wanted) => {
    (window as Watched).updated = new Promise((resolve) => {
      window.relay.onChange((text) => {
        if (text?.includes(wanted)) resolve();
      });
    });
  }, words);

/** Resolves once the page was told, and had the time to draw it. */
const pageUpdated = async () => {
  await app.page.evaluate(() => (window as Watched).updated);
  await hasDrawn();
};

/** The page's own frames: those that it can ask for stand still with its clock. */
const hasDrawn = () =>
  app.page.evaluate(() => document.body.animate([], { duration: 100 }).finished.then(() => undefined));

/** A finger that stays on the page while something happens: however long that takes, the page's clock stands still. */
async function underAFinger(page: Page, happens: () => Promise<void>): Promise<void> {
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000));
  await page.evaluate(() => window.dispatchEvent(new PointerEvent('pointerdown')));
  await happens();
  await page.evaluate(() => window.dispatchEvent(new PointerEvent('pointercancel')));
  await page.clock.resume();
}

const choose = (page: Page, choices: Partial<UserSettings>) =>
  page.evaluate((some) => window.relay.call('changeSettings', { choices: some }), choices);

it('the board moves no ticket under a finger for a new order, and shows it once the finger is gone', async () => {
  const { page } = app;
  await app.post(orderBody({ orderNumberToday: 1 }));
  await ticket(page, 1).waitFor();
  await listenFor('Later guest');
  await underAFinger(page, async () => {
    await app.post(orderBody({ orderNumberToday: 2, guest_name: 'Later guest' }));
    await pageUpdated();
    expect(await page.getByRole('article').count()).toBe(1);
  });
  await ticket(page, 2).waitFor();
});

it('the board takes a tap during which a banner came: nothing has moved under the finger', async () => {
  const { page } = app;
  await app.post(orderBody({ orderNumberToday: 3 }));
  const card = ticket(page, 3);
  const place = await card.boundingBox();
  await button(card, 'Start').hover();
  await listenFor('"wrongCredentials":{');
  await underAFinger(page, async () => {
    await page.mouse.down();
    await app.post(orderBody(), { authorization: 'Basic d3Jvbmc6d3Jvbmc=' });
    await pageUpdated();
    expect(await card.boundingBox()).toEqual(place);
    await page.mouse.up();
  });
  await button(card, 'Ready').waitFor();
  await reads(page.getByRole('main'), /^Somebody sent a wrong password/);
});

it('the board draws nothing new while a finger is down: no order, no count, nothing of what rings', async () => {
  const { page } = app;
  const known = { id: randomUUID(), checkout_id: randomUUID(), orderNumberToday: 4 };
  await app.post(orderBody(known));
  await ticket(page, 4).waitFor();
  await listenFor('Last guest');
  await underAFinger(page, async () => {
    await page.evaluate(() => {
      const drawn: string[] = [];
      (window as Watched).drawn = drawn;
      const watch = new MutationObserver((changes) =>
        drawn.push(...changes.map(({ target }) => target.nodeName)),
      );
      watch.observe(document.body, { childList: true, characterData: true, subtree: true });
    });
    await app.post(orderBody(), { authorization: 'Basic d3Jvbmc6d3Jvbmc=' });
    await app.post(eventBody('checkout_cancelled', known.checkout_id), { path: '/bbot/updates' });
    await app.post(orderBody({ orderNumberToday: 5, guest_name: 'Last guest' }));
    await pageUpdated();
    expect(await page.evaluate(() => (window as Watched).drawn)).toEqual([]);
  });
  await button(ticket(page, 4), 'Acknowledge').waitFor();
  await ticket(page, 5).waitFor();
});

it('the board leaves a column its height and the words below it whatever appears: a finger may be coming down', async () => {
  const { page } = app;
  await choose(page, { boardLayout: 'columns' });
  for (let number = 10; number < 16; number += 1) await app.post(orderBody({ orderNumberToday: number }));
  const list = column(page, 'New');
  const below = button(page, /below$/);
  await below.waitFor();
  const height = () => list.evaluate(({ clientHeight }) => clientHeight);
  const before = await height();
  await underAFinger(page, async () => {
    await list.evaluate((element) => element.scrollTo({ top: element.scrollHeight, behavior: 'instant' }));
    await hasDrawn();
    expect(await below.count()).toBe(1);
  });
  await isGone(below);
  expect(await height()).toBe(before);
  await choose(page, { boardLayout: 'grid' });
});
