import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realDisk } from '../../../../main/core/storage/disk';
import { acknowledge, step } from '../../../../main/core/tickets/staff-actions';
import { tidyDays } from '../../../../main/core/tidy-days';
import { itemNamed, modifiedAfter, orderBody } from '../../../support/relay/relay-bodies';
import { dayMs, RelayClock } from '../../../support/relay/relay-clock';
import { openCore, type RelayCore } from '../../../support/relay/relay-core';
import { archivedTickets, keptTickets } from '../../../support/relay/relay-kept';

const checkout_id = 'one checkout';
const at = '2026-11-22T12:00:00.000Z';

let dataDir: string;
let clock: RelayClock;
let core: RelayCore;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'relay-history-'));
  clock = new RelayClock(new Date(2026, 10, 21, 12).getTime());
  core = await openCore({ dataDir, clock });
});
afterEach(async () => {
  await core.drop();
  await rm(dataDir, { recursive: true });
});

async function reopen(disk = realDisk): Promise<void> {
  await core.drop();
  core = await openCore({ dataDir, clock, disk });
}

/** Taken, tapped, and closed by the day's end. */
async function archived(...ids: string[]): Promise<void> {
  for (const id of ids) {
    await core.deliver(orderBody({ id, checkout_id }));
    await core.parts.store.change(id, step('new', 'forward', at));
    clock.pass(1_000);
  }
  clock.pass(dayMs);
  await tidyDays(core.parts);
  await core.settled();
  for (const id of ids) expect(core.parts.store.get(id)).toBeNull();
}

const inHistory = async (id: string) => (await archivedTickets(dataDir)).find((ticket) => ticket.id === id);

describe.each([
  ['in the same run', async () => undefined],
  ['after a restart', reopen],
] as const)('a ticket of an earlier day, %s', (_, before) => {
  beforeEach(async () => {
    await archived('one');
    await before();
  });

  it('a ticket of an earlier day is not on the board, and its repeat is a duplicate that leaves it in place', async () => {
    expect(core.parts.store.all()).toEqual([]);
    expect((await core.deliver(orderBody({ id: 'one', checkout_id }))).body).toMatchObject({
      status: 'duplicate',
    });
    await core.settled();
    expect(core.parts.store.all()).toEqual([]);
    expect(await inHistory('one')).toMatchObject({ alert: null });
  });

  it('a ticket of an earlier day is cancelled loudly, and goes back to the history once acknowledged', async () => {
    await core.tell('checkout_cancelled', checkout_id);
    expect(core.parts.store.get('one')).toMatchObject({
      alert: 'cancelled',
      validity: { kind: 'cancelled', at: expect.any(String) },
    });
    expect(await keptTickets(dataDir, 'open')).toMatchObject([{ id: 'one' }]);
    expect(await archivedTickets(dataDir)).toEqual([]);
    await core.parts.store.change('one', acknowledge(at));
    await core.settled();
    expect(core.parts.store.all()).toEqual([]);
    expect(await keptTickets(dataDir, 'open')).toEqual([]);
    expect(await inHistory('one')).toMatchObject({
      alert: null,
      validity: { kind: 'cancelled', at: expect.any(String) },
    });
  });

  it('a ticket of an earlier day notes a refund quietly', async () => {
    await core.tell('items_refunded', checkout_id);
    expect(core.parts.store.all()).toEqual([]);
    expect((await inHistory('one'))?.refunds).toHaveLength(1);
  });

  it('a ticket of an earlier day rings when its items change', async () => {
    const update = orderBody({ id: 'one', items: [itemNamed('Tea')], last_modified: modifiedAfter(60) });
    await core.deliver(update, 'updates');
    expect(core.parts.store.get('one')).toMatchObject({ alert: 'updated', stage: 'preparing' });
  });

  it('a ticket of an earlier day keeps both of two events that come at once', async () => {
    await Promise.all([
      core.tell('items_refunded', checkout_id),
      core.tell('items_refunded', checkout_id),
      core.deliver(
        orderBody({ id: 'one', checkout_id, last_modified: modifiedAfter(60), mobile: '1' }),
        'updates',
      ),
    ]);
    await core.settled();
    expect(await inHistory('one')).toMatchObject({ refunds: [{}, {}], order: { phone: '1' } });
  });
});

it('an archived ticket keeps both of two events when the disk gives it to one of them late', async () => {
  await archived('one');
  let reads = 0;
  let letGo = (): void => undefined;
  const firstIsDone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const late = async (...args: Parameters<typeof realDisk.readFile>) => {
    const content = await realDisk.readFile(...args);
    if (String(args[0]).includes('2026-11-21')) {
      reads += 1;
      if (reads === 2) await firstIsDone;
    }
    return content;
  };
  await reopen({ ...realDisk, readFile: late as typeof realDisk.readFile });
  const body = (mobile: string, seconds: number) =>
    orderBody({ id: 'one', checkout_id, mobile, last_modified: modifiedAfter(seconds) });
  const first = core.deliver(body('first', 120), 'updates');
  const second = core.deliver(body('second', 60), 'updates');
  await first;
  await core.settled();
  letGo();
  await second;
  await core.settled();
  // The older of the two came second, so it changes nothing.
  expect(await inHistory('one')).toMatchObject({ order: { phone: 'first' } });
});

it.each([[['a', 'b']], [['b', 'a']], [['c', 'a', 'b']]])(
  'a finish that comes days later brings back the newest of the cancelled tickets %j',
  async (ids) => {
    await archived(...ids);
    await core.tell('checkout_cancelled', checkout_id);
    for (const id of ids) await core.parts.store.change(id, acknowledge(at));
    await core.settled();
    await reopen();
    await core.tell('checkout_finished', checkout_id);
    expect(core.parts.store.all().map((ticket) => [ticket.id, ticket.alert])).toEqual([
      [ids.at(-1), 'restored'],
    ]);
  },
);

it('a finish brings back the ticket taken last, even when an older one came back from the history since', async () => {
  await archived('old');
  await core.deliver(orderBody({ id: 'new', checkout_id }));
  await core.deliver(
    orderBody({ id: 'old', checkout_id, items: [itemNamed('Tea')], last_modified: modifiedAfter(60) }),
    'updates',
  );
  expect(core.parts.store.all().map(({ id }) => id)).toEqual(['new', 'old']);
  await core.tell('checkout_cancelled', checkout_id);
  await core.tell('checkout_finished', checkout_id);
  expect(core.parts.store.get('new')).toMatchObject({ alert: 'restored', validity: { kind: 'valid' } });
  expect(core.parts.store.get('old')).toMatchObject({
    alert: 'cancelled',
    validity: { kind: 'cancelled', at: expect.any(String) },
  });
});
