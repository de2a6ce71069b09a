import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { realDisk } from '../../../main/core/storage/disk';
import { ticketName } from '../../../main/core/tickets/ticket-name';
import { tidyDays } from '../../../main/core/tidy-days';
import { FaultyDisk } from '../../support/relay/faulty-disk';
import { orderBody } from '../../support/relay/relay-bodies';
import { dayMs, RelayClock } from '../../support/relay/relay-clock';
import { openCore } from '../../support/relay/relay-core';
import { type RelayHarness, startRelay } from '../../support/relay/relay-harness';
import { openFiles } from '../support/open-folder';

const yesterday = '2026-11-21';
const ids = Array.from({ length: 12 }, (_, index) => `order-${index}`);
let dataDir: string;
let clock: RelayClock;
let faulty: FaultyDisk;
let harness: RelayHarness | null;

/** A folder with tickets of yesterday that staff have tapped: a start closes them. */
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'relay-day-end-'));
  clock = new RelayClock(new Date(2026, 10, 21, 12).getTime());
  faulty = new FaultyDisk();
  harness = await startRelay({ dataDir, clock });
  const { commands } = harness.relay;
  for (const id of ids) await harness.post(orderBody({ id }));
  await Promise.all(ids.map((id) => commands.stepTicket({ id, from: 'new', direction: 'forward' })));
  await harness.halt();
  clock.pass(dayMs);
});

afterEach(async () => {
  faulty.mend();
  await harness?.stop();
  await rm(dataDir, { recursive: true });
});

it('yesterday, closed on a bad disk, does not keep a start from taking orders', async () => {
  faulty.break({ on: 'rename', path: yesterday, hang: true });
  harness = await startRelay({ dataDir, clock, disk: faulty.disk });
  await faulty.hit();
  expect(harness.snapshot().tickets).toHaveLength(ids.length);
  expect(await harness.post(orderBody({ id: 'today' }))).toMatchObject({ code: 'accepted' });
  faulty.mend();
  await harness.until(({ tickets }) => tickets.length === 1);
  expect(harness.ticket('today')).toBeDefined();
});

it('yesterday, closed on a bad disk, closes all tickets but the one refused, and that one once it is taken', async () => {
  harness = null;
  const core = await openCore({ dataDir, clock, disk: faulty.disk });
  faulty.break({ on: 'rename', path: `${ticketName('order-0')}.json`, code: 'EACCES' });
  await tidyDays(core.parts);
  expect(core.parts.store.all().map(({ id }) => id)).toEqual(['order-0']);
  expect(core.parts.health.state.kind).toBe('failing');
  faulty.mend();
  await tidyDays(core.parts);
  expect(core.parts.store.all()).toEqual([]);
  await core.drop();
});

it('yesterday, closed on a bad disk, is left to the next start by a stop, after which nothing is written', async () => {
  faulty.break({ on: 'rename', path: yesterday, hang: true });
  harness = await startRelay({ dataDir, clock, disk: faulty.disk });
  await faulty.hit();
  const stopped = harness.halt();
  faulty.mend();
  await stopped;
  const left = await openFiles(dataDir);
  expect(left).toHaveLength(ids.length - 1);
  // Fails nothing, only counts.
  faulty.break({ on: ['open', 'write', 'rename', 'unlink', 'mkdir', 'appendFile', 'rm'] });
  harness = await startRelay({ dataDir, clock, disk: realDisk });
  expect(harness.snapshot().tickets).toHaveLength(left.length);
  await harness.until(({ tickets }) => tickets.length === 0);
  expect(faulty.hits).toBe(0);
});
