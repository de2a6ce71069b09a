import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addCopy, beginPrint, endPrint } from '../../../../main/core/printing/print-changes';
import type { PrintOutcome } from '../../../../main/core/printing/transport/transport';
import type { Change } from '../../../../main/core/tickets/bbot-updates';
import { step } from '../../../../main/core/tickets/staff-actions';
import { tidyDays } from '../../../../main/core/tidy-days';
import { minutesBetween } from '../../../../shared/i18n/clock-time';
import type { PrinterSettings } from '../../../../shared/printing/printer';
import { blockedCheckout } from '../../../support/orders/sample-refusal';
import { printerAt } from '../../../support/printer/printer-at';
import { type OrderFields, orderBody } from '../../../support/relay/relay-bodies';
import { dayMs, minuteMs, RelayClock } from '../../../support/relay/relay-clock';
import { openCore, type RelayCore } from '../../../support/relay/relay-core';
import { keptDays, keptTickets } from '../../../support/relay/relay-kept';

const noon = new Date(2026, 10, 21, 12).getTime();
let dataDir: string;
let clock: RelayClock;
let core: RelayCore;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'relay-days-'));
  clock = new RelayClock(noon);
  core = await openCore({ dataDir, clock });
});
afterEach(async () => {
  await core.drop();
  await rm(dataDir, { recursive: true });
});

async function take(id: string, fields: OrderFields = {}): Promise<void> {
  await core.deliver(orderBody({ id, ...fields }));
}

/** One slip of it was sent to this printer, and ended so. */
function printedBy(printer: PrinterSettings, outcome: PrintOutcome): Change {
  const at = '2026-11-21T12:00:00.000Z';
  return (ticket) => {
    const copied = addCopy(printer, 'kitchen', at)(ticket);
    const [job] = copied.prints;
    if (job === undefined) return copied;
    return endPrint(job.key, outcome, false, at)(beginPrint(job, ticket.history.length, at)(copied));
  };
}

const tap = (id: string) => core.parts.store.change(id, step('new', 'forward', '2026-11-21T12:00:00.000Z'));
const board = () => core.parts.store.all().map(({ id }) => id);

it('at the end of a day, what was tapped closes, and what nobody tapped stays and rings', async () => {
  await take('tapped');
  await take('untouched');
  await tap('tapped');
  clock.pass(dayMs);
  await tidyDays(core.parts);
  expect(board()).toEqual(['untouched']);
  expect(core.parts.store.get('untouched')).toMatchObject({ alert: 'new', archivedAt: null });
  expect(await keptTickets(dataDir, '2026-11-21')).toMatchObject([{ id: 'tapped', stage: 'preparing' }]);
});

it('at the end of a day, a proved print closes although nobody tapped it, and one only sent stays', async () => {
  for (const [id, outcome] of [
    ['proved', { kind: 'printed' }],
    ['sent', { kind: 'handed-over' }],
  ] as const) {
    await take(id);
    await core.parts.store.change(id, printedBy(printerAt('tcp://127.0.0.1:9100'), outcome));
  }
  clock.pass(dayMs);
  await tidyDays(core.parts);
  expect(board()).toEqual(['sent']);
  expect(await keptTickets(dataDir, '2026-11-21')).toMatchObject([{ id: 'proved', alert: null }]);
});

it('at the end of a day, what Bbot snoozed to a later day stays', async () => {
  await take('snoozed', { snooze_till: new Date(noon + 1.5 * dayMs).toISOString() });
  await tap('snoozed');
  clock.pass(dayMs);
  await tidyDays(core.parts);
  expect(board()).toEqual(['snoozed']);
});

it('at the end of a day, what is wanted later stays, and closes once it was due', async () => {
  await take('tomorrow', { user_desired_time: new Date(noon + 1.5 * dayMs).toISOString() });
  await tap('tomorrow');
  clock.pass(dayMs);
  await tidyDays(core.parts);
  expect(board()).toEqual(['tomorrow']);
  clock.pass(dayMs);
  await tidyDays(core.parts);
  expect(board()).toEqual([]);
});

it.each([
  ['before the hour at which it ends', 15.9, ['one']],
  ['after it', 16.1, []],
])('a day ends at its hour: %s', async (_, hours, left) => {
  await take('one');
  await tap('one');
  clock.pass(hours * 60 * minuteMs);
  await tidyDays(core.parts);
  expect(board()).toEqual(left);
});

it('the owner says when a day ends', async () => {
  core.parts.settings.change({ dayEndsAtHour: 14 });
  await take('one');
  await tap('one');
  clock.pass(3 * 60 * minuteMs);
  await tidyDays(core.parts);
  expect(board()).toEqual([]);
  expect(await keptDays(dataDir)).toEqual(['2026-11-20']);
});

it("the board learns that a day ended: yesterday's blocked checkouts go without anybody asking", async () => {
  const { refusals, feed } = core.parts;
  const boardHas = (count: number) =>
    new Promise<void>((resolve) => {
      feed.subscribe(({ status }) => {
        if (status?.refusals.length === count) resolve();
      });
    });
  const shown = boardHas(1);
  refusals.add(blockedCheckout({ guestName: 'Ada' }));
  feed.statusChanged();
  await shown;
  clock.pass(dayMs);
  const gone = boardHas(0);
  await tidyDays(core.parts);
  await gone;
});

it('the newest days that exist are kept, and every open ticket', async () => {
  core.parts.settings.change({ keptDays: 2 });
  await take('untouched');
  for (const id of ['a', 'b', 'c']) {
    await take(id);
    await tap(id);
    clock.pass(7 * dayMs);
    await tidyDays(core.parts);
  }
  expect(await keptDays(dataDir)).toEqual(['2026-11-28', '2026-12-05']);
  expect(board()).toEqual(['untouched']);
  expect(core.parts.store.knows('a')).toBe(false);
  expect(core.parts.store.knows('b')).toBe(true);
});

it('something that is not a day does not shorten what is kept', async () => {
  core.parts.settings.change({ keptDays: 1 });
  const notes = path.join(dataDir, 'tickets', 'my notes');
  await mkdir(notes);
  await writeFile(path.join(notes, 'keep.txt'), 'x');
  await take('one');
  await tap('one');
  clock.pass(dayMs);
  await tidyDays(core.parts);
  expect(await keptDays(dataDir)).toEqual(['2026-11-21']);
  expect(await readdir(notes)).toEqual(['keep.txt']);
});

it('the newest days of the activity log are kept, too', async () => {
  core.parts.settings.change({ keptDays: 2 });
  for (const id of ['a', 'b', 'c']) {
    await take(id);
    await core.settled();
    clock.pass(dayMs);
  }
  await tidyDays(core.parts);
  expect(await readdir(path.join(dataDir, 'activity'))).toEqual(['2026-11-22.jsonl', '2026-11-23.jsonl']);
});

describe.each([
  ['a day forward', dayMs],
  ['a year forward', 365 * dayMs],
  ['a day back', -dayMs],
  ['a year back', -365 * dayMs],
])('a clock that is set %s', (_, byMs) => {
  it('a clock that is set loses nothing, refuses nothing, and shows no age below zero', async () => {
    core.parts.settings.change({ keptDays: 3 });
    await take('done', { checkout_id: 'done' });
    await tap('done');
    clock.pass(dayMs);
    await tidyDays(core.parts);
    await take('open');
    clock.setWallClock(byMs);
    await tidyDays(core.parts);
    await take('meanwhile');
    expect(board().sort()).toEqual(['meanwhile', 'open']);
    for (const ticket of core.parts.store.all())
      expect(minutesBetween(ticket.takenAt, clock.now())).toBeGreaterThanOrEqual(0);
    clock.setWallClock(-byMs);
    await core.drop();
    core = await openCore({ dataDir, clock });
    await tidyDays(core.parts);
    expect(board().sort()).toEqual(['meanwhile', 'open']);
    expect(await keptTickets(dataDir, '2026-11-21')).toMatchObject([{ id: 'done' }]);
    expect((await core.deliver(orderBody({ id: 'done', checkout_id: 'done' }))).body).toMatchObject({
      status: 'duplicate',
    });
    await take('after');
  });

  it('a clock that is set neither fills nor empties the cap of 15 minutes', async () => {
    core.parts.settings.change({ maxOrdersIn15Minutes: 1 });
    await take('one');
    clock.setWallClock(byMs);
    await expect(take('two')).rejects.toMatchObject({ code: 'TOO_BUSY' });
    clock.pass(15 * minuteMs);
    await take('two');
  });
});
