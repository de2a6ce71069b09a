import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { ticket } from '../support/board';
import { facesOf } from '../support/faces-of';

/* The typeface that the app brings: a shop sees what was tested, whatever fonts its computer has. */

const face = 'IBM Plex Sans';
let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
  await app.post(orderBody({ orderNumberToday: 221, guest_name: 'Thị Hoa Nguyễn' }));
  await app.post(orderBody({ orderNumberToday: 222, guest_name: 'Łukasz Žižka' }));
  await app.post(orderBody({ orderNumberToday: 223, guest_name: 'Ελένη Παπαδοπούλου' }));
  await app.post(orderBody({ orderNumberToday: 224, guest_name: 'Олександр Ґудзь' }));
  await ticket(app.page, 224).waitFor();
});
afterAll(() => app.close());

it('the board draws Latin, Vietnamese, Greek and Cyrillic names, and itself, in the face that it brings', async () => {
  expect(await facesOf(app.page, 'body')).toEqual([{ name: face, isOurs: true }]);
});

it('a dialog and the kitchen page are drawn in the face that the app brings', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menu').waitFor();
  expect(await facesOf(page, '[role=menu]')).toEqual([{ name: face, isOurs: true }]);
  await page.keyboard.press('Escape');
  const counter = page.url();
  await page.goto(`${counter}&view=kitchen`);
  await ticket(page, 224).waitFor();
  expect(await facesOf(page, 'body')).toEqual([{ name: face, isOurs: true }]);
  await page.goto(counter);
});

it('the board has figures of one width, so that times and amounts line up', async () => {
  await ticket(app.page, 221).waitFor();
  const widths = await app.page.evaluate(() =>
    [...'0123456789'].flatMap((figure) =>
      [400, 700].map((weight) => {
        const written = document.createElement('span');
        written.style.fontWeight = String(weight);
        written.textContent = figure.repeat(100);
        document.body.append(written);
        const { width } = written.getBoundingClientRect();
        written.remove();
        return Math.round(width);
      }),
    ),
  );
  expect(new Set(widths).size).toBe(1);
});

it('the board lays nothing out in another face first: nothing moves while it comes up from a slow disk', async () => {
  await app.electron.evaluate(({ session }) => {
    session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
      if (url.endsWith('.woff2')) setTimeout(() => answer({}), 400);
      else answer({});
    });
  });
  await reload(app.page);
  const moved = await app.page.evaluate(async () => {
    await Promise.allSettled([...document.fonts].map((each) => each.load()));
    return new Promise<number>((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum))));
    });
  });
  await app.electron.evaluate(({ session }) => session.defaultSession.webRequest.onBeforeRequest(null));
  expect(moved).toBe(0);
  expect(app.complaints).toEqual([]);
});

it('the board is a board even while the files of its face do not come', async () => {
  await app.electron.evaluate(({ session }) => {
    session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
      if (!url.endsWith('.woff2')) answer({});
    });
  });
  await reload(app.page);
  const [seen] = await facesOf(app.page, 'body');
  await app.electron.evaluate(({ session }) => session.defaultSession.webRequest.onBeforeRequest(null));
  await reload(app.page);
  expect(seen?.isOurs).toBe(false);
});

/** As after a start: the faces that the page before had in memory do not serve. */
async function reload(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Network.enable');
  await browser.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.reload({ waitUntil: 'commit' });
  await ticket(page, 224).waitFor();
}
