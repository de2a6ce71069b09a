import { afterEach, expect, it } from 'vitest';
import { maxAtWork } from '../../../main/core/intake/connections/connection-rule';
import { FaultyDisk } from '../../support/relay/faulty-disk';
import { connectRaw, head } from '../../support/relay/raw-connection';
import { orderBody } from '../../support/relay/relay-bodies';
import { password, type RelayHarness, startRelay, username } from '../../support/relay/relay-harness';
import { basic } from '../../support/relay/relay-post';

const faulty = new FaultyDisk();
let relay: RelayHarness | null = null;
afterEach(async () => {
  faulty.mend();
  await relay?.stop();
  relay = null;
});

const right = { authorization: basic(username, password), 'content-type': 'application/json' };

function bytesOf(body: object): string {
  const text = JSON.stringify(body);
  return head('/bbot', { ...right, 'content-length': String(Buffer.byteLength(text)) }) + text;
}

/** Sends one after the other without waiting, and breaks the connection while the first is being written. */
async function breakBehind(harness: RelayHarness, invalid: number): Promise<string> {
  const first = orderBody();
  const last = orderBody();
  const behind = [...Array.from({ length: invalid }, () => ({})), last];
  faulty.break({ on: 'sync', path: first.order.id, hang: true });
  const { socket } = await connectRaw(harness.relay.address ?? '');
  socket.write([first, ...behind].map(bytesOf).join(''));
  await faulty.hit();
  await harness.until(() => harness.ticket(last.order.id) !== undefined);
  socket.destroy();
  faulty.mend();
  await harness.until(({ tickets }) => tickets.some(({ id }) => id === first.order.id));
  return last.order.id;
}

it('40 requests behind one whose connection breaks leave no places taken', async () => {
  const harness = await startRelay({
    disk: faulty.disk,
    storageTimings: { deadlineMs: 5_000, probeAfterMs: 20 },
  });
  relay = harness;
  for (const _ of ['once', 'again']) await breakBehind(harness, maxAtWork / 2);
  const { status, code } = await harness.post(orderBody());
  expect([status, code]).toEqual([200, 'accepted']);
});

it('an order behind one whose connection breaks asks a human whether it was heard of', async () => {
  const harness = await startRelay({
    disk: faulty.disk,
    storageTimings: { deadlineMs: 5_000, probeAfterMs: 20 },
  });
  relay = harness;
  const behind = await breakBehind(harness, 0);
  await harness.until(() => harness.ticket(behind)?.payment.kind === 'unconfirmed');
});
