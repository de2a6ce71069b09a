import { afterEach, expect, it } from 'vitest';
import { type Fault, FaultyDisk } from '../../support/relay/faulty-disk';
import { orderBody } from '../../support/relay/relay-bodies';
import { type RelayHarness, startRelay } from '../../support/relay/relay-harness';

/** So long that no test sees the disk tried again by itself. */
const storageTimings = { deadlineMs: 5_000, probeAfterMs: 600_000 };
const beginning = { event_type: 'checkout_beginning', checkout_id: 'checkout' };
const ticketsRefused: Fault = { on: 'write', path: 'open', code: 'ENOSPC' };

let harness: RelayHarness | null = null;
const faulty = new FaultyDisk();
afterEach(async () => {
  faulty.mend();
  await harness?.stop();
  harness = null;
});

async function startWith(fault: Fault): Promise<RelayHarness> {
  harness = await startRelay({ disk: faulty.disk, storageTimings });
  faulty.break(fault);
  return harness;
}

it.each<[string, Fault]>([
  ['the activity log', { on: 'appendFile', path: 'activity', code: 'ENOSPC' }],
  ['the notes of answers', { on: 'write', path: 'answered', code: 'ENOSPC' }],
  ['the settings', { on: 'write', path: 'settings', code: 'ENOSPC' }],
])('a disk that refuses %s blocks no checkout', async (_, fault) => {
  const relay = await startWith(fault);
  await relay.relay.commands.resumeOrdering(null);
  expect(await relay.post(orderBody())).toMatchObject({ code: 'accepted' });
  await relay.until(({ status }) => status.storage.kind === 'failing');
  expect(await relay.post(beginning)).toMatchObject({ status: 200, code: 'accepted' });
  expect(await relay.post(orderBody())).toMatchObject({ status: 200, code: 'accepted' });
});

it('a disk that refuses a ticket blocks the next checkout, even when a log was refused before', async () => {
  const relay = await startWith({ on: 'appendFile', path: 'activity', code: 'ENOSPC' });
  await relay.post(orderBody());
  await relay.until(({ status }) => status.storage.kind === 'failing');
  faulty.break(ticketsRefused);
  expect(await relay.post(orderBody())).toMatchObject({ code: 'STORAGE_FAILING' });
  expect(await relay.post(beginning)).toMatchObject({ status: 503, code: 'STORAGE_FAILING' });
});
