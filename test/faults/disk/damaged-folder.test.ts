import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { businessDay } from '../../../main/core/tickets/business-day';
import { settingsSchema } from '../../../shared/settings/settings';
import { FaultyDisk } from '../../support/relay/faulty-disk';
import { orderBody } from '../../support/relay/relay-bodies';
import { type RelayHarness, startRelay } from '../../support/relay/relay-harness';
import { openFiles } from '../support/open-folder';

const faulty = new FaultyDisk();
let relay: RelayHarness | null = null;

afterEach(async () => {
  faulty.mend();
  await relay?.stop();
  relay = null;
});

/** A relay that took one order and was stopped, its folder to be damaged. */
async function stopped(options: Parameters<typeof startRelay>[0] = {}): Promise<RelayHarness> {
  relay = await startRelay({
    disk: faulty.disk,
    storageTimings: { deadlineMs: 5_000, probeAfterMs: 20 },
    ...options,
  });
  expect((await relay.post(orderBody())).status).toBe(200);
  await relay.halt();
  return relay;
}

/** Starts it again and shows that it works: the old ticket is there, a new order is taken. */
async function startsAndTakes(harness: RelayHarness): Promise<void> {
  await harness.restart();
  expect(harness.snapshot().tickets).toHaveLength(1);
  const order = orderBody();
  expect((await harness.post(order)).json).toEqual({ status: 'accepted', order_id: order.order.id });
}

type Damage = (dataDir: string) => Promise<unknown>;
const { dayEndsAtHour } = settingsSchema.parse({});
/** The day by which files are named: at night still the one before. */
const today = (): string => businessDay(Date.now(), dayEndsAtHour);
const write =
  (...names: string[]) =>
  (dataDir: string) =>
    writeFile(path.join(dataDir, ...names), '\u0000\ufffd{');
const folder =
  (...names: string[]) =>
  (dataDir: string) =>
    mkdir(path.join(dataDir, ...names), { recursive: true });
const replace =
  (...names: string[]) =>
  async (dataDir: string) => {
    await rm(path.join(dataDir, ...names), { recursive: true, force: true });
    await folder(...names)(dataDir);
  };

const damages: readonly [string, Damage][] = [
  ['settings that are no JSON', write('settings.json')],
  ['settings of another shape', (dir) => writeFile(path.join(dir, 'settings.json'), '{"port":"x"}')],
  ['a folder in place of the settings', replace('settings.json')],
  ['a spoiled copy of the settings', write('settings.last-good.json')],
  ['spoiled notes of what was answered', write('tickets', 'answered.log')],
  ['a folder in place of those notes', replace('tickets', 'answered.log')],
  ['a spoiled activity log', (dir) => write('activity', `${today()}.jsonl`)(dir)],
  ['a folder in place of the activity log', (dir) => replace('activity', `${today()}.jsonl`)(dir)],
  ['spoiled refusals', (dir) => write('refused', `${today()}.jsonl`)(dir)],
  ['a folder in place of the refusals', (dir) => replace('refused', `${today()}.jsonl`)(dir)],
  ['a foreign folder among the refusals', folder('refused', 'notes')],
  ['a foreign file among the days', write('tickets', '2026-01-02')],
  ['a folder in place of an archived ticket', folder('tickets', '2026-01-02', 'x.json')],
  ['a folder named like a ticket', folder('tickets', 'open', 'x.json')],
  ['a full folder named like a ticket', folder('tickets', 'open', 'y.json', 'z')],
  ['a temporary file', write('tickets', 'open', 'x.json.012345.tmp')],
  ['a folder named like a temporary file', folder('tickets', 'open', 'x.tmp')],
  ['a hidden file', write('tickets', 'open', '.DS_Store')],
  ['a foreign file in quarantine', write('quarantine', 'x.json')],
  ['a ticket with the longest name', write('tickets', 'open', `${'n'.repeat(250)}.json`)],
  [
    'a name that is no UTF-8',
    (dir) =>
      writeFile(
        Buffer.concat([
          Buffer.from(path.join(dir, 'tickets', 'open', 'x')),
          Buffer.from([0xff]),
          Buffer.from('.json'),
        ]),
        'x',
      ),
  ],
  [
    'a ticket whose quarantine place is taken',
    async (dir) => {
      await write('tickets', 'open', 'x.json')(dir);
      await folder('quarantine', 'x.json', 'y')(dir);
    },
  ],
];

it.each(damages)('a start is not prevented by %s', async (_, damage) => {
  const harness = await stopped();
  await damage(harness.dataDir);
  await startsAndTakes(harness);
});

it('a start shows each file that it put aside, and each can be dismissed', async () => {
  const harness = await stopped();
  const long = 'n'.repeat(250);
  await write('tickets', 'open', 'x.json')(harness.dataDir);
  await write('tickets', 'open', `${long}.json`)(harness.dataDir);
  await folder('tickets', 'open', 'y.json')(harness.dataDir);
  await harness.restart();
  const names = harness.snapshot().status.quarantined.map(({ name }) => name);
  expect(names.sort()).toEqual([long, 'x', 'y']);
  for (const name of names) {
    expect(await harness.relay.commands.dismissQuarantined({ name })).toEqual({ ok: true, value: null });
  }
  expect(harness.snapshot().status.quarantined).toEqual([]);
});

it('a start shows settings that a hand edit spoiled until somebody dismisses it, and keeps what was written', async () => {
  const harness = await stopped();
  const written = '{"port": "many", "keptDays": 7, "sound": "loud"}';
  await writeFile(path.join(harness.dataDir, 'settings.json'), written);
  await harness.restart();
  const { status } = await harness.until((snapshot) => snapshot.status.spoiledSettings.length > 0);
  expect(status.choices.keptDays).toBe(7);
  const [{ file, what } = { file: '', what: null }] = status.spoiledSettings;
  expect(what).toEqual({ kind: 'values', names: ['port', 'sound'] });
  expect(await readFile(path.join(harness.dataDir, file), 'utf8')).toBe(written);
  await harness.restart();
  expect(harness.snapshot().status.spoiledSettings).toEqual(status.spoiledSettings);
  const outcome = await harness.relay.commands.dismissSpoiledSettings({ file });
  expect(outcome).toEqual({ ok: true, value: null });
  expect(harness.snapshot().status.spoiledSettings).toEqual([]);
  await harness.restart();
  expect(harness.snapshot().status.spoiledSettings).toEqual([]);
  await harness.halt();
  const activity = await readFile(path.join(harness.dataDir, 'activity', `${today()}.jsonl`), 'utf8');
  expect(activity).toMatch(/"unreadable","file":"settings","reason":"settings\.json: port, sound"/);
});

it('a start passes over copies made by hand: the ticket is there once', async () => {
  const harness = await stopped();
  await harness.restart();
  const [ticket] = harness.snapshot().tickets;
  await harness.halt();
  const open = path.join(harness.dataDir, 'tickets', 'open');
  await copyFile(path.join(open, `${ticket?.id}.json`), path.join(open, `${ticket?.id}.json (copy)`));
  await copyFile(path.join(open, `${ticket?.id}.json`), path.join(open, `${ticket?.id} (copy).json`));
  await startsAndTakes(harness);
  expect(harness.snapshot().status.quarantined.map(({ name }) => name)).toEqual([`${ticket?.id} (copy)`]);
});

it('a start sweeps up the temporary files that a crash left', async () => {
  const harness = await stopped();
  await write('tickets', 'open', 'x.json.012345.tmp')(harness.dataDir);
  await harness.restart();
  await harness.halt();
  expect(await openFiles(harness.dataDir)).toEqual([expect.stringMatching(/\.json$/)]);
});

it('a start does not wait for a disk that refuses to clean up', async () => {
  const harness = await stopped();
  // Folders that are there already need no making, also on a read-only disk.
  faulty.break({ on: ['open', 'rename', 'unlink', 'rm', 'appendFile'], code: 'EROFS' });
  await harness.restart();
  expect(harness.snapshot().tickets).toHaveLength(1);
  await harness.until(({ status }) => status.storage.kind === 'failing');
  expect((await harness.post(orderBody())).code).toBe('STORAGE_FAILING');
  faulty.mend();
  await harness.until(({ status }) => status.storage.kind === 'ok');
  expect((await harness.post(orderBody())).status).toBe(200);
});

describe('kept credentials', () => {
  const own = { knownCredentials: false } as const;

  async function withOwnCredentials(): Promise<{ harness: RelayHarness; before: string }> {
    relay = await startRelay({ ...own, disk: faulty.disk });
    await relay.halt();
    const before = await readFile(path.join(relay.dataDir, 'settings.json'), 'utf8');
    return { harness: relay, before };
  }

  it('kept credentials survive spoiled settings', async () => {
    const { harness, before } = await withOwnCredentials();
    await write('settings.json')(harness.dataDir);
    await harness.restart();
    await harness.halt();
    const after = await readFile(path.join(harness.dataDir, 'settings.last-good.json'), 'utf8');
    expect(JSON.parse(after).credentials).toEqual(JSON.parse(before).credentials);
  });

  it('kept credentials are never made anew because the disk could not read them', async () => {
    const { harness, before } = await withOwnCredentials();
    faulty.break({ on: 'readFile', path: 'settings', code: 'EIO' });
    await harness.restart().catch(() => undefined);
    await harness.halt();
    faulty.mend();
    const after = await readFile(path.join(harness.dataDir, 'settings.json'), 'utf8');
    expect(JSON.parse(after).credentials).toEqual(JSON.parse(before).credentials);
  });
});
