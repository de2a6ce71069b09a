import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import {
  type CheckoutEventType,
  eventBody,
  itemNamed,
  modifiedAfter,
  orderBody,
} from '../../../support/relay/relay-bodies';
import { type RelayHarness, startRelay } from '../../../support/relay/relay-harness';

let harness: RelayHarness;
afterEach(() => harness.stop());

const id = 'one order';
const checkout_id = 'one checkout';

async function writtenLines(): Promise<string[]> {
  await harness.halt();
  const folder = path.join(harness.dataDir, 'activity');
  const texts = await Promise.all(
    (await readdir(folder)).map((file) => readFile(path.join(folder, file), 'utf8')),
  );
  return texts.join('').trimEnd().split('\n');
}

/** One of everything that Bbot and staff do to an order, the answers of which are not what this is about. */
async function live(): Promise<void> {
  const tell = (type: CheckoutEventType) => harness.post(eventBody(type, checkout_id));
  const note = itemNamed('Ceviche', { special_instructions: 'Ring at 0077, Mrs Wang is ill' });
  await harness.post(orderBody({ id, checkout_id }));
  await harness.post(orderBody({ id, checkout_id }));
  await harness.post(orderBody({ id, checkout_id, items: [note], last_modified: modifiedAfter(60) }));
  await harness.relay.commands.stepTicket({ id, from: 'new', direction: 'forward' });
  for (const type of ['checkout_finished', 'items_refunded', 'checkout_cancelled'] as const) await tell(type);
  await harness.post({ ...eventBody('checkout_finished', checkout_id), event_type: 'runner_called' });
  await harness.post(orderBody(), { authorization: 'Basic ZXJpYzp3YW5n' });
  await harness.relay.commands.pauseOrdering({ minutes: null });
  await harness.post(orderBody());
  await harness.post({ ...orderBody(), order: { ...orderBody().order, items: [{ guest: 'Eric Wang' }] } });
}

it('the activity log has a line for each thing that happened, and names no guest in any', async () => {
  harness = await startRelay();
  await live();
  const lines = await writtenLines();
  const kinds = lines.map((line) => JSON.parse(line).what);
  for (const kind of [
    'taken',
    'answered',
    'duplicate',
    'updated',
    'tapped',
    'checkout',
    'ignored',
    'failed-login',
    'paused',
    'refused',
  ])
    expect(kinds).toContain(kind);
  for (const line of lines)
    expect(line).not.toMatch(/Eric|Wang|Ceviche|5555555555|example\.com|0077|Navy|ZXJpYzp3YW5n/i);
});

it('the activity log keeps a line short, however long an id is', async () => {
  harness = await startRelay();
  await harness.post(orderBody({ id: 'x'.repeat(100_000) }));
  const taken = (await writtenLines()).filter((line) => line.includes('"taken"'));
  expect(taken).toHaveLength(1);
  expect(taken[0]?.length).toBeLessThan(400);
});
