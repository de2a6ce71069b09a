import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bbotTime } from '../../support/bbot/bbot-time';
import { edgeToken } from '../../support/ngrok-edge/edge';
import { startVirtualPrinter, type VirtualPrinter } from '../../support/printer/virtual-printer';
import { orderBody } from '../../support/relay/relay-bodies';
import { isGone, reads, rings, tap, ticket } from '../support/board';
import { clearBoard } from '../support/clear-board';
import { type AppBehindEdge, launchBehindEdge } from '../support/edge';

// What the computer itself does around the app: it must not sleep, sleeps all the same, wakes, shuts down.

const minuteMs = 60_000;

let printer: VirtualPrinter;
let store: AppBehindEdge;
beforeAll(async () => {
  printer = await startVirtualPrinter();
  store = await launchBehindEdge({
    env: { NGROK_AUTHTOKEN: edgeToken, RELAY_PRINTER: printer.url },
    // No day may end while the computer sleeps: that ends a pause too.
    settings: { dayEndsAtHour: (new Date().getHours() + 12) % 24 },
  });
  await reads(bar(), 'Orders can arrive');
});
beforeEach(async () => {
  await store.app.revive();
  await clearBoard(store.app);
});
afterAll(async () => {
  await store.close();
  await printer.stop();
});

const bar = () => store.app.page.getByRole('banner');
const ticketOf = (number: number) => ticket(store.app.page, number);

async function pauseFor(choice: string): Promise<void> {
  await tap(store.app.page, 'Pause ordering');
  await tap(store.app.page.getByRole('dialog'), choice);
}

describe('the computer', () => {
  type Desk = typeof globalThis & { blockers?: { kind: string; id: number }[] };

  /** What is asked of Electron from now on, which carries it out as ever. */
  const watchBlockers = () =>
    store.app.electron.evaluate(({ powerSaveBlocker }) => {
      const blockers: { kind: string; id: number }[] = [];
      (globalThis as Desk).blockers = blockers;
      const { start } = powerSaveBlocker;
      powerSaveBlocker.start = (kind) => {
        const id = start.call(powerSaveBlocker, kind);
        blockers.push({ kind, id });
        return id;
      };
    });

  /** What Electron holds of it. */
  const held = () =>
    store.app.electron.evaluate(({ powerSaveBlocker }) =>
      ((globalThis as Desk).blockers ?? [])
        .filter(({ id }) => powerSaveBlocker.isStarted(id))
        .map(({ kind }) => kind),
    );
  /** Also of what was asked before anybody watched. */
  const isHeld = () =>
    store.app.electron.evaluate(({ powerSaveBlocker }) =>
      [0, 1, 2, 3].some((id) => powerSaveBlocker.isStarted(id)),
    );

  it('the computer is kept awake as set, and may sleep once the store is closed and nothing is to be made', async () => {
    const { page } = store.app;
    await expect.poll(isHeld).toBe(true);
    await watchBlockers();
    await tap(page, 'Menu');
    await page.getByRole('menuitem', { name: 'Settings' }).click();
    const keepAwake = page.getByRole('checkbox', { name: 'Keep the computer awake' });
    await keepAwake.click({ force: true });
    await expect.poll(isHeld).toBe(false);
    await keepAwake.click({ force: true });
    await expect.poll(held).toEqual(['prevent-display-sleep']);
    await tap(page, 'Close');

    await pauseFor('15 minutes');
    await reads(bar(), /^Ordering paused/);
    expect(await held()).toHaveLength(1);
    await pauseFor('Close until tomorrow');
    await expect.poll(held).toEqual([]);

    await store.post(orderBody({ orderNumberToday: 1 }), '/bbot/updates');
    await expect.poll(held).toHaveLength(1);
    for (const step of ['Start', 'Ready', 'Done']) await tap(ticketOf(1), step);
    await expect.poll(held).toEqual([]);
    await tap(store.app.page, 'Resume');
    await expect.poll(held).toHaveLength(1);
  });
});

describe('a computer that sleeps', () => {
  /** By the app's clock. */
  const nowMs = () => store.app.electron.evaluate(() => Date.now());

  /** The clock on the wall goes on meanwhile, the one that counts lengths stands still. */
  async function sleep(minutes: number): Promise<void> {
    const { electron, page } = store.app;
    await electron.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
    await page.clock.setSystemTime((await nowMs()) + minutes * minuteMs);
    await electron.evaluate(({ powerMonitor }, ms) => {
      const { testClock } = globalThis as { testClock?: { offsetMs: number } };
      if (testClock !== undefined) testClock.offsetMs += ms;
      powerMonitor.emit('resume');
    }, minutes * minuteMs);
  }

  const selfChecks = () => store.edge.requests.filter(({ path: asked }) => asked === '/health').length;

  it('a computer that sleeps ends the pause that is over when it wakes, and sees whether orders can arrive', async () => {
    await pauseFor('30 minutes');
    expect((await store.post(orderBody())).status).toBe(503);
    const before = selfChecks();
    await sleep(20);
    await expect.poll(selfChecks).toBeGreaterThan(before);
    await reads(bar(), /^Ordering paused/);
    expect((await store.post(orderBody())).status).toBe(503);
    await sleep(20);
    await reads(bar(), 'Ordering open');
    expect((await store.post(orderBody({ orderNumberToday: 2 }))).status).toBe(200);
    await tap(ticketOf(2), 'Start');
  });

  it('a computer that sleeps brings up and prints what it slept through', async () => {
    const { page } = store.app;
    const later = page.getByRole('region', { name: 'Later', exact: true });
    const wantedAt = (await nowMs()) + 180 * minuteMs;
    await store.post(orderBody({ orderNumberToday: 3, user_desired_time: bbotTime(wantedAt) }));
    await later.getByRole('article', { name: 'Order 3', exact: true }).waitFor();
    await rings(page, /Order 3/);
    const slipOf3 = () => printer.slips.some(({ lines }) => lines.includes('3'));
    expect(slipOf3()).toBe(false);
    await sleep(140);
    // Once a minute it looks by itself.
    await expect.poll(slipOf3).toBe(true);
    await isGone(later);
    await tap(ticketOf(3), 'Start');
  });

  it('a computer that slept tries at once what would otherwise wait for minutes', async () => {
    store.edge.refuse({ step: 'address', code: 727 });
    store.edge.dropSessions();
    await reads(bar(), /^The requests of this month are used up/);
    store.edge.refuse(null);
    await sleep(1);
    await reads(bar(), 'Orders can arrive');
  });

  it("a computer's sleep is known from the day’s log", async () => {
    const folder = path.join(store.app.dataDir, 'activity');
    const slept = async () => {
      const days = await Promise.all(
        (await readdir(folder)).map((name) => readFile(path.join(folder, name), 'utf8')),
      );
      return days.join('').match(/"what":"slept"/g)?.length ?? 0;
    };
    const before = await slept();
    for (const times of [1, 2]) {
      await sleep(1);
      await expect.poll(slept).toBe(before + times);
    }
  });
});

it('a computer that shuts down waits for the app, which asks nothing even though orders are open', async () => {
  const { electron } = store.app;
  const ended = electron.waitForEvent('close');
  const waits = await electron.evaluate(({ powerMonitor }) => {
    let prevented = false;
    powerMonitor.emit('shutdown', {
      preventDefault: () => {
        prevented = true;
      },
    });
    return prevented;
  });
  expect(waits).toBe(true);
  await ended;
});
