import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { rings, tap, ticket } from '../support/board';
import { clearBoard } from '../support/clear-board';
import { closeWindow, comeBack, leaveWindow, watchWindow, windowState } from '../support/windows';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  await clearBoard(app);
  await comeBack(app);
  await watchWindow(app);
});

const asked = async (): Promise<readonly string[]> => (await windowState(app))?.asked ?? [];
const isVisible = async (): Promise<boolean | undefined> => (await windowState(app))?.visible;

it('a window that somebody works in is left alone', async () => {
  expect((await windowState(app))?.focused).toBe(true);
  await app.post(orderBody({ orderNumberToday: 1 }));
  await rings(app.page, 'Ringing: Order 1');
  await tap(ticket(app.page, 1), 'Start');
  await expect.poll(asked).toContain('calm');
  expect(await asked()).not.toContain('flash');
});

it('a window closed while an order rings comes up for the next one without taking the keyboard', async () => {
  await app.post(orderBody({ orderNumberToday: 2 }));
  await rings(app.page, 'Ringing: Order 2');
  await closeWindow(app);
  await expect.poll(isVisible).toBe(false);

  await app.post(orderBody({ orderNumberToday: 3 }));
  await expect.poll(isVisible).toBe(true);
  expect((await windowState(app))?.focused).toBe(false);
  await expect.poll(asked).toEqual(['to the front', 'flash']);
  await tap(ticket(app.page, 2), 'Start');
  await tap(ticket(app.page, 3), 'Start');
  await expect.poll(asked).toContain('calm');
});

it('a minimized window is restored where it was', async () => {
  await leaveWindow(app);
  await watchWindow(app, true);
  await app.post(orderBody({ orderNumberToday: 4 }));
  await expect.poll(asked).toEqual(['restore', 'to the front', 'flash']);
  await tap(ticket(app.page, 4), 'Start');
  await expect.poll(asked).toContain('calm');
});

it('the window comes in front of another program', async () => {
  await leaveWindow(app);
  await app.post(orderBody({ orderNumberToday: 5 }));
  await expect.poll(asked).toEqual(['to the front', 'flash']);
  await tap(ticket(app.page, 5), 'Start');
  await expect.poll(asked).toContain('calm');
});

it('the window comes up when Bbot asks for a wrong address', async () => {
  await closeWindow(app);
  await expect.poll(isVisible).toBe(false);
  expect((await app.post(orderBody(), { path: '/bbot/update' })).status).toBe(404);
  await expect.poll(isVisible).toBe(true);
  await expect.poll(asked).toContain('flash');
});
