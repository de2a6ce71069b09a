import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPlaces } from '../../main/window-places';
import { orderBody } from '../support/relay-bodies';
import { launchApp, type RunningApp } from './app';
import { tap, ticket } from './board';
import { windowLook } from './windows';

let app: RunningApp;
let kitchen: Page;
beforeAll(async () => {
  app = await launchApp();
  kitchen = await openKitchen();
});
afterAll(() => app.close());

/** The board's page; after a start with both windows `app.page` may be either. */
function boardPage(): Page {
  const page = app.electron.windows().find((one) => !one.url().includes('view=kitchen'));
  if (page === undefined) throw new Error('There is no board');
  return page;
}

const choose = (kitchenWindow: boolean): Promise<unknown> =>
  boardPage().evaluate(
    (wanted) => window.relay.call('changeSettings', { choices: { kitchenWindow: wanted } }),
    kitchenWindow,
  );

async function openKitchen(): Promise<Page> {
  const opened = app.electron.waitForEvent('window');
  await choose(true);
  const page = await opened;
  await page.getByRole('main').waitFor();
  return page;
}

const settings = async (): Promise<unknown> =>
  JSON.parse(await readFile(path.join(app.dataDir, 'settings.json'), 'utf8'));

it('opens beside the board when the settings want it, and leaves the keyboard there', async () => {
  expect(new URL(kitchen.url()).searchParams.get('view')).toBe('kitchen');
  await expect.poll(async () => (await windowLook(app, 'kitchen'))?.visible).toBe(true);
  expect((await windowLook(app, 'kitchen'))?.focused).toBe(false);
  expect((await windowLook(app, 'board'))?.visible).toBe(true);
  const titles = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  );
  expect(titles.sort()).toEqual(['Counter Relay', 'Counter Relay – Kitchen']);
});

it('is locked down as the board is', async () => {
  const preferences = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      // Electron has it, and leaves it out of its types.
      const { getLastWebPreferences } = webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      const { sandbox, contextIsolation, nodeIntegration, webviewTag, preload } =
        getLastWebPreferences.call(webContents);
      return { sandbox, contextIsolation, nodeIntegration, webviewTag, preload };
    }),
  );
  expect(preferences).toHaveLength(2);
  expect(preferences[0]).toEqual(preferences[1]);
  expect(preferences[0]).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
});

it('shows the same orders, and what is tapped on the one shows on the other', async () => {
  await app.post(orderBody({ orderNumberToday: 1 }));
  await ticket(kitchen, 1).waitFor();
  await tap(ticket(app.page, 1), 'Start');
  await ticket(kitchen, 1).getByRole('button', { name: 'Ready' }).waitFor();
  await kitchen.evaluate(() =>
    window.relay.call('getSnapshot', null).then((snapshot) =>
      snapshot.ok && snapshot.value.tickets[0] !== undefined
        ? window.relay.call('stepTicket', {
            id: snapshot.value.tickets[0].id,
            from: 'preparing',
            direction: 'forward',
          })
        : null,
    ),
  );
  await ticket(app.page, 1).getByRole('button', { name: 'Done' }).waitFor();
});

it('never has the board’s questions for a file above it', async () => {
  await app.electron.evaluate(({ BrowserWindow, dialog }) => {
    // Windows come in no order that is promised.
    const all = BrowserWindow.getAllWindows();
    BrowserWindow.getAllWindows = () =>
      all.toSorted((one, other) => other.webContents.getURL().localeCompare(one.webContents.getURL()));
    const ask = async (above: unknown) => {
      process.env['ASKED_ABOVE'] = above instanceof BrowserWindow ? above.webContents.getURL() : 'nothing';
      return { canceled: true, filePath: '' };
    };
    dialog.showSaveDialog = ask;
  });
  await app.page.evaluate(() => window.relay.call('exportSettings', null));
  const above = await app.electron.evaluate(() => process.env['ASKED_ABOVE']);
  expect(above).toBe(app.page.url());
});

it('goes to full screen alone', async () => {
  await app.electron.evaluate(({ BrowserWindow }) => {
    // Without a window manager no window fills the screen: they say what one would.
    for (const window of BrowserWindow.getAllWindows()) {
      let full = false;
      window.isFullScreen = () => full;
      window.setFullScreen = (wanted) => {
        full = wanted;
      };
    }
  });
  await kitchen.evaluate(() => window.relay.call('toggleFullScreen', null));
  const full = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((window) => window.isFullScreen())
      .map(({ webContents }) => webContents.getURL()),
  );
  expect(full).toEqual([kitchen.url()]);
  await kitchen.evaluate(() => window.relay.call('toggleFullScreen', null));
});

it('speaks another language together with the board, and no order is gone', async () => {
  const language = (page: Page) => new URL(page.url()).searchParams.get('language');
  const speak = (wanted: 'es' | 'system') =>
    app.page.evaluate(
      (chosen) => window.relay.call('changeSettings', { choices: { language: chosen } }),
      wanted,
    );
  await speak('es').catch(() => undefined);
  await expect.poll(() => [language(app.page), language(kitchen)]).toEqual(['es', 'es']);
  await app.page.getByRole('article').waitFor();
  await kitchen.getByRole('article').waitFor();
  expect(new URL(kitchen.url()).searchParams.get('view')).toBe('kitchen');
  await speak('system').catch(() => undefined);
  await expect.poll(() => [language(app.page), language(kitchen)]).toEqual(['en', 'en']);
  await ticket(app.page, 1).waitFor();
  await ticket(kitchen, 1).waitFor();
});

it('has a place of its own, and opens there with the app', async () => {
  const place = { x: 30, y: 50, width: 820, height: 600 };
  await app.electron.evaluate(({ BrowserWindow }, wanted) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().includes('view=kitchen'),
    );
    window?.setBounds(wanted);
  }, place);
  const kept = async (): Promise<unknown[]> =>
    Object.values(
      readPlaces(await readFile(path.join(app.dataDir, 'electron', 'kitchen-window.json'), 'utf8')),
    );
  await expect.poll(() => kept().catch(() => [])).toEqual([{ ...place, maximized: false }]);
  await app.relaunch();
  const bounds = () =>
    app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().includes('view=kitchen'))
        ?.getNormalBounds(),
    );
  await expect.poll(bounds).toEqual(place);
});

it('is closed for good by its cross, and the app goes on', async () => {
  expect(await settings()).toMatchObject({ kitchenWindow: true });
  await app.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      if (window.webContents.getURL().includes('view=kitchen')) window.close();
    }
  });
  await expect.poll(() => windowLook(app, 'kitchen')).toBeNull();
  await expect.poll(settings).toMatchObject({ kitchenWindow: false });
  expect((await app.post(orderBody({ orderNumberToday: 2 }))).status).toBe(200);
});

it('is closed by the settings, and opened again', async () => {
  await openKitchen();
  await choose(false);
  await expect.poll(() => windowLook(app, 'kitchen')).toBeNull();
  await openKitchen();
  expect(await settings()).toMatchObject({ kitchenWindow: true });
});
