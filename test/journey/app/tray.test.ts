import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { isGone, reads, tap, ticket } from '../support/board';
import { clearBoard } from '../support/clear-board';
import { chooseInTray, trayImages, trayLabels, trayTooltip, watchTray } from '../support/tray-menu';
import { closeWindow, windowState } from '../support/windows';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
  await watchTray(app);
  // The icon is given its menu when that changes: now, and as the first test begins.
  await app.page.evaluate(() => window.relay.call('pauseOrdering', { minutes: 5 }));
});
afterAll(() => app.close());
beforeEach(() => clearBoard(app));

const tooltip = () => trayTooltip(app);
const images = () => trayImages(app);
const labels = () => trayLabels(app);
const choose = (label: string) => chooseInTray(app, label);
const isVisible = async (): Promise<boolean | undefined> => (await windowState(app))?.visible;

it('the tray says how many orders are open', async () => {
  await app.post(orderBody({ orderNumberToday: 1 }));
  await expect.poll(tooltip).toMatch(/Ordering open\n.*\n1 open order$/);
  await tap(ticket(app.page, 1), 'Start');
});

it('the tray pauses and resumes ordering, and shows it', async () => {
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

it('the tray keeps the app running when its window is closed, and opens it again', async () => {
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

it('the tray has an icon for each state, even where it cannot be seen here', async () => {
  await app.post(orderBody({ orderNumberToday: 4 }));
  await expect.poll(tooltip).toMatch(/1 open order$/);
  const before = (await images()) ?? 0;
  // Nobody has set up an address in this journey: orders cannot arrive, whatever ordering is.
  expect(await tooltip()).toContain('Orders cannot arrive yet');
  const sizes = await app.electron.evaluate(({ app: electronApp, nativeImage }) =>
    ['open', 'paused', 'cannot-arrive'].flatMap((icon) =>
      ['', '-panel', 'Template'].map((ending) => {
        const file = `${electronApp.getAppPath()}/assets/tray/${icon}${ending}.png`;
        return nativeImage.createFromPath(file).getSize().width;
      }),
    ),
  );
  expect(sizes).toEqual([16, 48, 16, 16, 48, 16, 16, 48, 16]);
  expect(before).toBe(0);
});
