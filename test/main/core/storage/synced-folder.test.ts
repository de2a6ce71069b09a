import type { FileHandle } from 'node:fs/promises';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Disk, realDisk } from '../../../../main/core/storage/disk';
import { SyncedFolder } from '../../../../main/core/storage/synced-folder';
import { writeSynced } from '../../../../main/core/storage/write-synced';

let dir: string;
let events: string[];
/** What a sync of the folder waits for; rejecting it fails the sync. */
let syncs: { end: (error?: Error) => void }[];

const disk: Disk = {
  ...realDisk,
  open: (async (...args: Parameters<Disk['open']>) => {
    const handle = await realDisk.open(...args);
    const name = path.basename(String(args[0])) === path.basename(dir) ? 'folder' : 'file';
    events.push(`open ${name}`);
    return new Proxy(handle, {
      get(target, key) {
        if (key === 'sync' && name === 'folder') return folderSync;
        if (key === 'sync') return () => target.sync().then(() => void events.push('sync file'));
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    }) as FileHandle;
  }) as Disk['open'],
  rename: async (...args) => {
    await realDisk.rename(...args);
    events.push('rename');
  },
};

function folderSync(): Promise<void> {
  events.push('folder sync begins');
  return new Promise((resolve, reject) => {
    syncs.push({
      end: (error) => {
        events.push('folder sync ends');
        if (error === undefined) resolve();
        else reject(error);
      },
    });
  });
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
async function syncBegun(count: number): Promise<void> {
  while (syncs.length < count) await turn();
}

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'relay-folder-'));
  events = [];
  syncs = [];
});
afterEach(() => rm(dir, { recursive: true }));

it('syncs of one folder are shared by those who ask during one: they wait for one begun after they asked', async () => {
  const folder = new SyncedFolder(disk, dir);
  const ended: string[] = [];
  const ask = (name: string) => folder.sync().then(() => void ended.push(name));
  const first = ask('first');
  await syncBegun(1);
  const others = [ask('second'), ask('third'), ask('fourth')];
  syncs[0]?.end();
  await first;
  await syncBegun(2);
  expect(ended).toEqual(['first']);
  const late = ask('late');
  syncs[1]?.end();
  await Promise.all(others);
  expect(ended).toEqual(['first', 'second', 'third', 'fourth']);
  await syncBegun(3);
  syncs[2]?.end();
  await late;
  expect(syncs).toHaveLength(3);
  await folder.close();
});

it('syncs of one folder that fail are reported to all who shared them, and the next one is tried afresh', async () => {
  const folder = new SyncedFolder(disk, dir);
  const first = folder.sync();
  await syncBegun(1);
  const second = folder.sync();
  syncs[0]?.end(new Error('EIO'));
  await expect(first).rejects.toThrow('EIO');
  await syncBegun(2);
  syncs[1]?.end();
  await expect(second).resolves.toBeUndefined();
  expect(events.filter((event) => event === 'open folder')).toHaveLength(2);
  await folder.close();
});

it('a file that is written durably is done only after it is synced, renamed, and its folder synced', async () => {
  const folder = new SyncedFolder(disk, dir);
  const written = writeSynced(folder, 'a.json', 'text').then(() => void events.push('done'));
  await syncBegun(1);
  syncs[0]?.end();
  await written;
  const expected = [
    'open file',
    'sync file',
    'rename',
    'open folder',
    'folder sync begins',
    'folder sync ends',
  ];
  expect(events).toEqual([...expected, 'done']);
  expect(await readdir(dir)).toEqual(['a.json']);
  await folder.close();
});

it.each([
  ['cannot be opened', 'open', false],
  ['cannot be renamed', 'rename', false],
] as const)('a file that is written durably leaves nothing behind when it %s', async (_, step, inPlace) => {
  const refusing = { ...realDisk, [step]: async () => Promise.reject(new Error('ENOSPC')) };
  await expect(writeSynced(new SyncedFolder(refusing, dir), 'a.json', 'text')).rejects.toMatchObject({
    code: 'STORAGE_FAILING',
    inPlace,
  });
  expect(await readdir(dir)).toEqual([]);
});

it('a file that is written durably says that it may be in place when only the folder could not be synced', async () => {
  const folder = new SyncedFolder(disk, dir);
  const written = writeSynced(folder, 'a.json', 'text');
  await syncBegun(1);
  syncs[0]?.end(new Error('EIO'));
  await expect(written).rejects.toMatchObject({ code: 'STORAGE_FAILING', inPlace: true });
});

it('a file that is written durably makes a new folder with its parents', async () => {
  const folder = new SyncedFolder(realDisk, path.join(dir, 'a', 'b'));
  await folder.create();
  await writeSynced(folder, 'a.json', 'text');
  expect(await readdir(path.join(dir, 'a', 'b'))).toEqual(['a.json']);
  await folder.close();
});

it('a file that is written durably makes each new folder durable in its own parent', async () => {
  const synced: string[] = [];
  const recording: Disk = {
    ...realDisk,
    open: (async (...args: Parameters<Disk['open']>) => {
      const handle = await realDisk.open(...args);
      const sync = async (): Promise<void> => {
        await handle.sync();
        synced.push(path.relative(dir, String(args[0])));
      };
      return { sync, close: () => handle.close() } as FileHandle;
    }) as Disk['open'],
  };
  const folder = new SyncedFolder(recording, path.join(dir, 'a', 'b', 'c'));
  await folder.create();
  expect(synced.sort()).toEqual(['', 'a', path.join('a', 'b')]);
  await folder.create();
  expect(synced).toHaveLength(3);
});
