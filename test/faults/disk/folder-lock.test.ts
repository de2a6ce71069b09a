import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as aMoment } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../../main/core/clock';
import { lockFolder } from '../../../main/core/storage/folder-lock';
import { withTimeout } from '../../support/timeouts';
import { LockRacer } from '../support/lock-racer';
import { buildProcess, buildRelayProcess, RelayChild } from '../support/relay-child';

let parent: string;
let dataDir: string;
beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'relay-one-owner-'));
  dataDir = path.join(parent, 'data');
});
afterEach(() => rm(parent, { recursive: true, force: true, maxRetries: 10 }));

/** A folder for temporary files that no other process has. */
async function ownTemporary(name: string): Promise<string> {
  const folder = path.join(parent, name);
  await mkdir(folder);
  return folder;
}

describe('two cores', () => {
  let bundle = '';
  beforeAll(async () => {
    bundle = await buildRelayProcess();
  });
  afterAll(() => rm(path.dirname(bundle), { recursive: true, force: true }));
  const start = async (name: string) =>
    RelayChild.start(bundle, dataDir, { TMPDIR: await ownTemporary(name) });

  it("two cores never own one data folder: the second is refused, and told the first one's process", async () => {
    const first = await start('first');
    await expect(start('second')).rejects.toThrow(`Process ${first.pid} (since 2`);
    await first.kill();
  });

  it('two cores take one data folder over from each other at once when the owner is killed', async () => {
    for (const name of ['first', 'second', 'third']) await (await start(name)).kill();
  });
});

describe('many processes', () => {
  const racers = 8;
  const rounds = 20;
  let bundle = '';
  beforeAll(async () => {
    bundle = await buildProcess('lock-process');
  });
  afterAll(() => rm(path.dirname(bundle), { recursive: true, force: true }));

  it(`exactly one of many processes gets a data folder, ${rounds} times, each time while its owner is killed`, async () => {
    const waiting = await Promise.all(
      Array.from({ length: racers }, async (_, index) =>
        LockRacer.start(bundle, await ownTemporary(`racer-${index}`)),
      ),
    );
    let owner: LockRacer | null = null;
    for (let round = 0; round < rounds; round += 1) {
      const racing = race(waiting);
      // Some find the owner alive, some its last moment, some the free folder.
      await aMoment(round);
      await owner?.kill();
      const owners = await racing;
      owners.push(...(await race(waiting.filter((racer) => !owners.includes(racer)))));
      expect(owners).toHaveLength(1);
      [owner = null] = owners;
      const next = await LockRacer.start(bundle, path.join(parent, 'racer-0'));
      waiting.splice(0, racers, ...waiting.filter((racer) => racer !== owner), next);
    }
    for (const racer of waiting) await racer.kill();
    await owner?.kill();
  });

  /** Has all try at once. Resolves with those who own it now. */
  async function race(all: readonly LockRacer[]): Promise<LockRacer[]> {
    const results = await Promise.all(all.map((racer) => racer.take(dataDir)));
    return all.filter((_, index) => results[index]?.kind === 'owns');
  }
});

const otherUser = 65_534;

/** Tries to hold each of these names, by all that a process can do without the right to write; tells those that it holds. */
const thief = `
const { openSync } = require('node:fs');
const { createServer } = require('node:net');
const { spawnSync } = require('node:child_process');
const locks = (file) => {
  try {
    const stdio = ['ignore', 'ignore', 'ignore', openSync(file, 'r')];
    return spawnSync('/usr/bin/flock', ['-n', '3'], { stdio }).status === 0;
  } catch {
    return false;
  }
};
const listens = (file) =>
  new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(file, () => resolve(true));
  });
(async () => {
  const held = [];
  for (const file of process.argv.slice(1)) if (locks(file) || (await listens(file))) held.push(file);
  process.send(held);
})();
process.on('disconnect', () => process.exit());
`;

describe.skipIf(process.getuid?.() !== 0)('another user', () => {
  it('another user of the same computer cannot hold what the lock lies in, neither before a start nor during it', async () => {
    const temporary = await ownTemporary('temporary');
    await chmod(parent, 0o755);
    await chmod(temporary, 0o1777);
    vi.stubEnv('TMPDIR', temporary);
    try {
      const letGo = await lockFolder(dataDir, systemClock);
      const names = (await Promise.all([namesIn(dataDir), namesIn(temporary)])).flat();
      expect(names).not.toEqual([]);
      expect(await holds(names, () => expect(lockFolder(dataDir, systemClock)).rejects.toThrow())).toEqual(
        [],
      );
      await letGo();
      await holds(names, async () => (await lockFolder(dataDir, systemClock))());
    } finally {
      vi.unstubAllEnvs();
    }
  });

  const namesIn = async (folder: string) => (await readdir(folder)).map((name) => path.join(folder, name));

  /** What the other user gets hold of, and keeps while something is done. */
  async function holds(names: readonly string[], meanwhile: () => Promise<unknown>): Promise<unknown> {
    const child = spawn(process.execPath, ['-e', thief, ...names], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      cwd: '/',
      uid: otherUser,
      gid: otherUser,
    });
    const gone = once(child, 'exit');
    const [held] = await withTimeout('the other user', once(child, 'message'));
    await meanwhile();
    child.disconnect();
    await gone;
    return held;
  }
});
