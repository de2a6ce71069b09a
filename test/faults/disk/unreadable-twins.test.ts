import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ticketName } from '../../../main/core/tickets/ticket-name';
import { FaultyDisk } from '../../support/relay/faulty-disk';
import { orderBody } from '../../support/relay/relay-bodies';
import { dayMs, RelayClock } from '../../support/relay/relay-clock';
import { openCore } from '../../support/relay/relay-core';
import { type RelayHarness, startRelay } from '../../support/relay/relay-harness';
import { openFiles } from '../support/open-folder';

const storageTimings = { deadlineMs: 5_000, probeAfterMs: 20 };
const id = 'unreadable';
const body = orderBody({ id });
const file = `${ticketName(id)}.json`;
const faulty = new FaultyDisk();
let dataDir: string;
let clock: RelayClock;
let harness: RelayHarness;

/** Starts a relay with an order that it took and whose file was spoiled since. */
async function startSpoiled(archived: boolean): Promise<void> {
  const options = { dataDir, clock, disk: faulty.disk, storageTimings };
  harness = await startRelay(options);
  await harness.post(body);
  await harness.relay.commands.stepTicket({ id, from: 'new', direction: 'forward' });
  if (archived) {
    clock.pass(dayMs);
    await harness.restart();
    await harness.until(({ tickets }) => tickets.length === 0);
  }
  await harness.halt();
  const place = archived ? '2026-11-21' : 'open';
  await writeFile(path.join(dataDir, 'tickets', place, file), 'spoiled', { flag: 'r+' });
  harness = await startRelay(options);
}

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'relay-twins-'));
  clock = new RelayClock(new Date(2026, 10, 21, 12).getTime());
});
afterEach(async () => {
  faulty.mend();
  await harness.stop();
  await rm(dataDir, { recursive: true });
});

const twins = () => Promise.all(Array.from({ length: 10 }, () => harness.post(body)));

describe.each([
  ['an open ticket', false],
  ['a ticket of an earlier day', true],
])('unreadable twins of %s', (_, archived) => {
  beforeEach(() => startSpoiled(archived));

  it('twins that cannot be read are one ticket', async () => {
    const codes = (await twins()).map(({ code }) => code);
    expect(codes.filter((code) => code === 'accepted')).toHaveLength(1);
    expect(codes.filter((code) => code === 'duplicate')).toHaveLength(9);
    expect(harness.snapshot().tickets.map((ticket) => ticket.id)).toEqual([id]);
    await harness.halt();
    expect(await openFiles(dataDir)).toEqual([file]);
  });

  it('twins that cannot be read are one ticket when they come at the same moment', async () => {
    await harness.halt();
    const core = await openCore({ dataDir, clock });
    const answers = await Promise.all(Array.from({ length: 10 }, () => core.deliver(body)));
    const accepted = { status: 'accepted', order_id: id };
    expect(answers.filter((answer) => isDeepStrictEqual(answer.body, accepted))).toHaveLength(1);
    expect(core.parts.store.all()).toHaveLength(1);
    await core.drop();
  });

  it('twins that cannot be read have one outcome: one that was accepted is not lost with one that failed', async () => {
    faulty.break({ on: 'folder-sync', path: 'open', code: 'EIO', times: 1 });
    const answers = await twins();
    expect(new Set(answers.map(({ status }) => status)).size).toBe(1);
    const kept = answers[0]?.status === 200 ? 1 : 0;
    await harness.restart();
    expect(harness.snapshot().tickets).toHaveLength(kept);
    expect((await harness.post(body)).status).toBe(200);
    expect(harness.snapshot().tickets.map((ticket) => ticket.id)).toEqual([id]);
  });
});
