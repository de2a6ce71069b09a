import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SettingsStore } from '../../../main/settings/settings-store';
import { realDisk } from '../../../main/storage/disk';
import { type Settings, settingsSchema } from '../../../shared/settings';
import { slowDisk } from '../../support/relay-disk';
import { chosenSettings } from '../../support/sample-settings';

let dir: string;
let errors: unknown[];
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'relay-settings-'));
  errors = [];
});
afterEach(() => rm(dir, { recursive: true }));

const fileName = (name: string) => path.join(dir, name);

async function open(disk = realDisk): Promise<{ store: SettingsStore; passedOver: string | null }> {
  const store = new SettingsStore(disk, dir, (error) => errors.push(error));
  const passedOver = await store.load();
  return { store, passedOver };
}

describe('settings', () => {
  it('are the defaults where there is no file', async () => {
    const { store, passedOver } = await open();
    expect(store.current).toEqual(settingsSchema.parse({}));
    expect(passedOver).toBeNull();
  });

  it('are read by the next start, and lie there for people to read', async () => {
    const { store } = await open();
    store.change({ port: 5000 });
    store.change({ keptDays: 7 });
    expect(store.current).toMatchObject({ port: 5000, keptDays: 7 });
    await store.settled();
    expect((await open()).store.current).toMatchObject({ port: 5000, keptDays: 7 });
    expect(await readFile(fileName('settings.json'), 'utf8')).toContain('\n  "port": 5000,\n');
  });

  it.each([
    ['cut off', '{"port": 50'],
    ['empty', ''],
    ['full of zeros', '\0'.repeat(100)],
    ['of another shape', '{"port": "many"}'],
    ['a list', '[]'],
  ])('fall back to the last good copy when the file is %s, and say so', async (_, spoiled) => {
    const { store } = await open();
    store.change({ port: 5000 });
    await store.settled();
    await writeFile(fileName('settings.json'), spoiled);
    const again = await open();
    expect(again.store.current.port).toBe(5000);
    expect(again.passedOver).toContain('settings.json');
  });

  it('are the defaults when both are spoiled, and say so', async () => {
    await writeFile(fileName('settings.json'), '{');
    await writeFile(fileName('settings.last-good.json'), '{');
    const { store, passedOver } = await open();
    expect(store.current).toEqual(settingsSchema.parse({}));
    expect(passedOver).not.toBeNull();
  });

  it('that a hand changed keep what it left out at the default, and drop what nobody knows', async () => {
    await writeFile(fileName('settings.json'), '{"keptDays": 5, "colour": "blue"}');
    const { store } = await open();
    expect(store.current).toEqual({ ...settingsSchema.parse({}), keptDays: 5 });
  });

  describe('of which a hand spoiled one', () => {
    const whole = chosenSettings;
    const spoil = (name: string, key: string) =>
      writeFile(fileName(name), JSON.stringify({ ...whole, [key]: { spoiled: true } }));
    const keys = Object.keys(whole) as (keyof Settings)[];

    it.each(keys)('in both copies keep every other: %s', async (key) => {
      await spoil('settings.json', key);
      await spoil('settings.last-good.json', key);
      const { store, passedOver } = await open();
      expect(store.current).toEqual({ ...whole, [key]: settingsSchema.parse({})[key] });
      expect(passedOver).toContain('settings.json');
    });

    it.each(keys)('take that one from the last good copy: %s', async (key) => {
      await spoil('settings.json', key);
      await writeFile(fileName('settings.last-good.json'), JSON.stringify({ [key]: whole[key], port: 1 }));
      const { store, passedOver } = await open();
      expect(store.current).toEqual({ ...whole, ...(key === 'port' ? { port: 1 } : {}) });
      expect(passedOver).toContain('settings.json');
    });
  });

  it('take effect although the disk refuses, and are written once it works', async () => {
    const slow = slowDisk();
    const { store } = await open(slow.disk);
    slow.failWith('EIO');
    store.change({ port: 5000 });
    await store.settled();
    expect(store.current.port).toBe(5000);
    expect(errors).toHaveLength(1);
    slow.failWith(null);
    store.saveAgain();
    await store.settled();
    expect((await open()).store.current.port).toBe(5000);
  });

  it('end with the last of many changes', async () => {
    const { store } = await open();
    for (let port = 1; port <= 30; port += 1) store.change({ port });
    await store.settled();
    expect((await open()).store.current.port).toBe(30);
  });
});
