import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { orderBody } from '../../../support/relay/relay-bodies';
import { startRelay } from '../../../support/relay/relay-harness';

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'relay-test-'));
});
afterEach(() => rm(parent, { recursive: true, force: true, maxRetries: 10 }));

it.skipIf(process.platform === 'win32')('no other user can read what is kept about guests', async () => {
  const dataDir = path.join(parent, 'data');
  const relay = await startRelay({ dataDir });
  await relay.post(orderBody());
  await relay.relay.commands.pauseOrdering({ minutes: null });
  await relay.post(orderBody());
  await relay.halt();
  const kept = [
    dataDir,
    ...(await readdir(dataDir, { recursive: true })).map((name) => path.join(dataDir, name)),
  ];
  const open: string[] = [];
  for (const name of kept) if (((await stat(name)).mode & 0o077) !== 0) open.push(name);
  expect(open).toEqual([]);
});
