import type { MessageBoxOptions } from 'electron';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { orderBody } from '../../support/relay/relay-bodies';
import { launchApp, type RunningApp } from '../support/app';
import { tap, ticket } from '../support/board';
import { clearBoard } from '../support/clear-board';
import { closeWindow, windowState } from '../support/windows';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
});
beforeEach(async () => {
  await app.revive();
  await answerQuestions();
  await clearBoard(app);
});
afterAll(() => app.close());

type Desk = typeof globalThis & { asked?: MessageBoxOptions[]; answer?: (button: number) => void };

/** Nobody can press a button of the system's own windows here: they are noted, and answered by `answer`. */
function answerQuestions(): Promise<void> {
  return app.electron.evaluate(({ dialog }) => {
    const desk = globalThis as Desk;
    const asked: MessageBoxOptions[] = [];
    desk.asked = asked;
    dialog.showMessageBox = (...given: unknown[]) => {
      asked.push(given.at(-1) as MessageBoxOptions);
      return new Promise((resolve) => {
        desk.answer = (response) => resolve({ response, checkboxChecked: false });
      });
    };
  });
}

const questions = (): Promise<MessageBoxOptions[]> =>
  app.electron.evaluate(() => (globalThis as Desk).asked ?? []);

/** Presses the button with these words. */
async function answer(words: string): Promise<void> {
  const buttons = (await questions()).at(-1)?.buttons ?? [];
  await app.electron.evaluate((_, button) => (globalThis as Desk).answer?.(button), buttons.indexOf(words));
}

async function quit(): Promise<void> {
  await tap(app.page, 'Menu');
  await app.page.getByRole('menuitem', { name: 'Quit', exact: true }).click();
}

it('the app asks before it ends while orders are open, above the board, and stays when told to', async () => {
  await app.post(orderBody({ orderNumberToday: 1 }));
  await app.post(orderBody({ orderNumberToday: 2 }));
  await tap(ticket(app.page, 1), 'Start');
  await ticket(app.page, 2).waitFor();
  await quit();
  await expect.poll(questions).toHaveLength(1);
  const [question] = await questions();
  expect(question).toMatchObject({
    message: '2 orders are still open',
    detail: expect.stringContaining('guests are stopped when they pay'),
    buttons: ['Keep running', 'Quit anyway'],
    defaultId: 0,
    cancelId: 0,
  });
  await answer('Keep running');
  expect((await app.post(orderBody({ orderNumberToday: 3 }))).status).toBe(200);
  await ticket(app.page, 3).waitFor();
});

it('the app asks once, however often it is told to quit, and shows the orders that it asks about', async () => {
  // One that rings would bring the window up by itself.
  await app.post(orderBody({ orderNumberToday: 4 }));
  await tap(ticket(app.page, 4), 'Start');
  await closeWindow(app);
  await expect.poll(async () => (await windowState(app))?.visible).toBe(false);
  await app.page.evaluate(() => Promise.all([1, 2].map(() => window.relay.call('quitApp', null))));
  await expect.poll(questions).toHaveLength(1);
  expect((await windowState(app))?.visible).toBe(true);
  await answer('Keep running');
  expect(await questions()).toHaveLength(1);
});

it('the app ends when told to, and the orders come back at the next start', async () => {
  for (const number of [5, 6, 7]) await app.post(orderBody({ orderNumberToday: number }));
  const ended = app.electron.waitForEvent('close');
  const { exitCode } = app.main;
  expect(exitCode).toBeNull();
  await quit();
  await expect.poll(questions).toHaveLength(1);
  await answer('Quit anyway').catch(() => undefined);
  await ended;
  await app.relaunch();
  for (const number of [5, 6, 7]) await ticket(app.page, number).waitFor();
});

it('the app does not ask a program that ends it, even though orders are open', async () => {
  await app.post(orderBody({ orderNumberToday: 8 }));
  const ended = app.electron.waitForEvent('close');
  await app.electron.evaluate(({ app: electronApp }) => electronApp.quit());
  await ended;
});

it('the app does not ask before it ends when nothing is open', async () => {
  await app.post(orderBody({ orderNumberToday: 9 }));
  for (const step of ['Start', 'Ready', 'Done']) await tap(ticket(app.page, 9), step);
  await expect.poll(() => app.page.getByRole('article').count()).toBe(0);
  const ended = app.electron.waitForEvent('close');
  await quit().catch(() => undefined);
  await ended;
});
