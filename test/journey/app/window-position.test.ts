import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Rectangle } from 'electron';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { readPlaces } from '../../../main/shell/windows/window-places';
import { launchApp, type RunningApp } from '../support/app';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.close());

const kept = (): string => path.join(app.dataDir, 'electron', 'window.json');

const bounds = (): Promise<Rectangle | undefined> =>
  app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());

const move = (to: Rectangle): Promise<void> =>
  app.electron.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
  }, to);

it('a window opens where it was closed', async () => {
  const wanted = { x: 40, y: 60, width: 900, height: 600 };
  await move(wanted);
  await expect.poll(bounds).toEqual(wanted);
  await app.relaunch();
  await expect.poll(bounds).toEqual(wanted);
});

it('a window remembers its place a moment after it was moved, so a power cut forgets nothing', async () => {
  const wanted = { x: 80, y: 20, width: 1000, height: 640 };
  await move(wanted);
  const remembered = async (): Promise<unknown[]> =>
    Object.values(readPlaces(await readFile(kept(), 'utf8')));
  await expect.poll(remembered).toContainEqual({ ...wanted, maximized: false });
  await app.kill();
  await app.relaunch();
  await expect.poll(bounds).toEqual(wanted);
});

type Desk = typeof globalThis & { unplugAll?: () => void };
beforeEach(() => app.electron.evaluate(() => (globalThis as Desk).unplugAll?.()));

/** A virtual display is one alone: the others are told of, as the system would, until the test has ended. */
function plug(...widths: readonly number[]): Promise<void> {
  return app.electron.evaluate(({ screen }, shown) => {
    const { getAllDisplays, getPrimaryDisplay } = screen;
    const own = getPrimaryDisplay();
    let x = 0;
    const displays = shown.map((width) => {
      const bounds = { x, y: 0, width, height: 768 };
      x += width;
      return { ...own, bounds, workArea: bounds };
    });
    (globalThis as Desk).unplugAll ??= () => {
      Object.assign(screen, { getAllDisplays, getPrimaryDisplay });
      screen.emit('display-metrics-changed');
    };
    Object.assign(screen, { getAllDisplays: () => displays, getPrimaryDisplay: () => displays[0] ?? own });
    screen.emit('display-metrics-changed');
  }, widths);
}

it('a window goes with its display, and back there when that is plugged in again', async () => {
  const docked = { x: 200, y: 40, width: 900, height: 600 };
  const undocked = { x: 20, y: 80, width: 800, height: 560 };
  await plug(1366, 1920);
  await move(docked);
  await expect
    .poll(async () => Object.values(readPlaces(await readFile(kept(), 'utf8'))))
    .toContainEqual({
      ...docked,
      maximized: false,
    });
  await plug(1366);
  await move(undocked);
  await expect
    .poll(async () => Object.values(readPlaces(await readFile(kept(), 'utf8'))))
    .toContainEqual({
      ...undocked,
      maximized: false,
    });
  await plug(1366, 1920);
  await expect.poll(bounds).toEqual(docked);
  await plug(1366);
  await expect.poll(bounds).toEqual(undocked);
});

it('a window comes back to the remaining display when its own was unplugged', async () => {
  await plug(1366, 1200);
  await move({ x: 1400, y: 40, width: 800, height: 560 });
  await expect.poll(async () => (await bounds())?.x).toBe(1400);
  await plug(1300);
  await expect
    .poll(async () => {
      const { x, width } = (await bounds()) ?? { x: Number.POSITIVE_INFINITY, width: 0 };
      return x + width;
    })
    .toBeLessThanOrEqual(1300);
});

it.each([
  [
    'on a display that is gone',
    JSON.stringify({ x: 9000, y: 60, width: 900, height: 600, maximized: false }),
  ],
  ['unreadable', '{"x":'],
])('a window opens where it can be seen when its place is %s', async (_, text) => {
  await app.kill();
  await writeFile(kept(), text);
  await app.relaunch();
  const { workArea } = await app.electron.evaluate(({ screen }) => screen.getPrimaryDisplay());
  const now = (await bounds()) ?? { x: -1, y: -1, width: 0, height: 0 };
  // Chromium takes a pixel from a window that would fill an X11 display.
  expect(now.width).toBeGreaterThanOrEqual(Math.min(1366, workArea.width) - 1);
  expect(now.height).toBeGreaterThanOrEqual(Math.min(768, workArea.height) - 1);
  expect(now.x).toBeGreaterThanOrEqual(workArea.x);
  expect(now.y).toBeGreaterThanOrEqual(workArea.y);
  expect(now.x + now.width).toBeLessThanOrEqual(workArea.x + workArea.width);
});
