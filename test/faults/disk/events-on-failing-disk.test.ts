import { afterEach, expect, it } from 'vitest';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { FaultyDisk } from '../../support/relay/faulty-disk';
import { type CheckoutEventType, eventBody, orderBody } from '../../support/relay/relay-bodies';
import { type RelayHarness, startRelay } from '../../support/relay/relay-harness';
import { keptTickets } from '../../support/relay/relay-kept';

let harness: RelayHarness | null = null;
const faulty = new FaultyDisk();

async function start(): Promise<RelayHarness> {
  // What a sound disk never takes, whatever else the computer does.
  const storageTimings = { deadlineMs: 1_500, probeAfterMs: 20 };
  harness = await startRelay({ disk: faulty.disk, storageTimings });
  return harness;
}

afterEach(async () => {
  faulty.mend();
  await harness?.stop();
  harness = null;
});

const events: readonly [CheckoutEventType, (ticket: BoardTicket | undefined) => boolean][] = [
  ['checkout_cancelled', (ticket) => ticket?.validity.kind === 'cancelled'],
  ['checkout_finished', (ticket) => ticket?.payment.kind === 'finished'],
  ['items_refunded', (ticket) => ticket?.refunds.length === 1],
];
const faults = [
  { on: 'write', path: 'tickets', code: 'ENOSPC' },
  { on: 'rename', path: 'tickets', code: 'EIO' },
  { on: 'folder-sync', path: 'open', code: 'EIO' },
  { on: 'sync', path: 'open', hang: true },
] as const;
const cases = events.flatMap(([type, shows]) => faults.map((fault) => ({ type, shows, fault })));

it.each(cases)(
  'an event told to a failing disk is seen at once, gets a 503, and is written later: $type, $fault',
  async (one) => {
    const { type, shows, fault } = one;
    const relay = await start();
    const { order } = orderBody();
    await relay.post({ order });
    faulty.break(fault);
    const answer = relay.post(eventBody(type, order.checkout_id), { path: '/bbot/updates' });
    await faulty.hit();
    // The answer has not come yet where the disk hangs; the board knows all the same.
    expect(shows(relay.ticket(order.id))).toBe(true);
    expect((await answer).code).toBe('STORAGE_FAILING');
    expect(shows(relay.ticket(order.id))).toBe(true);
    expect(relay.snapshot().status.storage.kind).toBe('failing');

    faulty.mend();
    await relay.until(({ status }) => status.storage.kind === 'ok');
    // A tap joins the queue behind it: once that is written, so is the event.
    await relay.relay.commands.acknowledgeTicket({ id: order.id });
    await relay.restart();
    expect(shows(relay.ticket(order.id))).toBe(true);
  },
);

it('an event told to a failing disk is written by the recovery itself, before any tap or stop', async () => {
  const relay = await start();
  const { order } = orderBody();
  await relay.post({ order });
  faulty.break({ on: 'write', code: 'ENOSPC' });
  await relay.post(eventBody('checkout_cancelled', order.checkout_id), { path: '/bbot/updates' });
  faulty.mend();
  await relay.until(({ status }) => status.storage.kind === 'ok');
  const kept = async () => (await keptTickets(relay.dataDir, 'open')).map(({ validity }) => validity.kind);
  await expect.poll(kept).toEqual(['cancelled']);
});

it('an event told to a failing disk survives a stop right after the recovery', async () => {
  const relay = await start();
  const { order } = orderBody();
  await relay.post({ order });
  faulty.break({ on: 'write', code: 'ENOSPC' });
  await relay.post(eventBody('checkout_cancelled', order.checkout_id), { path: '/bbot/updates' });
  faulty.mend();
  await relay.until(({ status }) => status.storage.kind === 'ok');
  await relay.restart();
  expect(relay.ticket(order.id)?.validity.kind).toBe('cancelled');
});

it('an event survives a stop at the moment the disk works again, before anybody noticed', async () => {
  const relay = await start();
  const { order } = orderBody();
  await relay.post({ order });
  faulty.break({ on: 'write', code: 'ENOSPC' });
  await relay.post(eventBody('checkout_cancelled', order.checkout_id), { path: '/bbot/updates' });
  faulty.mend();
  await relay.restart();
  expect(relay.ticket(order.id)?.validity.kind).toBe('cancelled');
});
