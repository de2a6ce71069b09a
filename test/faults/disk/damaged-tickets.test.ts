import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadOpenTickets } from '../../../main/core/load-kept';
import { type Disk, realDisk } from '../../../main/core/storage/disk';
import { TicketFiles } from '../../../main/core/tickets/ticket-files';
import { BbotRandom } from '../../support/bbot/bbot-random';
import { type RelayHarness, startRelay } from '../../support/relay/relay-harness';

/** As small as the kitchen can do with: each of its bytes is damaged in turn. */
const orders = Array.from({ length: 3 }, () => ({
  order: { id: randomUUID(), items: [{ name_when_purchased: 'Tea' }] },
}));
const [victim] = orders;
const id = victim?.order.id ?? '';
let folder = '';
let good: Buffer;

function fileOf(dataDir: string): string {
  return path.join(dataDir, 'tickets', 'open', `${id}.json`);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'relay-damage-'));
  const relay = await startRelay({ dataDir: folder });
  for (const order of orders) expect((await relay.post(order)).status).toBe(200);
  await relay.halt();
  good = await readFile(fileOf(folder));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function cutOff(length: number): Buffer {
  return good.subarray(0, length);
}

function flipped(at: number, bit = at % 8): Buffer {
  const bytes = Buffer.from(good);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
  return bytes;
}

/** What the loader makes of the folder with these bytes in place of the ticket's file. */
async function loadWith(bytes: Buffer) {
  const readFileOrBytes = async (file: string) => (file === fileOf(folder) ? bytes : realDisk.readFile(file));
  const disk = { ...realDisk, readFile: readFileOrBytes as Disk['readFile'] };
  const { tickets, unreadable } = await loadOpenTickets(new TicketFiles(disk, folder));
  return { kept: tickets.length, unreadable: unreadable.map(({ name }) => name) };
}

it('a ticket file cut off at any length is noticed, and keeps no other from being read', async () => {
  for (let length = 0; length < good.length; length++) {
    expect(await loadWith(cutOff(length)), `cut off at ${length}`).toEqual({ kept: 2, unreadable: [id] });
  }
  expect(await loadWith(good)).toEqual({ kept: 3, unreadable: [] });
});

it('a ticket file with any byte flipped is noticed, and keeps no other from being read', async () => {
  for (let at = 0; at < good.length; at++) {
    expect(await loadWith(flipped(at)), `flipped at ${at}`).toEqual({ kept: 2, unreadable: [id] });
  }
});

it('a ticket file that grew, or is another file altogether, is noticed', async () => {
  for (const bytes of [
    Buffer.concat([good, good]),
    Buffer.concat([good, Buffer.from(' ')]),
    Buffer.alloc(good.length),
    Buffer.from('{}'),
    Buffer.from('null'),
    Buffer.from(good.toString('utf8').replace('\n', '\r\n')),
    Buffer.concat([Buffer.from('\ufeff'), good]),
  ]) {
    expect(await loadWith(bytes)).toEqual({ kept: 2, unreadable: [id] });
  }
});

describe('a start with a damaged ticket', () => {
  const random = new BbotRandom(7);
  const cuts = Array.from({ length: 8 }, (_, index) => ({
    kind: 'cut off',
    index,
    share: random.fraction(),
  }));
  const flips = cuts.map(({ index, share }) => ({ kind: 'flipped', index, share }));

  it.each([...cuts, ...flips])(
    'a start puts a damaged ticket aside and keeps its file: $kind at $share',
    async ({ kind, index, share }) => {
      await onCopy(async (relay, dataDir) => {
        const at = Math.floor(share * good.length);
        const damaged = kind === 'flipped' ? flipped(at) : cutOff(at);
        await writeFile(fileOf(dataDir), damaged);
        await relay.restart();
        const snapshot = relay.snapshot();
        expect(snapshot.status.quarantined).toEqual([{ name: id, at: expect.any(String), newer: false }]);
        expect(snapshot.status.storage.kind).toBe('ok');
        expect(snapshot.tickets.map((ticket) => ticket.id)).toEqual(
          orders.slice(1).map(({ order }) => order.id),
        );
        expect(await readFile(path.join(dataDir, 'quarantine', `${id}.json`))).toEqual(damaged);
        if (index % 2 === 0) await repeatRestores(relay);
        else await dismissKeepsTheFile(relay, dataDir, damaged);
      });
    },
  );

  async function repeatRestores(relay: RelayHarness): Promise<void> {
    // Known, though nobody can read it: it is never refused.
    await relay.relay.commands.pauseOrdering({ minutes: null });
    expect((await relay.post(victim ?? {})).status).toBe(200);
    expect(relay.snapshot().status.quarantined).toEqual([]);
    expect(relay.ticket(id)).toMatchObject({ id, alert: 'new' });
    await relay.restart();
    expect(relay.snapshot().status.quarantined).toEqual([]);
    expect(relay.snapshot().tickets).toHaveLength(3);
  }

  async function dismissKeepsTheFile(relay: RelayHarness, dataDir: string, damaged: Buffer): Promise<void> {
    expect(await relay.relay.commands.dismissQuarantined({ name: id })).toEqual({ ok: true, value: null });
    expect(relay.snapshot().status.quarantined).toEqual([]);
    await relay.restart();
    expect(relay.snapshot().status.quarantined).toEqual([]);
    expect(relay.snapshot().tickets).toHaveLength(2);
    const dismissed = path.join(dataDir, 'quarantine', 'dismissed');
    const [kept] = await readdir(dismissed);
    expect(await readFile(path.join(dismissed, kept ?? ''))).toEqual(damaged);
  }

  it('a damaged ticket whose file cannot be put aside is still shown', async () => {
    await onCopy(async (relay, dataDir) => {
      await writeFile(fileOf(dataDir), cutOff(100));
      await relay.restart();
      expect(relay.snapshot().status.quarantined).toHaveLength(1);
      // A second start shows it again: nobody dismissed it.
      await relay.restart();
      expect(relay.snapshot().status.quarantined.map(({ name }) => name)).toEqual([id]);
    });
  });
});

async function onCopy(test: (relay: RelayHarness, dataDir: string) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'relay-damaged-'));
  await cp(folder, dataDir, { recursive: true });
  const relay = await startRelay({ dataDir });
  try {
    await test(relay, dataDir);
  } finally {
    await relay.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
