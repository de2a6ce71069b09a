import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settingsMigrations } from '../../../../main/core/settings/settings-migrations';
import { readChecksummed } from '../../../../main/core/storage/checksummed-json';
import { newestVersion } from '../../../../main/core/storage/migrations';
import { ticketMigrations } from '../../../../main/core/tickets/ticket-migrations';
import type { Settings } from '../../../../shared/settings/settings';
import { orderBody } from '../../../support/relay/relay-bodies';
import { RelayClock } from '../../../support/relay/relay-clock';
import { type RelayHarness, startRelay } from '../../../support/relay/relay-harness';
import { basic } from '../../../support/relay/relay-post';

/* What older versions of the app wrote themselves; none of these files is ever made anew or changed. */

const oldFiles = path.join(import.meta.dirname, 'old-files');
/** The business day on which the older versions were last used. */
const lastUsed = Date.parse('2026-11-20T16:00:00.000Z');

const everyDay = Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]);
const versions: readonly [string, Partial<Settings>][] = [
  [
    'first-core',
    { port: 4800, laterMinutes: 61, keptDays: 3650, dayEndsAtHour: 5, maxOpenTickets: 40, kitchen: 'screen' },
  ],
  [
    'before-printing',
    {
      port: 4801,
      kitchen: 'both',
      control: 'in-control',
      setUpDone: true,
      domain: 'store.example.com',
      keptDays: 90,
      requestsAMonth: 100_000,
    },
  ],
  ['before-the-board', { port: 4802, kitchen: 'both', holdAfterMinutes: 1440, openingHours: everyDay }],
];

let dataDir: string;
let harness: RelayHarness | null;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'relay-old-'));
  harness = null;
});
afterEach(async () => {
  await harness?.stop();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
});

async function startOn(version: string): Promise<RelayHarness> {
  await cp(path.join(oldFiles, version), dataDir, { recursive: true });
  harness = await startRelay({ dataDir, knownCredentials: false, clock: new RelayClock(lastUsed) });
  return harness;
}

async function settingsFile(): Promise<{ version?: number } & Settings> {
  return JSON.parse(await readFile(path.join(dataDir, 'settings.json'), 'utf8'));
}

async function openVersions(): Promise<number[]> {
  const folder = path.join(dataDir, 'tickets', 'open');
  const files = await readdir(folder);
  return Promise.all(
    files.map(async (file) => readChecksummed(await readFile(path.join(folder, file))).version),
  );
}

describe.each(versions)('the data folder of an older version, %s', (version, settings) => {
  it('the data folder of an older version has every ticket as it was, with its stage and its history', async () => {
    const { ticket, snapshot } = await startOn(version);
    expect(
      snapshot()
        .tickets.map(({ id }) => id)
        .sort(),
    ).toEqual(['cancelled-order', 'restored-order', 'stepped-order']);
    expect(ticket('stepped-order')).toMatchObject({
      stage: 'preparing',
      alert: 'updated',
      order: { guestName: 'Èric', table: '12' },
      history: [{ what: 'taken' }, { what: 'stepped', from: 'new', to: 'preparing' }, { what: 'updated' }],
    });
    const [first] = ticket('stepped-order')?.order.items ?? [];
    expect(first?.mods).toEqual([{ text: 'Èclairs', depth: 0 }]);
    expect(ticket('cancelled-order')).toMatchObject({
      alert: 'cancelled',
      validity: { kind: 'cancelled', at: expect.any(String) },
      history: [{ what: 'taken' }, { what: 'cancelled' }],
    });
    const { history = [] } = ticket('restored-order') ?? {};
    expect(history.map(({ what }) => what)).toEqual([
      ...['taken', 'cancelled', 'updated', 'doubted', 'discarded'],
      version === 'first-core' ? 'confirmed' : 'doubted',
    ]);
  });

  it('the data folder of an older version puts nothing aside, on the board or in past days', async () => {
    const { relay, snapshot } = await startOn(version);
    const day = await relay.commands.readDay({ day: '2026-11-18' });
    expect(day).toMatchObject({
      ok: true,
      value: { tickets: [{ id: 'archived-order', stage: 'done', archivedAt: expect.any(String) }] },
    });
    expect(snapshot().status.quarantined).toEqual([]);
    expect(await readdir(path.join(dataDir, 'quarantine'))).toEqual(['dismissed']);
  });

  it('the data folder of an older version keeps its settings, even once they are written again', async () => {
    const { relay } = await startOn(version);
    await relay.commands.changeSettings({ choices: { theme: 'dark' } });
    await harness?.halt();
    expect(await settingsFile()).toMatchObject({
      ...settings,
      theme: 'dark',
      version: newestVersion(settingsMigrations),
    });
  });

  it('the data folder of an older version is reached by Bbot with the password that Bbot has', async () => {
    await cp(path.join(oldFiles, version), dataDir, { recursive: true });
    const { credentials } = await settingsFile();
    const password = Buffer.from(credentials?.sealedPassword ?? '', 'base64').toString();
    const { post } = await startOn(version);
    const authorization = basic(credentials?.username ?? '', password);
    expect(await post(orderBody(), { authorization })).toMatchObject({ status: 200 });
  });

  it('the data folder of an older version has tickets of the newest version once each was changed', async () => {
    const { relay, snapshot } = await startOn(version);
    expect(await openVersions()).toEqual([1, 1, 1]);
    for (const { id } of snapshot().tickets) await relay.commands.acknowledgeTicket({ id });
    await harness?.halt();
    const newest = newestVersion(ticketMigrations);
    expect(await openVersions()).toEqual([newest, newest, newest]);
  });
});

it('slips and printers of the version before the board are kept', async () => {
  const { ticket, snapshot } = await startOn('before-the-board');
  expect(ticket('stepped-order')?.prints).toMatchObject([{ slip: 'order', via: 'kitchen' }]);
  expect(snapshot().status.printing.printers).toMatchObject([{ settings: { id: 'kitchen', columns: 48 } }]);
});
