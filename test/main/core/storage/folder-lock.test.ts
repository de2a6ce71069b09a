import { cp, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockFolder } from '../../../../main/core/storage/folder-lock';
import { RelayClock } from '../../../support/relay/relay-clock';
import { startRelay } from '../../../support/relay/relay-harness';

let parent: string;
let dir: string;
const clock = new RelayClock();
beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'relay-lock-'));
  dir = path.join(parent, 'data');
});
afterEach(() => rm(parent, { recursive: true, force: true, maxRetries: 10 }));

const inUse = { code: 'FOLDER_IN_USE' };
const lock = (folder = dir) => lockFolder(folder, clock);

it('a second owner of the same folder is refused until the first lets go', async () => {
  const letGo = await lock();
  await expect(lock()).rejects.toMatchObject(inUse);
  await expect(lock(`${dir}/.`)).rejects.toMatchObject(inUse);
  await letGo();
  await (await lock())();
});

it('whoever is refused a folder learns which process holds it, and since when', async () => {
  const since = '2026-11-28T19:30:00.000Z';
  const letGo = await lockFolder(dir, { now: () => Date.parse(since), monotonic: () => 0 });
  const holder = { pid: process.pid, since };
  const message = `Process ${process.pid} (since ${since}) uses ${dir}`;
  await expect(lock()).rejects.toMatchObject({ ...inUse, holder, message });
  await letGo();
});

it.each(['', '{', '{"pid":"1"}', '[]'])(
  'a folder is in use even when its holder cannot be read: %j',
  async (text) => {
    const letGo = await lock();
    await writeFile(path.join(dir, 'lock-holder.json'), text);
    await expect(lock()).rejects.toMatchObject({ ...inUse, holder: null });
    await letGo();
  },
);

it('two folders have two owners', async () => {
  const locks = await Promise.all([lock(), lock(`${dir}-other`)]);
  for (const letGo of locks) await letGo();
});

it('a folder has one owner, even under another name', async () => {
  const letGo = await lock();
  await symlink(dir, `${dir}-link`);
  await expect(lock(`${dir}-link`)).rejects.toMatchObject(inUse);
  await letGo();
});

it('a folder whose path is too long for a socket is locked as well', async () => {
  const long = path.join(dir, ...Array.from({ length: 12 }, (_, index) => `${index}-${'folder'.repeat(4)}`));
  expect(long.length).toBeGreaterThan(300);
  const letGo = await lock(long);
  await expect(lock(long)).rejects.toMatchObject(inUse);
  await letGo();
});

it('a copy of a folder that is in use has an owner of its own', async () => {
  const letGo = await lock();
  await cp(dir, `${dir}-copy`, { recursive: true });
  await (await lock(`${dir}-copy`))();
  await letGo();
});

it('what an earlier start left is not in the way, even if its process lives again and the clock was set back', async () => {
  await (await lock())();
  const left = { pid: process.ppid, since: '2999-01-01T00:00:00.000Z' };
  await writeFile(path.join(dir, 'lock-holder.json'), JSON.stringify(left));
  const letGo = await lock();
  await expect(lock()).rejects.toMatchObject({ holder: { pid: process.pid } });
  await letGo();
});

it('letting go twice lets nothing else go', async () => {
  const first = await lock();
  await first();
  const second = await lock();
  await first();
  await expect(lock()).rejects.toMatchObject(inUse);
  await second();
});

it.skipIf(process.platform === 'win32')(
  'no other user reaches the lock of a folder that the app made',
  async () => {
    await (await lock())();
    expect((await stat(dir)).mode & 0o777).toBe(0o700);
    for (const file of ['lock', 'lock-holder.json']) {
      expect((await stat(path.join(dir, file))).mode & 0o777).toBe(0o600);
    }
  },
);

it('when several start at once, one gets the folder', async () => {
  const locks = await Promise.allSettled(Array.from({ length: 12 }, () => lock()));
  for (const one of locks) if (one.status === 'fulfilled') await one.value();
  const refused = locks.filter((one) => one.status === 'rejected').map((one) => one.reason);
  expect(refused).toMatchObject(Array.from({ length: 11 }, () => inUse));
});

it('a second relay on the same folder is refused, and the first goes on', async () => {
  const first = await startRelay();
  await expect(startRelay({ dataDir: first.dataDir })).rejects.toMatchObject(inUse);
  expect((await first.post({ event_type: 'x' })).status).toBe(200);
  await first.stop();
});
