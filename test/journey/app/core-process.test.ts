import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as nextGuest } from 'node:timers/promises';
import type { UtilityProcess } from 'electron';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { english } from '../../../shared/i18n/en/english';
import { edgeToken } from '../../support/ngrok-edge/edge';
import { orderBody } from '../../support/relay/relay-bodies';
import { reads, tap, ticket } from '../support/board';
import { clearBoard } from '../support/clear-board';
import { corePid, runningCore } from '../support/core-pid';
import { type AppBehindEdge, launchBehindEdge } from '../support/edge';
import { chooseInTray, trayLabels, trayTooltip, watchTray } from '../support/tray-menu';

let store: AppBehindEdge;
beforeAll(async () => {
  store = await launchBehindEdge({ env: { NGROK_AUTHTOKEN: edgeToken } });
});
afterAll(() => store.close());
beforeEach(async () => {
  // A start of its own: how often the core may end is counted from there.
  await store.app.relaunch();
  await reads(store.app.page, 'Orders can arrive');
  await clearBoard(store.app);
});

const pid = () => corePid(store.app);

/** Waits for a core and kills it. Resolves once it has ended: there may be none for a moment, or for good. */
async function killCore(): Promise<void> {
  await expect.poll(pid).not.toBeNull();
  const before = await runningCore(store.app);
  process.kill(before, 'SIGKILL');
  await expect.poll(pid).not.toBe(before);
}

/** Has the core do what no input can make it do. */
const fail = (testFault: 'throws' | 'rejects' | 'stands'): Promise<void> =>
  store.app.electron.evaluate((_, fault) => {
    const { testCore } = globalThis as { testCore?: UtilityProcess };
    testCore?.postMessage({ kind: 'woke-up', testFault: fault });
  }, testFault);

type Desk = typeof globalThis & { choose?: () => void; testCore?: UtilityProcess };

const notes = () => readFile(path.join(store.app.dataDir, 'logs', 'crashes.log'), 'utf8').catch(() => '');

/** What a checkout is answered with; null where nobody answers. */
const order = (orderNumberToday: number) =>
  store.post(orderBody({ orderNumberToday })).then(
    ({ status }) => status,
    () => null,
  );

/** An order is taken, and stands on the board. */
async function takes(orderNumberToday: number): Promise<void> {
  await expect.poll(() => order(orderNumberToday)).toBe(200);
  await ticket(store.app.page, orderNumberToday).first().waitFor();
}

it('the core starts again with every order when its process is killed, and the page keeps what it shows', async () => {
  await takes(1);
  await killCore();
  // The page is the one that was there: it draws on.
  await ticket(store.app.page, 1).waitFor();
  await takes(2);
  await tap(ticket(store.app.page, 1), 'Start');
  await ticket(store.app.page, 1).getByRole('button', { name: 'Ready' }).waitFor();
  expect(await notes()).toMatch(/core-ended/);
});

it('the core starts again after an uncaught exception, and notes where that was', async () => {
  await takes(1);
  const before = await pid();
  await fail('throws');
  await expect.poll(pid).not.toBe(before);
  await ticket(store.app.page, 1).waitFor();
  await takes(2);
  expect(await notes()).toMatch(/core-exception: Error: thrown by a test\n +at /);
});

it('the core goes on after an unhandled rejection, and notes where that was', async () => {
  const before = await pid();
  await fail('rejects');
  await expect.poll(notes).toMatch(/core-rejection: Error: rejected by a test\n +at /);
  await takes(1);
  expect(await pid()).toBe(before);
});

it('the core is ended and started again when its loop hangs, and what it was busy with is noted', async () => {
  await takes(1);
  const before = await pid();
  await fail('stands');
  await expect.poll(pid).not.toBe(before);
  await ticket(store.app.page, 1).waitFor();
  await takes(2);
  expect(await notes()).toMatch(
    /core-stands: its loop stood\n +at standForEver \(\S+shift-date.cjs:\d+:\d+\)/,
  );
});

it('the core ends with a killed shell, even while its loop hangs, so the next start finds folder and port free', async () => {
  await takes(1);
  await fail('stands');
  await store.app.kill();
  await store.app.revive();
  await ticket(store.app.page, 1).waitFor();
  await takes(2);
});

it('the core starts again once its folder is back, however often it was tried meanwhile', async () => {
  await takes(1);
  const tickets = path.join(store.app.dataDir, 'tickets');
  await rename(tickets, `${tickets}-away`);
  await writeFile(tickets, 'no folder');
  const tries = async () => (await notes()).match(/core-(not-started|ended)/g)?.length ?? 0;
  const before = await tries();
  await killCore();
  // More often than it may end by itself.
  await expect.poll(tries).toBeGreaterThan(before + 4);
  await rm(tickets);
  await rename(`${tickets}-away`, tickets);
  await takes(2);
  await ticket(store.app.page, 1).waitFor();
});

it('the core is given up after three starts, in words and with a button that starts it once more', async () => {
  await takes(1);
  const { page } = store.app;
  for (let times = 0; times < 4; times += 1) await killCore();
  await reads(page, 'Orders cannot arrive: Counter Relay stopped several times');
  await ticket(page, 1).waitFor();
  expect(await pid()).toBeNull();
  await tap(page, 'Start again');
  await reads(page, 'Orders can arrive');
  await takes(2);
});

it('somebody who pauses ordering at the tray learns when the core did not, and may try again', async () => {
  const { app } = store;
  await app.electron.evaluate(({ dialog }) => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    dialog.showMessageBox = async (...given: unknown[]) => {
      told.push(JSON.stringify(given.at(-1)));
      return { response: 0, checkboxChecked: false };
    };
  });
  const told = () => app.electron.evaluate(() => (globalThis as Desk & { told?: string[] }).told);
  await watchTray(app);
  await tap(app.page, 'Pause ordering');
  await tap(app.page, '15 minutes');
  await expect.poll(() => trayLabels(app)).toContain('Resume ordering');
  await chooseInTray(app, 'Resume ordering');
  await expect.poll(() => trayLabels(app)).toContain('Pause ordering for 10 minutes');

  const core = await runningCore(app);
  process.kill(core, 'SIGSTOP');
  await chooseInTray(app, 'Pause ordering for 10 minutes');
  expect(await told()).toEqual([]);
  process.kill(core, 'SIGKILL');
  await expect.poll(told).toEqual([expect.stringContaining('Ordering was not paused')]);

  await reads(app.page, 'Orders can arrive');
  await chooseInTray(app, 'Pause ordering for 10 minutes');
  await reads(app.page, /^Ordering paused\. Will resume at/);
  expect(await told()).toHaveLength(1);
  await chooseInTray(app, 'Resume ordering');
});

it('a core gets no answer to what the one before it asked', async () => {
  await store.app.electron.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () =>
      new Promise((resolve) => {
        (globalThis as Desk).choose = () => resolve({ canceled: true, filePath: '' });
      });
  });
  const saved = store.app.page.evaluate(() => window.relay.call('saveEmergencySlip', null));
  await expect
    .poll(() => store.app.electron.evaluate(() => (globalThis as Desk).choose !== undefined))
    .toBe(true);
  await killCore();
  expect(await saved).toEqual({ ok: false, code: 'CORE_AWAY' });
  await takes(1);
  const answers = await store.app.electron.evaluate(async () => {
    const { testCore, choose } = globalThis as Desk;
    const given: unknown[] = [];
    const post = testCore?.postMessage.bind(testCore);
    if (testCore !== undefined)
      testCore.postMessage = (message, ports) => {
        if (message.kind === 'answer') given.push(message.answer.result);
        post?.(message, ports);
      };
    choose?.();
    await new Promise((resolve) => setImmediate(resolve));
    return given;
  });
  // Null is what a window that was closed without a choice comes to.
  expect(answers).not.toContain(null);
});

it('orders are answered while the shell has met an error that nobody caught: no box opens, and it is noted', async () => {
  await store.app.electron.evaluate(() => {
    setImmediate(() => {
      throw new Error('thrown by a test');
    });
  });
  await expect.poll(notes).toMatch(/shell-exception: Error: thrown by a test\n +at /);
  await takes(1);
});

it('orders are answered while the shell shows a system box that nobody answers', async () => {
  await store.app.electron.evaluate(({ dialog }) => {
    setImmediate(() => dialog.showErrorBox('A box', 'It waits for somebody.'));
  });
  const shell = store.app.electron.evaluate(() => 'answers').catch(() => 'ended');
  expect(await Promise.race([shell, nextGuest(2_000, 'stands')])).toBe('stands');
  for (const number of [1, 2, 3]) {
    expect(await order(number)).toBe(200);
    await nextGuest(1_000);
  }
  await store.app.kill();
  await store.app.revive();
  for (const number of [1, 2, 3]) await ticket(store.app.page, number).waitFor();
});

it('orders are answered while the shell hangs for longer than a board may draw nothing', async () => {
  await watchTray(store.app);
  const standsMs = 25_000;
  let isOver = false;
  const ended = store.app.electron
    .evaluate((_, ms) => {
      const word = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
      return Atomics.wait(word, 0, 0, ms);
    }, standsMs)
    .finally(() => {
      isOver = true;
    });
  const answers: (number | null)[] = [];
  for (let number = 1; !isOver; number += 1) {
    answers.push(await order(number));
    // As guests come: each a moment after the other.
    await nextGuest(1_000);
  }
  expect(await ended).toBe('timed-out');
  expect(new Set(answers)).toEqual(new Set([200]));
  expect(answers.length).toBeGreaterThan(10);
  // It is told of more changes than may be on their way to it.
  await expect.poll(() => trayTooltip(store.app)).toContain(english.shell.tray.openOrders(answers.length));
});
