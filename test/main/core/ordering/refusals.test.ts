import { appendFile, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import beginning from '../../../support/bbot/samples/checkout_beginning.json';
import { itemNamed, orderBody } from '../../../support/relay/relay-bodies';
import { dayMs, RelayClock } from '../../../support/relay/relay-clock';
import { type RelayHarness, startRelay } from '../../../support/relay/relay-harness';

let harness: RelayHarness;
beforeEach(async () => {
  // Noon, so that no day ends while a test runs.
  harness = await startRelay({ clock: new RelayClock(new Date(2026, 10, 21, 12).getTime()) });
  void harness.relay.commands.pauseOrdering({ minutes: null });
});
afterEach(() => harness.stop());

const refusals = () => harness.snapshot().status.refusals;

it('a refused order is kept with guest, items, value, time and reason', async () => {
  const items = [itemNamed('Ceviche'), itemNamed('Tea')];
  await harness.post(orderBody({ items }));
  expect(refusals()).toMatchObject([
    { code: 'PAUSED', guestName: 'Eric Wang', items: ['Ceviche', 'Tea'], valueCents: 3078, attempts: 1 },
  ]);
  expect(Date.parse(refusals()[0]?.at ?? '')).toBeCloseTo(harness.clock.now(), -4);
});

it('a refused checkout that only begins is kept with what its cart names', async () => {
  await harness.restart({ settings: { takeLaterOrders: false } });
  void harness.relay.commands.pauseOrdering({ minutes: null });
  await harness.post({ ...beginning, guest_first_name: 'Ada', guest_last_name: 'L' });
  expect(refusals()).toMatchObject([
    { code: 'PAUSED', guestName: 'Ada L', items: ['3 × Ceviche'], valueCents: 3582 },
  ]);
});

it('attempts at one checkout are one line with their number, newest first', async () => {
  const again = orderBody();
  await harness.post(again);
  await harness.post(orderBody({ guest_name: 'Another' }));
  await harness.post({ order: { ...again.order, id: 'another id' } });
  expect(refusals()).toMatchObject([
    { guestName: 'Eric Wang', attempts: 2 },
    { guestName: 'Another', attempts: 1 },
  ]);
});

it.each([
  [
    'a body without what the kitchen needs',
    { order: { id: 'x', guest_name: 'Eve' } },
    'INVALID_ORDER',
    'Eve',
  ],
  ['a body of neither shape', {}, 'INVALID_ORDER', null],
  ['a body that is no JSON', '{', 'MALFORMED_JSON', null],
])('%s is a blocked checkout, too', async (_, body, code, guestName) => {
  await harness.post(body);
  expect(refusals()).toMatchObject([{ code, guestName }]);
});

it('an event that blocks nobody is not listed: /bbot/updates', async () => {
  await harness.post('{', { path: '/bbot/updates' });
  await harness.post({}, { path: '/bbot/updates' });
  expect(refusals()).toEqual([]);
});

it('an order that is paid and cannot be read is listed, since nobody would see it: /bbot/updates', async () => {
  const { order } = orderBody();
  await harness.post({ order: { ...order, items: [] } }, { path: '/bbot/updates' });
  await harness.post(JSON.stringify({ order }).slice(0, -40), { path: '/bbot/updates' });
  expect(refusals()).toMatchObject([
    { code: 'MALFORMED_JSON', paid: true, guestName: 'Eric Wang', orderId: order.id, attempts: 2 },
  ]);
});

it('refusals survive a restart, even one that was cut off while writing', async () => {
  const body = orderBody();
  await harness.post(body);
  await harness.post(body);
  const before = refusals();
  await harness.halt();
  const folder = path.join(harness.dataDir, 'refused');
  const [file = ''] = await readdir(folder);
  await appendFile(path.join(folder, file), '{"key":"cut');
  await harness.restart();
  expect(refusals()).toEqual(before);
});

it('refusals are not shown the next day', async () => {
  await harness.post(orderBody());
  harness.clock.pass(dayMs);
  expect(refusals()).toEqual([]);
  await harness.post(orderBody({ guest_name: 'Tomorrow' }));
  expect(refusals()).toMatchObject([{ guestName: 'Tomorrow' }]);
  await harness.restart();
  expect(refusals()).toMatchObject([{ guestName: 'Tomorrow' }]);
});

it('refusals are not shown after a start on the next day', async () => {
  await harness.post(orderBody());
  harness.clock.pass(dayMs);
  await harness.restart();
  expect(refusals()).toEqual([]);
});

it('refusals name guests, so they are soon gone from the disk', async () => {
  for (let day = 0; day < 4; day += 1) {
    await harness.post(orderBody());
    harness.clock.pass(dayMs);
    expect(refusals()).toEqual([]);
  }
  await harness.halt();
  expect((await readdir(path.join(harness.dataDir, 'refused'))).length).toBeLessThanOrEqual(2);
  await harness.restart();
});

it.each([
  ['forward', dayMs],
  ['back', -dayMs],
])('refusals are shown again when the clock was set a day %s by mistake', async (_, byMs) => {
  await harness.post(orderBody());
  const before = refusals();
  harness.clock.setWallClock(byMs);
  expect(refusals()).toEqual([]);
  await harness.restart();
  harness.clock.setWallClock(-byMs);
  await harness.restart();
  expect(refusals()).toEqual(before);
});

it('refusals are kept when the clock was wrong for some days and was then put right', async () => {
  for (const wrongMs of [30 * dayMs, dayMs]) {
    harness.clock.setWallClock(wrongMs);
    await harness.post(orderBody());
  }
  harness.clock.setWallClock(-31 * dayMs);
  await harness.post(orderBody({ guest_name: 'Today' }));
  await harness.restart();
  await harness.restart();
  expect(refusals()).toMatchObject([{ guestName: 'Today' }]);
});

it('the activity log names no guest of a refusal', async () => {
  await harness.post(orderBody());
  await harness.halt();
  const folder = path.join(harness.dataDir, 'activity');
  for (const file of await readdir(folder)) {
    const text = await readFile(path.join(folder, file), 'utf8');
    expect(text).toContain('"what":"refused","code":"PAUSED"');
    expect(text).not.toMatch(/Eric|Wang|Ceviche|5555555555|example\.com|0077/);
  }
  await harness.restart();
});
