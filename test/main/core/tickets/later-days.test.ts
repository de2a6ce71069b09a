import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayCsv } from '../../../../main/core/history/day-csv';
import { listDays, readDay, readTicket } from '../../../../main/core/history/read-day';
import { step } from '../../../../main/core/tickets/staff-actions';
import { fileOfTicket, ticketName } from '../../../../main/core/tickets/ticket-name';
import { tidyDays } from '../../../../main/core/tidy-days';
import { FaultyDisk } from '../../../support/relay/faulty-disk';
import { type OrderFields, orderBody } from '../../../support/relay/relay-bodies';
import { dayMs, RelayClock } from '../../../support/relay/relay-clock';
import { openCore, type RelayCore } from '../../../support/relay/relay-core';
import { keptDays, keptTickets } from '../../../support/relay/relay-kept';

const monday = '2026-11-23';
const saturday = '2026-11-28';
const mondayNoon = new Date(2026, 10, 23, 12).getTime();
const saturdayEvening = new Date(2026, 10, 28, 19).toISOString();

let dataDir: string;
let clock: RelayClock;
let core: RelayCore;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'relay-later-'));
  clock = new RelayClock(mondayNoon);
  core = await openCore({ dataDir, clock });
});
afterEach(async () => {
  await core.drop();
  await rm(dataDir, { recursive: true });
});

async function reopen(): Promise<void> {
  await core.drop();
  core = await openCore({ dataDir, clock });
}

async function take(id: string, fields: OrderFields = {}): Promise<void> {
  await core.deliver(orderBody({ id, ...fields }));
  core.answered(id);
}

async function make(id: string): Promise<void> {
  for (const from of ['new', 'preparing', 'ready'] as const)
    await core.parts.store.change(id, step(from, 'forward', new Date(clock.now()).toISOString()));
}

/** Lets days pass, each with its end. */
async function live(days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    clock.pass(dayMs);
    await tidyDays(core.parts);
  }
  await core.settled();
}

async function recordOf(day: string) {
  const record = await readDay(core.parts, day);
  if (record === null) throw new Error(`${day} is not kept`);
  return record;
}

it("an order taken Monday for Saturday is in Saturday's folder, sheet and table, and in nothing of Monday", async () => {
  await take('catering', { user_desired_time: saturdayEvening, total_cents: 90_000 });
  await take('lunch', { total_cents: 1_500 });
  await make('lunch');
  expect((await recordOf(monday)).sheet).toMatchObject({ orders: 1, totalCents: 1_500 });
  expect((await recordOf(saturday)).sheet).toMatchObject({
    orders: 1,
    totalCents: 90_000,
    byHour: [{ name: '19' }],
  });
  await live(5);
  await make('catering');
  await live(1);
  expect(await keptTickets(dataDir, monday)).toMatchObject([{ id: 'lunch' }]);
  expect(await keptTickets(dataDir, saturday)).toMatchObject([{ id: 'catering' }]);
  const { sheet, tickets } = await recordOf(saturday);
  expect(sheet).toMatchObject({ orders: 1, totalCents: 90_000 });
  expect(dayCsv(tickets, 'USD', 'en-US').toString()).toContain('catering');
  expect((await recordOf(monday)).tickets.map(({ id }) => id)).toEqual(['lunch']);
  expect(listDays(core.parts).map(({ day, tickets: count }) => [day, count])).toEqual([
    ['2026-11-29', 0],
    [saturday, 1],
    [monday, 1],
  ]);
});

it('an order taken Monday for Saturday stays at hand until its day ends, even when it was made before', async () => {
  await take('catering', { user_desired_time: saturdayEvening });
  await make('catering');
  await live(5);
  expect(core.parts.store.get('catering')).toMatchObject({ stage: 'done' });
  await live(1);
  expect(core.parts.store.get('catering')).toBeNull();
  expect(await keptTickets(dataDir, saturday)).toMatchObject([{ id: 'catering' }]);
});

it('an order taken Monday for Saturday goes to another folder when put off after all was closed', async () => {
  await take('catering', { user_desired_time: saturdayEvening });
  await live(5);
  await make('catering');
  await live(1);
  const later = new Date(2026, 11, 5, 19).toISOString();
  await take('catering', { user_desired_time: later, time_closed: later, last_modified: saturdayEvening });
  await core.settled();
  expect(await keptTickets(dataDir, saturday)).toEqual([]);
  expect(await keptTickets(dataDir, '2026-12-05')).toMatchObject([{ id: 'catering' }]);
});

describe('an order for a far day', () => {
  const inFiftyDays = new Date(mondayNoon + 50 * dayMs).toISOString();

  it('an order wanted after all other days are forgotten is known on its day and as long as a day is kept', async () => {
    core.parts.settings.change({ keptDays: 3 });
    await take('wedding', { user_desired_time: inFiftyDays });
    await make('wedding');
    await live(44);
    await reopen();
    expect(core.parts.store.knows('wedding')).toBe(true);
    for (let day = 0; day < 7; day += 1) {
      await take(`order ${day}`);
      await make(`order ${day}`);
      await live(1);
    }
    await reopen();
    expect(core.parts.store.knows('order 0')).toBe(false);
    expect(core.parts.store.get('wedding')).toBeNull();
    expect(core.parts.store.knows('wedding')).toBe(true);
    const answer = await core.deliver(
      orderBody({ id: 'wedding', user_desired_time: inFiftyDays, fulfillment_method: 'catering' }),
      'updates',
    );
    expect(answer.body).toMatchObject({ status: 'updated' });
    expect(core.parts.store.get('wedding')).toBeNull();
  });
});

describe('an order filed by an older version', () => {
  /** As it lay there before: made before its day, and closed at the end of the day on which it was taken. */
  async function filedAsBefore(): Promise<void> {
    await take('catering', { user_desired_time: saturdayEvening });
    await make('catering');
    await live(6);
    const file = fileOfTicket(ticketName('catering'));
    await core.drop();
    await mkdir(path.join(dataDir, 'tickets', monday), { recursive: true });
    await rename(path.join(dataDir, 'tickets', saturday, file), path.join(dataDir, 'tickets', monday, file));
    clock = new RelayClock(mondayNoon + dayMs);
    core = await openCore({ dataDir, clock });
  }

  it('an order that an older version filed under the day it was taken is found, and a start leaves it there', async () => {
    await filedAsBefore();
    const file = path.join(dataDir, 'tickets', monday, fileOfTicket(ticketName('catering')));
    const before = await readFile(file);
    await tidyDays(core.parts);
    expect(core.parts.store.knows('catering')).toBe(true);
    expect(await readTicket(core.parts, 'catering')).toMatchObject({ id: 'catering' });
    expect((await recordOf(monday)).tickets).toHaveLength(1);
    expect(await readFile(file)).toEqual(before);
  });

  it('an order that an older version filed under the day it was taken survives that day, until its own goes', async () => {
    await filedAsBefore();
    core.parts.settings.change({ keptDays: 1 });
    for (let day = 0; day < 3; day += 1) {
      await take(`order ${day}`);
      await make(`order ${day}`);
      await live(1);
    }
    expect(await keptDays(dataDir)).not.toContain(monday);
    expect(await keptTickets(dataDir, saturday)).toMatchObject([{ id: 'catering' }]);
    await reopen();
    expect(core.parts.store.knows('catering')).toBe(true);
  });
});

it('an order wanted in a year beyond sense is filed by when it was taken, and read again', async () => {
  for (const [id, user_desired_time] of [
    ['first', '0001-01-01T00:00:00Z'],
    ['last', '9999-12-31T23:59:59.999999Z'],
    ['beyond', '+275760-09-13T00:00:00Z'],
  ] as const) {
    await take(id, { user_desired_time });
    await make(id);
  }
  await live(1);
  await reopen();
  expect(await keptDays(dataDir)).toEqual([monday]);
  const { tickets } = await recordOf(monday);
  expect(tickets.map(({ order }) => order.desiredAt)).toEqual([
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999999Z',
    '+275760-09-13T00:00:00Z',
  ]);
});

it("an event for an earlier day's ticket that comes while its file is read is on disk once all is settled", async () => {
  const faulty = new FaultyDisk();
  await take('lunch');
  await make('lunch');
  await live(1);
  await core.drop();
  core = await openCore({ dataDir, clock, disk: faulty.disk });
  const release = faulty.break({ on: 'readFile', path: monday, hang: true });
  const changed = core.parts.store.change('lunch', (ticket) => ({ ...ticket, ticked: ['seen'] }));
  await faulty.hit();
  const settled = core.parts.store.settled();
  release();
  await settled;
  expect(await keptTickets(dataDir, monday)).toMatchObject([{ id: 'lunch', ticked: ['seen'] }]);
  await changed;
});
