import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { readPlaces } from '../../../main/shell/windows/window-places';
import { orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { tap, ticket } from '../support/board';
import { clearBoard } from '../support/clear-board';
import { type View, windowState } from '../support/windows';

let app: RunningApp;
let board: Page;
let kitchen: Page;
beforeAll(async () => {
  app = await launchApp();
});
beforeEach(async () => {
  board = await pageOf('board');
  await clearBoard({ page: board });
  kitchen = (await windowState(app, 'kitchen')) === null ? await openKitchen() : await pageOf('kitchen');
});
afterAll(() => app.close());

/** After a start with both windows `app.page` may be either. */
async function pageOf(view: View): Promise<Page> {
  const find = () =>
    app.electron.windows().find((page) => page.url().includes('view=kitchen') === (view === 'kitchen'));
  await expect.poll(find).toBeDefined();
  const page = find();
  if (page === undefined) throw new Error(`There is no ${view}`);
  await page.getByRole('main').waitFor();
  return page;
}

const choose = (kitchenWindow: boolean): Promise<unknown> =>
  board.evaluate(
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

it('the kitchen window opens next to the board as set, leaves the keyboard there, and is closed by the settings', async () => {
  await choose(false);
  await expect.poll(() => windowState(app, 'kitchen')).toBeNull();
  kitchen = await openKitchen();
  expect(await settings()).toMatchObject({ kitchenWindow: true });
  expect(new URL(kitchen.url()).searchParams.get('view')).toBe('kitchen');
  await expect.poll(async () => (await windowState(app, 'kitchen'))?.visible).toBe(true);
  expect((await windowState(app, 'kitchen'))?.focused).toBe(false);
  expect((await windowState(app, 'board'))?.visible).toBe(true);
  const titles = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  );
  expect(titles.sort()).toEqual(['Counter Relay', 'Counter Relay – Kitchen']);
});

it('the kitchen window is locked down as the board is', async () => {
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

it('the kitchen window shows the same orders, and what is tapped in one window shows in the other', async () => {
  await app.post(orderBody({ orderNumberToday: 1 }));
  await ticket(kitchen, 1).waitFor();
  await tap(ticket(board, 1), 'Start');
  await ticket(kitchen, 1).getByRole('button', { name: 'Ready' }).waitFor();
  await kitchen.evaluate(() =>
    window.relay.call('getSnapshot', null).then((snapshot) => {
      const started = snapshot.ok
        ? snapshot.value.tickets.find(({ stage }) => stage === 'preparing')
        : undefined;
      return started === undefined
        ? null
        : window.relay.call('stepTicket', { id: started.id, from: 'preparing', direction: 'forward' });
    }),
  );
  await ticket(board, 1).getByRole('button', { name: 'Done' }).waitFor();
});

it('the kitchen window never has the board’s questions for a file on top of it', async () => {
  await app.electron.evaluate(({ BrowserWindow, dialog }) => {
    // Windows come in no order that is promised.
    const { getAllWindows } = BrowserWindow;
    BrowserWindow.getAllWindows = () =>
      getAllWindows().toSorted((one, other) =>
        other.webContents.getURL().localeCompare(one.webContents.getURL()),
      );
    const ask = async (above: unknown) => {
      BrowserWindow.getAllWindows = getAllWindows;
      process.env['ASKED_ABOVE'] = above instanceof BrowserWindow ? above.webContents.getURL() : 'nothing';
      return { canceled: true, filePath: '' };
    };
    dialog.showSaveDialog = ask;
  });
  await board.evaluate(() => window.relay.call('exportSettings', null));
  const above = await app.electron.evaluate(() => process.env['ASKED_ABOVE']);
  expect(above).toBe(board.url());
});

it('the kitchen window goes to full screen alone', async () => {
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

it('the kitchen window speaks another language together with the board, and no order is gone', async () => {
  const language = (page: Page) => new URL(page.url()).searchParams.get('language');
  const speak = (wanted: 'es' | 'en') =>
    board.evaluate(
      (chosen) => window.relay.call('changeSettings', { choices: { language: chosen } }),
      wanted,
    );
  await app.post(orderBody({ orderNumberToday: 3 }));
  await ticket(board, 3).waitFor();
  await speak('es').catch(() => undefined);
  await expect.poll(() => [language(board), language(kitchen)]).toEqual(['es', 'es']);
  await board.getByRole('article').waitFor();
  await kitchen.getByRole('article').waitFor();
  expect(new URL(kitchen.url()).searchParams.get('view')).toBe('kitchen');
  await speak('en').catch(() => undefined);
  await expect.poll(() => [language(board), language(kitchen)]).toEqual(['en', 'en']);
  await ticket(board, 3).waitFor();
  await ticket(kitchen, 3).waitFor();
});

it('the kitchen window has a place of its own, and opens there with the app', async () => {
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

it('the kitchen window is closed for good by its close button, and the app goes on', async () => {
  expect(await settings()).toMatchObject({ kitchenWindow: true });
  await app.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      if (window.webContents.getURL().includes('view=kitchen')) window.close();
    }
  });
  await expect.poll(() => windowState(app, 'kitchen')).toBeNull();
  await expect.poll(settings).toMatchObject({ kitchenWindow: false });
  expect((await app.post(orderBody({ orderNumberToday: 2 }))).status).toBe(200);
});
