import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { orderBody } from '../support/relay-bodies';
import { launchApp, type RunningApp } from './app';
import { button, reads, ticket } from './board';
import { clearBoard } from './clear-board';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp({ settings: { boardLayout: 'grid' } });
});
afterAll(() => app.close());
beforeEach(() => clearBoard(app));

type Told = Window & { told?: Promise<void> };

/** Listens for a change that holds these words, from now on. */
const listenFor = (words: string) =>
  app.page.evaluate((wanted) => {
    (window as Told).told = new Promise((resolve) => {
      window.relay.onChange((text) => {
        if (text.includes(wanted)) resolve();
      });
    });
  }, words);

/** Resolves once the page was told, and had the time to draw it. */
const isTold = () =>
  app.page.evaluate(async () => {
    await (window as Told).told;
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });

it('moves no ticket under a finger for an order that comes meanwhile, and shows it once that has gone', async () => {
  const { page } = app;
  await app.post(orderBody({ orderNumberToday: 1 }));
  await ticket(page, 1).waitFor();
  await listenFor('Later guest');
  await page.evaluate(() => window.dispatchEvent(new PointerEvent('pointerdown')));
  await app.post(orderBody({ orderNumberToday: 2, guest_name: 'Later guest' }));
  await isTold();
  expect(await page.getByRole('article').count()).toBe(1);
  await page.evaluate(() => window.dispatchEvent(new PointerEvent('pointercancel')));
  await ticket(page, 2).waitFor();
});

it('takes a tap during which a banner came: nothing has moved under the finger', async () => {
  const { page } = app;
  await app.post(orderBody({ orderNumberToday: 3 }));
  const card = ticket(page, 3);
  const place = await card.boundingBox();
  await button(card, 'Start').hover();
  await listenFor('"wrongCredentials":{');
  await page.mouse.down();
  await app.post(orderBody(), { authorization: 'Basic d3Jvbmc6d3Jvbmc=' });
  await isTold();
  expect(await card.boundingBox()).toEqual(place);
  await page.mouse.up();
  await button(card, 'Ready').waitFor();
  await reads(page.getByRole('main'), /^Every checkout is blocked/);
});
