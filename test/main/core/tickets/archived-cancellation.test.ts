import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Disk, realDisk } from '../../../../main/core/storage/disk';
import { eventBody, orderBody } from '../../../support/relay/relay-bodies';
import { dayMs, RelayClock } from '../../../support/relay/relay-clock';
import { slowDisk } from '../../../support/relay/relay-disk';
import { type RelayHarness, startRelay } from '../../../support/relay/relay-harness';

const checkout_id = 'checkout';
const id = 'one';
let dataDir: string;
let harness: RelayHarness;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'relay-archived-'));
});
afterEach(async () => {
  await harness.stop();
  await rm(dataDir, { recursive: true });
});

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

it('the cancellation of an order of a past day survives a stop right after its 200', async () => {
  const clock = new RelayClock(new Date(2026, 10, 21, 12).getTime());
  harness = await startRelay({ dataDir, clock });
  await harness.post(orderBody({ id, checkout_id }));
  await harness.relay.commands.stepTicket({ id, from: 'new', direction: 'forward' });
  await harness.halt();
  clock.pass(dayMs);
  // Slow to read the history; once the relay has stopped, nothing it still writes arrives.
  const slow = slowDisk();
  const readFile = async (...args: Parameters<Disk['readFile']>) => {
    if (String(args[0]).includes('2026-11-21')) for (let turns = 0; turns < 200; turns += 1) await turn();
    return realDisk.readFile(...args);
  };
  const disk = { ...slow.disk, readFile: readFile as Disk['readFile'] };
  harness = await startRelay({ dataDir, clock, disk });
  await harness.until(({ tickets }) => tickets.length === 0);
  const answer = await harness.post(eventBody('checkout_cancelled', checkout_id), { path: '/bbot/updates' });
  expect(answer).toMatchObject({ status: 200, code: 'recorded' });
  await harness.halt();
  slow.failWith('EIO');
  harness = await startRelay({ dataDir, clock });
  expect(harness.ticket(id)).toMatchObject({
    validity: { kind: 'cancelled', at: expect.any(String) },
    alert: 'cancelled',
  });
});
