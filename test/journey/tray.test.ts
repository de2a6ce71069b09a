import type { Menu, Tray } from 'electron';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { orderBody } from '../support/relay/relay-bodies';
import { launchApp, type RunningApp } from './app';
import { isGone, reads, tap, ticket } from './board';
import { clearBoard } from './clear-board';
import { closeWindow, windowLook } from './windows';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
  await watchTray();
  // The icon is given its menu when that changes: now, and as the first test begins.
  await app.page.evaluate(() => window.relay.call('pauseOrdering', { minutes: 5 }));
});
afterAll(() => app.close());
beforeEach(() => clearBoard(app));

type Desk = typeof globalThis & { tooltip?: string; menu?: Menu; images?: number };

/** A virtual display has no place for tray icons: what the icon is given is noted, and its menu is chosen from here. */
function watchTray(): Promise<void> {
  return app.electron.evaluate(({ Tray }) => {
    const desk = globalThis as Desk;
    const icon: Pick<Tray, 'setToolTip' | 'setContextMenu' | 'setImage'> = Tray.prototype;
    const { setToolTip, setContextMenu, setImage } = icon;
    icon.setToolTip = function (this: Tray, text) {
      desk.tooltip = text;
      setToolTip.call(this, text);
    };
    icon.setContextMenu = function (this: Tray, menu) {
      if (menu !== null) desk.menu = menu;
      setContextMenu.call(this, menu);
    };
    icon.setImage = function (this: Tray, image) {
      if (typeof image === 'string' || image.isEmpty()) throw new Error('The icon is empty');
      desk.images = (desk.images ?? 0) + 1;
      setImage.call(this, image);
    };
  });
}

const tooltip = (): Promise<string | undefined> => app.electron.evaluate(() => (globalThis as Desk).tooltip);
const images = (): Promise<number | undefined> => app.electron.evaluate(() => (globalThis as Desk).images);
const labels = (): Promise<string[] | undefined> =>
  app.electron.evaluate(() => (globalThis as Desk).menu?.items.map(({ label }) => label));
const choose = (label: string): Promise<void> =>
  app.electron.evaluate((_, wanted) => {
    const item = (globalThis as Desk).menu?.items.find((one) => one.label === wanted);
    if (item === undefined) throw new Error(`The menu does not offer "${wanted}"`);
    item.click();
  }, label);
const isVisible = async (): Promise<boolean | undefined> => (await windowLook(app))?.visible;

it('says how many orders are open', async () => {
  await app.post(orderBody({ orderNumberToday: 1 }));
  await expect.poll(tooltip).toMatch(/Ordering open\n.*\n1 open order$/);
  await tap(ticket(app.page, 1), 'Start');
});

it('pauses and resumes ordering, and shows it', async () => {
  await tap(app.page, 'Pause ordering');
  await tap(app.page, '15 minutes');
  await expect.poll(tooltip).toMatch(/Ordering paused until \d+:\d\d [AP]M/);
  expect(await labels()).toContain('Resume ordering');
  await choose('Resume ordering');
  await isGone(app.page.getByText(/^Ordering paused\./));
  await expect.poll(labels).toContain('Pause ordering for 10 minutes');
  await choose('Pause ordering for 10 minutes');
  await reads(app.page, /^Ordering paused\. Will resume at/);
  await expect.poll(labels).toContain('Resume ordering');
  await choose('Resume ordering');
  await expect.poll(tooltip).toContain('Ordering open');
});

it('keeps the app running when its window is closed, and opens it again', async () => {
  await app.post(orderBody({ orderNumberToday: 3 }));
  await tap(ticket(app.page, 3), 'Start');
  await closeWindow(app);
  await expect.poll(isVisible).toBe(false);
  expect((await app.post(orderBody({ orderNumberToday: 2 }))).status).toBe(200);
  await expect.poll(isVisible).toBe(true);
  await closeWindow(app);
  await expect.poll(isVisible).toBe(false);
  await expect.poll(labels).toContain('Open Counter Relay');
  await choose('Open Counter Relay');
  await expect.poll(isVisible).toBe(true);
  await ticket(app.page, 3).waitFor();
});

it('has an icon for each state, also where it cannot be seen here', async () => {
  await app.post(orderBody({ orderNumberToday: 4 }));
  await expect.poll(tooltip).toMatch(/1 open order$/);
  const before = (await images()) ?? 0;
  // Nobody has set up an address in this journey: orders cannot arrive, whatever ordering is.
  expect(await tooltip()).toContain('Orders cannot arrive yet');
  const sizes = await app.electron.evaluate(({ app: electronApp, nativeImage }) =>
    ['open', 'paused', 'cannot-arrive'].flatMap((look) =>
      ['', '-panel', 'Template'].map((ending) => {
        const file = `${electronApp.getAppPath()}/assets/tray/${look}${ending}.png`;
        return nativeImage.createFromPath(file).getSize().width;
      }),
    ),
  );
  expect(sizes).toEqual([16, 48, 16, 16, 48, 16, 16, 48, 16]);
  expect(before).toBe(0);
});
