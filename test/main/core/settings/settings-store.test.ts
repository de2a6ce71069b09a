import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SettingsStore } from '../../../../main/core/settings/settings-store';
import { realDisk } from '../../../../main/core/storage/disk';
import { type Settings, settingsSchema } from '../../../../shared/settings/settings';
import { chosenSettings } from '../../../support/orders/sample-settings';
import { RelayClock } from '../../../support/relay/relay-clock';
import { slowDisk } from '../../../support/relay/relay-disk';

let dir: string;
let errors: unknown[];
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'relay-settings-'));
  errors = [];
});
afterEach(() => rm(dir, { recursive: true }));

const fileName = (name: string) => path.join(dir, name);

async function open(disk = realDisk): Promise<{ store: SettingsStore; passedOver: string | null }> {
  const store = new SettingsStore(disk, dir, new RelayClock(), (error) => errors.push(error));
  const passedOver = await store.load();
  await store.settled();
  return { store, passedOver };
}

/** The files beside the settings. */
const keptBeside = async () =>
  (await readdir(dir)).filter((name) => !['settings.json', 'settings.last-good.json'].includes(name)).sort();

it('settings are the defaults where there is no file', async () => {
  const { store, passedOver } = await open();
  expect(store.current).toEqual(settingsSchema.parse({}));
  expect(passedOver).toBeNull();
});

it('settings are read by the next start, and lie there for people to read', async () => {
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
])('settings fall back to the last good copy when the file is %s, and say so', async (_, spoiled) => {
  const { store } = await open();
  store.change({ port: 5000 });
  await store.settled();
  await writeFile(fileName('settings.json'), spoiled);
  const again = await open();
  expect(again.store.current.port).toBe(5000);
  expect(again.passedOver).toContain('settings.json');
});

it('settings are the defaults when both copies are spoiled, and say so', async () => {
  await writeFile(fileName('settings.json'), '{');
  await writeFile(fileName('settings.last-good.json'), '{');
  const { store, passedOver } = await open();
  expect(store.current).toEqual(settingsSchema.parse({}));
  expect(passedOver).not.toBeNull();
});

it('settings edited by hand keep left-out ones at the default, and drop unknown ones', async () => {
  await writeFile(fileName('settings.json'), '{"keptDays": 5, "colour": "blue"}');
  const { store } = await open();
  expect(store.current).toEqual({ ...settingsSchema.parse({}), keptDays: 5 });
});

describe('one spoiled setting', () => {
  const whole = chosenSettings;
  const spoil = (name: string, key: string) =>
    writeFile(fileName(name), JSON.stringify({ ...whole, [key]: { spoiled: true } }));
  const keys = Object.keys(whole) as (keyof Settings)[];

  it.each(keys)('settings spoiled by hand in both copies keep every other: %s', async (key) => {
    await spoil('settings.json', key);
    await spoil('settings.last-good.json', key);
    const { store, passedOver } = await open();
    expect(store.current).toEqual({ ...whole, [key]: settingsSchema.parse({})[key] });
    expect(passedOver).toContain('settings.json');
  });

  it.each(keys)(
    'settings of which a hand spoiled one take that one from the last good copy: %s',
    async (key) => {
      await spoil('settings.json', key);
      await writeFile(fileName('settings.last-good.json'), JSON.stringify({ [key]: whole[key], port: 1 }));
      const { store, passedOver } = await open();
      expect(store.current).toEqual({ ...whole, ...(key === 'port' ? { port: 1 } : {}) });
      expect(passedOver).toContain('settings.json');
    },
  );
});

describe('settings saved by an editor', () => {
  const text = '{\r\n  "version": 2,\r\n  "keptDays": 7,\r\n  "domain": "süß.example"\r\n}\r\n';
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');

  it.each([
    ['with a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['as UTF-16', utf16],
    ['as UTF-16 of the other order', Buffer.from(utf16).swap16()],
    ['in the letters of Western Windows', Buffer.from(text, 'latin1')],
  ])('settings that somebody’s editor saved %s are read, without a word', async (_, file) => {
    await writeFile(fileName('settings.json'), file);
    const { store, passedOver } = await open();
    expect(store.current).toMatchObject({ keptDays: 7, domain: 'süß.example' });
    expect(passedOver).toBeNull();
    expect(store.spoiled).toEqual([]);
  });
});

describe('spoiled settings', () => {
  const good = JSON.stringify({ version: 2, keptDays: 9, theme: 'dark' });
  const written = '{\n  "version": 2,\n  "keptDays": 7,\n}\n';

  it('settings that a hand spoiled are kept on the side and reported, and replaced by those of before', async () => {
    await writeFile(fileName('settings.json'), written);
    await writeFile(fileName('settings.last-good.json'), good);
    const { store } = await open();
    expect(store.current).toMatchObject({ keptDays: 9, theme: 'dark' });
    const [file = ''] = await keptBeside();
    expect(file).toMatch(/^settings\.spoiled-[\dTZ-]+\.json$/);
    expect(store.spoiled).toEqual([{ file, what: { kind: 'unreadable', line: expect.any(Number) } }]);
    expect(await readFile(fileName(file), 'utf8')).toBe(written);
    expect(JSON.parse(await readFile(fileName('settings.json'), 'utf8')).keptDays).toBe(9);
  });

  it('settings of which only some values are of no use are reported by name, and nothing else is lost', async () => {
    const values = {
      version: 'two',
      keptDays: 'many',
      theme: 'light',
      colour: 'blue',
      printers: [{ id: 5 }],
    };
    await writeFile(fileName('settings.json'), JSON.stringify(values));
    await writeFile(fileName('settings.last-good.json'), good);
    const { store, passedOver } = await open();
    expect(store.current).toMatchObject({ keptDays: 9, theme: 'light' });
    const names = ['version', 'keptDays', 'colour', expect.stringMatching(/^printers\.0\./)];
    expect(store.spoiled).toEqual([{ file: expect.any(String), what: { kind: 'values', names } }]);
    expect(passedOver).toContain('keptDays');
    expect(passedOver).not.toContain('many');
  });

  it('settings that a hand spoiled are reported until somebody dismissed it, and stay there', async () => {
    await writeFile(fileName('settings.json'), written);
    const first = await open();
    const again = await open();
    expect(again.store.spoiled).toEqual(first.store.spoiled);
    const [{ file = '' } = {}] = again.store.spoiled;
    await again.store.dismissSpoiled(file);
    expect(again.store.spoiled).toEqual([]);
    const last = await open();
    expect(last.store.spoiled).toEqual([]);
    expect(await keptBeside()).toEqual([file.replace('.json', '.seen.json')]);
  });

  it('settings that a hand spoiled are kept once, even where the disk took no others in their place', async () => {
    await writeFile(fileName('settings.json'), written);
    const slow = slowDisk();
    slow.failWith('ENOSPC');
    await open(slow.disk);
    expect(await readFile(fileName('settings.json'), 'utf8')).toBe(written);
    slow.failWith(null);
    await open();
    await writeFile(fileName('settings.json'), written);
    await open();
    expect(await keptBeside()).toHaveLength(1);
  });

  it('settings that a hand spoiled are both kept where the last good ones are spoiled as well', async () => {
    await writeFile(fileName('settings.json'), written);
    await writeFile(fileName('settings.last-good.json'), '{');
    const { store } = await open();
    expect(store.spoiled).toHaveLength(2);
    expect(await keptBeside()).toEqual([
      expect.stringMatching(/^settings\.last-good\.spoiled-/),
      expect.stringMatching(/^settings\.spoiled-/),
    ]);
  });

  it('settings that are a folder are moved away, not emptied', async () => {
    await mkdir(fileName('settings.json'));
    await writeFile(fileName(path.join('settings.json', 'note')), 'mine');
    await writeFile(fileName('settings.last-good.json'), good);
    const { store } = await open();
    const [{ file = '' } = {}] = store.spoiled;
    expect(await readFile(fileName(path.join(file, 'note')), 'utf8')).toBe('mine');
    expect((await open()).store.current.keptDays).toBe(9);
  });
});

it('settings that somebody edits while the app runs are kept on the side and reported, not silently lost', async () => {
  const { store } = await open();
  store.change({ keptDays: 5 });
  await store.settled();
  const edited = JSON.stringify({ ...store.current, keptDays: 7 });
  await writeFile(fileName('settings.json'), edited);
  store.change({ theme: 'dark' });
  store.change({ theme: 'light' });
  await store.settled();
  const [file = ''] = await keptBeside();
  expect(file).toMatch(/^settings\.edited-/);
  expect(store.spoiled).toEqual([{ file, what: { kind: 'edited' } }]);
  expect(await readFile(fileName(file), 'utf8')).toBe(edited);
  const again = await open();
  expect(again.store.current).toMatchObject({ keptDays: 5, theme: 'light' });
  expect(again.store.spoiled).toEqual(store.spoiled);
});

it('settings take effect even if the disk refuses, and are written once it works', async () => {
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

it('settings end with the last of many changes', async () => {
  const { store } = await open();
  for (let port = 1; port <= 30; port += 1) store.change({ port });
  await store.settled();
  expect((await open()).store.current.port).toBe(30);
});
