import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectRaw, head } from '../../support/relay/raw-connection';
import { orderBody } from '../../support/relay/relay-bodies';
import { basic } from '../../support/relay/relay-post';
import { startUpdateFeed, type UpdateFeed } from '../../support/update-feed';
import { launchApp, password, type RunningApp, username } from '../support/app';
import { axeViolations } from '../support/axe-violations';
import { reads, tap } from '../support/board';
import { type InstalledApp, installApp, programThatNotes } from '../support/installed-app';

// The real electron-updater, as Linux's AppImages run it.

let folder: string;
let feed: UpdateFeed;
let installed: InstalledApp;
let app: RunningApp;
let old: Buffer;
let update: Buffer;
beforeAll(async () => {
  if (process.platform !== 'linux') return;
  folder = await mkdtemp(path.join(tmpdir(), 'relay-updates-'));
  feed = await startUpdateFeed();
  installed = await installApp(folder);
  old = await program();
  update = programThatNotes('new', path.join(folder, 'started.txt'), 200_000);
  await mkdir(path.join(folder, 'bin'));
  app = await launchApp({
    executable: installed.executable,
    settings: { updateFeed: feed.address, startWithComputer: false },
    env: { ...installed.env, PATH: `${path.join(folder, 'bin')}:${process.env['PATH']}` },
  });
});
afterAll(async () => {
  if (process.platform !== 'linux') return;
  await app.close();
  await feed.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const panel = () => app.page.getByRole('region', { name: 'Settings', exact: true });
const newest = () => panel().getByRole('group', { name: 'Newest version' });
const progress = () => newest().getByRole('progressbar', { name: 'How much of the update is here' });
const percent = async () => Number(await progress().getAttribute('aria-valuenow'));
const pending = () => path.join(folder, 'cache', 'counter-relay-updater', 'pending');
const program = () => readFile(installed.program);

async function openUpdates(): Promise<void> {
  await tap(app.page, 'Menu');
  await app.page.getByRole('menuitem', { name: 'Settings' }).click();
  await panel().getByRole('textbox', { name: 'Find a setting' }).fill('Updates');
}

const checkNow = () => tap(newest(), 'Look for an update now');

/** Confirms, and waits until the app has ended. */
async function install(): Promise<void> {
  await tap(newest(), 'Install the update…');
  await reads(newest(), 'For about a minute guests are stopped when they pay.');
  const ended = app.electron.waitForEvent('close');
  await tap(newest(), 'Install it now');
  await ended;
}

describe.skipIf(process.platform !== 'linux')('an update', () => {
  let wasInstalled = false;
  beforeEach(async () => {
    if (wasInstalled) {
      await rm(pending(), { recursive: true, force: true });
      await writeFile(installed.program, old);
      await app.relaunch();
    }
    if (!(await panel().isVisible())) await openUpdates();
  });
  /** The page complains of nothing. */
  afterEach(() => expect(app.complaints).toEqual([]));

  it('an update that is not newer, missing, damaged or cut off leaves the app as it is, and says so', async () => {
    await reads(newest(), 'Version 0.1.0 runs here.');
    const { fetches } = feed;
    feed.offer('0.0.9', update);
    await checkNow();
    await reads(newest(), /^There is none that is newer/);
    expect(feed.fetches).toBe(fetches);
    expect(await panel().getByRole('textbox', { name: 'Address of updates' }).inputValue()).toBe(
      feed.address,
    );

    for (const [words, arrange] of [
      [/nothing at its address/, () => feed.withdraw()],
      [/came damaged, and was thrown away/, () => offer('other-bytes')],
      [/the connection broke/, () => offer('cut-off')],
    ] as const) {
      arrange();
      await checkNow();
      await reads(newest(), words);
      expect(await program()).toEqual(old);
      expect((await fetch(`${app.origin}/health`)).status).toBe(200);
      expect((await readdir(pending()).catch(() => [])).filter((name) => name.endsWith('.AppImage'))).toEqual(
        [],
      );
    }
  });

  it('an update is fetched in sight, replaces the old app once the last order is on disk, and starts by itself', async () => {
    wasInstalled = true;
    offer('none');
    const goOn = feed.slow();
    await checkNow();
    await progress().waitFor();
    // electron-updater tells once a second.
    await expect.poll(percent).toBeGreaterThan(5);
    expect(await axeViolations(app.page)).toEqual([]);
    goOn();
    await reads(newest(), /^Version 0\.2\.0 is ready/);
    await tap(app.page, 'Menu');
    await app.page.getByRole('menuitem', { name: 'Update to 0.2.0' }).click();
    await newest().waitFor();

    // One that was changed after it was fetched is not installed, and fetched anew.
    const [file] = (await readdir(pending())).filter((name) => name.endsWith('.AppImage'));
    await writeFile(path.join(pending(), file ?? ''), 'something else');
    await tap(newest(), 'Install the update…');
    await tap(newest(), 'Install it now');
    await reads(newest(), /came damaged/);
    expect(await installed.started()).toEqual([]);
    await checkNow();
    await reads(newest(), /^Version 0\.2\.0 is ready/);

    // One that cannot be put in place leaves the old one, which starts again and says so.
    const failing = path.join(folder, 'bin', 'mv');
    await writeFile(failing, '#!/bin/sh\nexit 1\n');
    await chmod(failing, 0o755);
    await install();
    await expect.poll(installed.started).toEqual([`old free ${password} 0`]);
    expect(await program()).toEqual(old);
    await rm(failing);
    await app.relaunch();
    await openUpdates();
    await reads(newest(), /^Version 0\.2\.0 could not be installed/);

    // Asked for once more, it takes the place of the old one.
    await checkNow();
    await reads(newest(), /^Version 0\.2\.0 is ready/);
    const order = await beginOrder();
    const ended = install();
    await order.refused();
    expect(await order.finish()).toMatch(/^HTTP\/1\.1 200 /);
    await ended;
    await expect.poll(installed.started).toHaveLength(2);
    expect((await installed.started()).at(-1)).toBe(`new free ${password} 1`);
    expect(await program()).toEqual(update);
    expect((await readdir(folder)).filter((name) => name.endsWith('before-update'))).toEqual([]);
    await app.relaunch();

    // The next one waits after an order, and says until when.
    offer('none');
    await openUpdates();
    await checkNow();
    await reads(newest(), /^Version 0\.2\.0 is ready/);
    await app.post(orderBody({ orderNumberToday: 7 }));
    await reads(newest(), /^Not yet: an order came lately\. From \d+:\d\d [AP]M$/);
    expect(await newest().getByRole('button', { name: 'Install the update…' }).count()).toBe(0);
    expect(await axeViolations(app.page)).toEqual([]);
    const asked = await app.page.evaluate(() => window.relay.call('installUpdate', null));
    expect(asked).toEqual({ ok: false, code: 'ORDERS_FIRST' });
    expect(await installed.started()).toHaveLength(2);
  });
});

/** A guest's order that comes slowly. */
async function beginOrder() {
  const body = JSON.stringify(orderBody({ orderNumberToday: 6 }));
  const connection = await connectRaw(app.origin);
  const headers = {
    Authorization: basic(username, password),
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  };
  connection.socket.write(head('/bbot', headers));
  return {
    /** Resolves once nothing new is taken: the app has begun to end. */
    async refused() {
      const port = Number(new URL(app.origin).port);
      const isRefused = async () => (await connectRaw(`http://127.0.0.1:${port}`)).error;
      await expect.poll(isRefused).toBe('ECONNREFUSED');
    },
    async finish() {
      // Slower than a program starts, and quicker than the app gives up.
      const piece = Math.ceil(body.length / 8);
      for (let at = 0; at < body.length; at += piece) {
        await delay(100);
        connection.socket.write(body.slice(at, at + piece));
      }
      return connection.closed;
    },
  };
}

function offer(fault: UpdateFeed['fault']): void {
  feed.fault = fault;
  feed.offer('0.2.0', update);
}
