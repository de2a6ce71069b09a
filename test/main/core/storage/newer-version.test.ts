import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settingsMigrations } from '../../../../main/core/settings/settings-migrations';
import { readChecksummed, withChecksum } from '../../../../main/core/storage/checksummed-json';
import { type Disk, realDisk } from '../../../../main/core/storage/disk';
import { newestVersion } from '../../../../main/core/storage/migrations';
import { ticketMigrations } from '../../../../main/core/tickets/ticket-migrations';
import { fileOfTicket, ticketName } from '../../../../main/core/tickets/ticket-name';
import { orderBody } from '../../../support/relay/relay-bodies';
import { RelayClock } from '../../../support/relay/relay-clock';
import { type HarnessOptions, type RelayHarness, startRelay } from '../../../support/relay/relay-harness';

let dataDir: string;
let harness: RelayHarness | null;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'relay-newer-'));
  harness = null;
});
afterEach(async () => {
  await harness?.stop();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
});

async function start(options: HarnessOptions = {}): Promise<RelayHarness> {
  harness = await startRelay({ ...options, dataDir });
  return harness;
}

describe('settings of a newer version', () => {
  const newer = `{"version": ${newestVersion(settingsMigrations) + 1}, "port": 5000, "colour": "blue"}`;
  const older = '{"port": 5000}';

  it.each([
    ['in both copies', newer, newer],
    ['in the file', newer, older],
    ['in the last good copy, where the file was spoiled', '{"ver', newer],
    ['in the last good copy, where the file is older', older, newer],
  ])(
    'settings of a newer version %s keep the app from starting, and stay byte for byte',
    async (_, file, copy) => {
      await writeFile(path.join(dataDir, 'settings.json'), file);
      await writeFile(path.join(dataDir, 'settings.last-good.json'), copy);
      await expect(start()).rejects.toMatchObject({ code: 'NEWER_VERSION' });
      expect(await readFile(path.join(dataDir, 'settings.json'), 'utf8')).toBe(file);
      expect(await readFile(path.join(dataDir, 'settings.last-good.json'), 'utf8')).toBe(copy);
      const lock = ['lock', 'lock-holder.json'];
      expect((await readdir(dataDir)).sort()).toEqual([...lock, 'settings.json', 'settings.last-good.json']);
    },
  );

  it('settings of a newer version are refused again by the next start, which finds the folder free', async () => {
    await writeFile(path.join(dataDir, 'settings.json'), newer);
    await expect(start()).rejects.toMatchObject({ code: 'NEWER_VERSION' });
    await expect(start()).rejects.toMatchObject({ code: 'NEWER_VERSION' });
  });
});

describe('a ticket of a newer version', () => {
  const body = orderBody();
  const { id } = body.order;
  const name = ticketName(id);
  const version = newestVersion(ticketMigrations) + 1;
  const bytes = withChecksum({ id, history: 'of another shape' }, version);
  const shown = [{ name, at: expect.any(String), newer: true }];
  const fileIn = (place: string): string => path.join(dataDir, 'tickets', place, fileOfTicket(name));
  const put = async (place: string): Promise<void> => {
    await mkdir(path.dirname(fileIn(place)), { recursive: true });
    await writeFile(fileIn(place), bytes);
  };
  const putAside = (): Promise<string[]> => readdir(path.join(dataDir, 'quarantine', 'dismissed'));

  it('a ticket of a newer version is shown as such, stays byte for byte where it is, and orders are taken', async () => {
    await put('open');
    const { post, snapshot, restart } = await start();
    expect(snapshot().status.quarantined).toEqual(shown);
    expect(await post(orderBody())).toMatchObject({ status: 200 });
    expect(snapshot().status.storage).toEqual({ kind: 'ok' });
    await restart();
    expect(snapshot().status.quarantined).toEqual(shown);
    expect(await readFile(fileIn('open'))).toEqual(bytes);
    expect(await readdir(path.join(dataDir, 'quarantine'))).toEqual(['dismissed']);
  });

  it('a ticket of a newer version of a past day is shown when it is read, and stays', async () => {
    await put('2026-11-18');
    const { relay, snapshot } = await start({ clock: new RelayClock(Date.parse('2026-11-20T16:00:00Z')) });
    expect(await relay.commands.readDay({ day: '2026-11-18' })).toMatchObject({ value: { tickets: [] } });
    expect(snapshot().status.quarantined).toEqual(shown);
    expect(await readFile(fileIn('2026-11-18'))).toEqual(bytes);
  });

  it('a ticket of a newer version keeps the note that it was answered', async () => {
    await put('open');
    await writeFile(path.join(dataDir, 'tickets', 'answered.log'), `${name}\nof-a-closed-one\n`);
    await start();
    await harness?.halt();
    expect(await readFile(path.join(dataDir, 'tickets', 'answered.log'), 'utf8')).toBe(`${name}\n`);
  });

  it.each([false, true])(
    'a ticket of a newer version is put aside when Bbot tells the order again; dismissed before: %s',
    async (dismissed) => {
      await put('open');
      const { post, relay, ticket, snapshot } = await start();
      if (dismissed) await relay.commands.dismissQuarantined({ name });
      expect(await readFile(fileIn('open'))).toEqual(bytes);
      expect(await post(body)).toMatchObject({ status: 200 });
      expect(ticket(id)).toMatchObject({ stage: 'new' });
      expect(snapshot().status.quarantined).toEqual([]);
      await harness?.halt();
      expect(readChecksummed(await readFile(fileIn('open')))).toMatchObject({ document: { id } });
      const [file = ''] = await putAside();
      expect(await readFile(path.join(dataDir, 'quarantine', 'dismissed', file))).toEqual(bytes);
    },
  );

  it('a ticket of a newer version survives a disk that cannot put it aside: the order is not taken then', async () => {
    await put('open');
    const { disk, failing } = refusingRenames();
    const { post, ticket } = await start({ disk });
    failing.now = true;
    expect(await post(body)).toMatchObject({ status: 503 });
    expect(await readFile(fileIn('open'))).toEqual(bytes);
    failing.now = false;
    await harness?.until(({ status }) => status.storage.kind === 'ok');
    expect(await post(body)).toMatchObject({ status: 200 });
    expect(ticket(id)).toBeDefined();
  });
});

/** A disk that lets no file be moved into the quarantine while it fails. */
function refusingRenames(): { readonly disk: Disk; readonly failing: { now: boolean } } {
  const failing = { now: false };
  const rename: Disk['rename'] = async (from, to) => {
    if (failing.now && String(to).includes('quarantine')) {
      throw Object.assign(new Error('EIO: i/o error, rename'), { code: 'EIO' });
    }
    await realDisk.rename(from, to);
  };
  return { disk: { ...realDisk, rename }, failing };
}
