import { afterEach, expect, it } from 'vitest';
import { FaultyDisk } from '../../support/relay/faulty-disk';
import { orderBody } from '../../support/relay/relay-bodies';
import { type RelayHarness, startRelay } from '../../support/relay/relay-harness';
import { openFiles } from '../support/open-folder';

const storageTimings = { deadlineMs: 5_000, probeAfterMs: 20 };
const faulty = new FaultyDisk();
let harness: RelayHarness;
afterEach(async () => {
  faulty.mend();
  await harness.stop();
});

it('a ticket that the disk did not return at one start stays in place, is shown, and is back at the next', async () => {
  harness = await startRelay({ disk: faulty.disk, storageTimings });
  const lost = orderBody();
  const other = orderBody();
  await harness.post(lost);
  await harness.post(other);
  const { id } = lost.order;
  faulty.break({ on: 'readFile', path: `${id}.json`, code: 'EIO', times: 1 });
  await harness.restart();
  expect(harness.snapshot().tickets.map((ticket) => ticket.id)).toEqual([other.order.id]);
  expect(harness.snapshot().status.quarantined).toEqual([{ name: id, at: expect.any(String), newer: false }]);
  expect(await openFiles(harness.dataDir)).toContain(`${id}.json`);
  await harness.restart();
  expect(harness.snapshot().tickets.map((ticket) => ticket.id)).toEqual([id, other.order.id]);
  expect(harness.snapshot().status.quarantined).toEqual([]);
});
