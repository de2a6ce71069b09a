import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lockFolder } from '../../../main/storage/folder-lock';
import { startRelay } from '../../support/relay-harness';

let dir: string;
/** Where the locks are, for this test alone: other relays of this computer come and go in the usual place. */
let locksIn: string;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'relay-lock-'));
  locksIn = await mkdtemp(path.join(tmpdir(), 'relay-locks-'));
  vi.stubEnv('TMPDIR', locksIn);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const folder of [dir, locksIn]) await rm(folder, { recursive: true, force: true });
});

const inUse = { code: 'FOLDER_IN_USE' };

it('a second owner of the same folder is refused until the first lets go', async () => {
  const letGo = await lockFolder(dir);
  await expect(lockFolder(dir)).rejects.toMatchObject(inUse);
  await expect(lockFolder(`${dir}/.`)).rejects.toMatchObject(inUse);
  await letGo();
  await (await lockFolder(dir))();
});

it('two folders have two owners', async () => {
  const locks = await Promise.all([lockFolder(dir), lockFolder(`${dir}-other`)]);
  for (const letGo of locks) await letGo();
});

it('a folder has one owner, also by another name', async () => {
  const other = `${dir}-link`;
  await symlink(dir, other);
  const letGo = await lockFolder(dir);
  try {
    await expect(lockFolder(other)).rejects.toMatchObject(inUse);
  } finally {
    await letGo();
    await rm(other);
  }
});

/** A process that held the lock is killed: its socket stays and answers nobody. */
async function leaveStaleLock(): Promise<void> {
  const letGo = await lockFolder(dir);
  const [name] = await readdir(locksIn);
  await letGo();
  if (name === undefined) throw new Error('the lock is a socket in the folder for temporary files');
  const script = path.join(dir, 'hold.cjs');
  await writeFile(
    script,
    "require('net').createServer().listen(process.argv[2], () => process.send('held'));",
  );
  const holder = fork(script, [path.join(locksIn, name)]);
  await once(holder, 'message');
  await expect(lockFolder(dir)).rejects.toMatchObject(inUse);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(await readdir(locksIn)).toEqual([name]);
}

it('what a killed process left behind is not in the way', async () => {
  await leaveStaleLock();
  await (await lockFolder(dir))();
});

/** Somebody is about to clear what a killed process left. */
async function claimStaleLock(): Promise<string> {
  await leaveStaleLock();
  const [name] = await readdir(locksIn);
  const claim = path.join(locksIn, `${name}.claim`);
  await mkdir(claim);
  return claim;
}

it('whoever clears what was left behind is not disturbed, also when the clock of the computer is set meanwhile', async () => {
  await claimStaleLock();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 });
  try {
    await expect(lockFolder(dir)).rejects.toMatchObject(inUse);
  } finally {
    vi.useRealTimers();
  }
});

it('whoever was killed while clearing is not in the way for long', async () => {
  const longAgo = new Date(0);
  await utimes(await claimStaleLock(), longAgo, longAgo);
  await (await lockFolder(dir))();
  expect(await readdir(locksIn)).toEqual([]);
});

it.each([
  ['nothing is in the way', async () => undefined],
  ['a killed process left its lock', leaveStaleLock],
])('of several that start at once where %s, one gets the folder', async (_, before) => {
  await before();
  const locks = await Promise.allSettled(Array.from({ length: 12 }, () => lockFolder(dir)));
  for (const lock of locks) if (lock.status === 'fulfilled') await lock.value();
  const refused = locks.filter((lock) => lock.status === 'rejected').map((lock) => lock.reason);
  expect(refused).toMatchObject(Array.from({ length: 11 }, () => inUse));
});

it('a second relay on the same folder is refused, and the first goes on', async () => {
  const first = await startRelay();
  await expect(startRelay({ dataDir: first.dataDir })).rejects.toMatchObject(inUse);
  expect((await first.post({ event_type: 'x' })).status).toBe(200);
  await first.stop();
});
