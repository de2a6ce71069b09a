import type { FileHandle } from 'node:fs/promises';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Disk, realDisk } from '../../../../main/core/storage/disk';
import { startRelay } from '../../../support/relay/relay-harness';

let top: string;
beforeEach(async () => {
  top = await mkdtemp(path.join(tmpdir(), 'relay-parents-'));
});
afterEach(() => rm(top, { recursive: true, force: true, maxRetries: 5 }));

/** The real disk, which notes the folders and files that were synced. */
function noting(synced: Set<string>): Disk {
  return {
    ...realDisk,
    open: (async (...args: Parameters<Disk['open']>) => {
      const handle = await realDisk.open(...args);
      return new Proxy(handle, {
        get(target, key) {
          const value: unknown = Reflect.get(target, key, target);
          if (key === 'sync') return () => target.sync().then(() => void synced.add(String(args[0])));
          return typeof value === 'function' ? value.bind(target) : value;
        },
      }) as FileHandle;
    }) as Disk['open'],
  };
}

it.skipIf(process.platform === 'win32')(
  'a first start makes the data folder’s own name durable, and every one above it, whoever made them',
  async () => {
    const dataDir = path.join(top, 'made', 'by', 'somebody');
    await mkdir(dataDir, { recursive: true });
    const synced = new Set<string>();
    const harness = await startRelay({ dataDir, disk: noting(synced) });
    const parents = [top, path.join(top, 'made'), path.join(top, 'made', 'by'), dataDir];
    for (const parent of parents) expect(synced).toContain(parent);
    await harness.stop();
  },
);
