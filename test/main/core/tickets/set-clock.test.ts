import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toBoardTicket } from '../../../../main/core/feed';
import { step } from '../../../../main/core/tickets/staff-actions';
import { tidyDays } from '../../../../main/core/tidy-days';
import { arrangeTickets } from '../../../../renderer/board/layout/arrange-tickets';
import { ageStartMs } from '../../../../renderer/board/ticket/ticket-age';
import { orderBody } from '../../../support/relay/relay-bodies';
import { dayMs, minuteMs, RelayClock } from '../../../support/relay/relay-clock';
import { openCore, type RelayCore } from '../../../support/relay/relay-core';
import { keptTickets } from '../../../support/relay/relay-kept';

const noon = new Date(2026, 10, 21, 12).getTime();
const hourMs = 60 * minuteMs;
const limits = { slowMinutes: 10, lateMinutes: 20 };

let dataDir: string;
let clock: RelayClock;
let core: RelayCore;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'relay-set-clock-'));
  clock = new RelayClock(noon);
  core = await openCore({ dataDir, clock });
});
afterEach(async () => {
  await core.drop();
  await rm(dataDir, { recursive: true });
});

/** After a crash, with a fresh process: it knows of nothing but what is on the disk. */
async function reopen(): Promise<void> {
  await core.drop();
  clock = new RelayClock(clock.now());
  core = await openCore({ dataDir, clock });
}

const take = (id: string, fields = {}) => core.deliver(orderBody({ id, ...fields }));

/** The board's new orders as a page shows them, with their ages in minutes. */
function shown(): (readonly [id: string, minutes: number])[] {
  const { lagMs } = clock.steady;
  const tickets = core.parts.store.all().map(toBoardTicket);
  return arrangeTickets(tickets, { nowMs: clock.now(), lagMs }).new.map((ticket) => [
    ticket.id,
    Math.floor((clock.steady.now() - ageStartMs(ticket, limits, lagMs)) / minuteMs),
  ]);
}

describe.each([
  ['back an hour', -hourMs],
  ['forward an hour', hourMs],
  ['back a day', -dayMs],
  ['forward a year', 365 * dayMs],
])('a clock that is set %s while the app runs', (_, byMs) => {
  it('a clock set while the app runs changes neither the order of tickets nor their ages, even over a restart', async () => {
    await take('first');
    clock.pass(4 * minuteMs);
    await take('second');
    clock.setWallClock(byMs);
    clock.pass(3 * minuteMs);
    await take('third');
    clock.pass(minuteMs);
    const expected = [
      ['first', 8],
      ['second', 4],
      ['third', 1],
    ];
    expect(shown()).toEqual(expected);
    await reopen();
    expect(shown()).toEqual(expected);
    await take('fourth');
    expect(shown().map(([id]) => id)).toEqual(['first', 'second', 'third', 'fourth']);
  });

  it('a clock set while the app runs fills and empties no cap', async () => {
    core.parts.settings.change({ maxOrdersIn15Minutes: 2 });
    await take('one');
    clock.setWallClock(byMs);
    await take('two');
    await expect(take('three')).rejects.toMatchObject({ code: 'TOO_BUSY' });
    await reopen();
    await expect(take('three')).rejects.toMatchObject({ code: 'TOO_BUSY' });
    clock.pass(15 * minuteMs + 1);
    await take('three');
  });

  it('a clock set while the app runs makes no pause shorter or longer, even over a restart', async () => {
    const leftMinutes = () => {
      const { state } = core.parts.ordering;
      const until = state.kind === 'open' ? null : state.until;
      return until === null ? null : Math.round((Date.parse(until) - clock.now()) / minuteMs);
    };
    await take('one');
    await tidyDays(core.parts);
    core.parts.ordering.pause(30);
    clock.setWallClock(byMs);
    await tidyDays(core.parts);
    expect(leftMinutes()).toBe(30);
    await core.deliver(orderBody(), 'updates');
    await core.settled();
    await reopen();
    await tidyDays(core.parts);
    expect(leftMinutes()).toBe(30);
  });

  it('a clock set while the app runs closes no order that came a moment ago', async () => {
    await take('made');
    await core.parts.store.change('made', step('new', 'forward', new Date(clock.now()).toISOString()));
    clock.setWallClock(byMs);
    await tidyDays(core.parts);
    expect(core.parts.store.get('made')).toMatchObject({ stage: 'preparing', archivedAt: null });
  });

  it('a cancellation and a payment hit the newest of a checkout after the clock was set while the app runs', async () => {
    await take('older', { checkout_id: 'one checkout' });
    await core.tell('checkout_cancelled', 'one checkout');
    clock.setWallClock(byMs);
    await take('newer', { checkout_id: 'one checkout' });
    await core.tell('checkout_cancelled', 'one checkout');
    await core.tell('checkout_finished', 'one checkout');
    expect(core.parts.store.get('older')).toMatchObject({
      payment: { kind: expect.not.stringMatching('finished') },
    });
    expect(core.parts.store.get('newer')).toMatchObject({ alert: 'restored', validity: { kind: 'valid' } });
  });
});

it('a clock set while the app is off changes no order of tickets, and makes no age negative', async () => {
  await take('first');
  clock.pass(minuteMs);
  await take('second');
  clock.setWallClock(-5 * hourMs);
  await reopen();
  await take('third');
  expect(shown()).toEqual([
    ['first', 1],
    ['second', 0],
    ['third', 0],
  ]);
});

it('a computer that starts with a clock of years ago closes yesterday once its clock is right', async () => {
  await take('made');
  core.answered('made');
  await core.settled();
  await core.parts.store.change('made', step('new', 'forward', new Date(clock.now()).toISOString()));
  clock.pass(dayMs);
  clock.setWallClock(-2000 * dayMs);
  await reopen();
  await tidyDays(core.parts);
  await take('today');
  expect(shown().map(([id]) => id)).toEqual(['today']);
  clock.setWallClock(2000 * dayMs);
  await tidyDays(core.parts);
  expect(core.parts.store.get('made')).toBeNull();
  expect(core.parts.store.get('today')).not.toBeNull();
});

it('tickets of an older version are placed by when they were taken, before all that come now', async () => {
  const { files } = core.parts;
  for (const [id, minute] of [
    ['later', 5],
    ['earlier', 1],
  ] as const) {
    await take(id);
    const [kept] = (await keptTickets(dataDir, 'open')).filter((ticket) => ticket.id === id);
    if (kept === undefined) throw new Error(`${id} is not kept`);
    await files.write(
      { ...kept, arrival: null, takenAt: new Date(noon + minute * minuteMs).toISOString() },
      'open',
    );
  }
  clock.pass(10 * minuteMs);
  await reopen();
  await take('new');
  expect(shown().map(([id]) => id)).toEqual(['earlier', 'later', 'new']);
});

it('whatever is done to the clock, tickets are in the order in which they came, as old as they are', async () => {
  const doing = fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('take' as const), ms: fc.constant(0) }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.nat(40 * minuteMs) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('set' as const),
        ms: fc.integer({ min: -400 * 24 * 60, max: 400 * 24 * 60 }).map((minutes) => minutes * minuteMs),
      }),
    },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { maxLength: 12 }), async (all) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'relay-jumps-'));
      const pc = new RelayClock(noon);
      const counter = await openCore({ dataDir: folder, clock: pc });
      let passed = 0;
      const cameAfter: number[] = [];
      for (const { do: what, ms } of all) {
        if (what === 'set') pc.setWallClock(ms);
        if (what === 'pass') {
          pc.pass(ms);
          passed += ms;
        }
        if (what !== 'take') continue;
        await counter.deliver(orderBody({ id: `order ${cameAfter.length}` }));
        cameAfter.push(passed);
      }
      const { lagMs } = pc.steady;
      const tickets = counter.parts.store.all().map(toBoardTicket);
      const column = arrangeTickets(tickets, { nowMs: pc.now(), lagMs }).new;
      expect(column.map(({ id }) => id)).toEqual(cameAfter.map((_, index) => `order ${index}`));
      // What the test itself takes is no age.
      const tolerance = 3_000;
      for (const [index, ticket] of column.entries()) {
        const age = pc.steady.now() - ageStartMs(ticket, limits, lagMs);
        const due = passed - (cameAfter[index] ?? 0);
        expect(age).toBeGreaterThanOrEqual(due - 1);
        expect(age).toBeLessThan(due + tolerance);
      }
      await counter.drop();
      await rm(folder, { recursive: true });
    }),
    { numRuns: 40 },
  );
});
