import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ShellState, ShellView } from '../../../main/shell/shell-state';
import { eventBody, orderBody } from '../../support/relay/relay-bodies';
import { type RelayHarness, startRelay } from '../../support/relay/relay-harness';

let harness: RelayHarness;
beforeEach(async () => {
  harness = await startRelay();
});
afterEach(() => harness.stop());

/** Follows the core as the shell does. */
function follow() {
  const view = new ShellView(harness.relay.snapshot());
  harness.relay.subscribe((change) => view.apply(change));
  const until = (fulfilled: (state: ShellState) => boolean): Promise<ShellState> =>
    harness.until(() => fulfilled(view.state)).then(() => view.state);
  return { view, until };
}

it('the shell follows orders from their first ring until they are done', async () => {
  const { view, until } = follow();
  const id = randomUUID();
  await harness.post(orderBody({ id }));
  await until(({ openOrders }) => openOrders === 1);
  expect([...view.state.ringing]).toEqual([`${id} new`]);
  const step = (from: 'new' | 'preparing' | 'ready') =>
    harness.relay.commands.stepTicket({ id, from, direction: 'forward' });
  await step('new');
  await until(({ ringing }) => ringing.size === 0);
  expect(view.state.openOrders).toBe(1);
  await step('preparing');
  await step('ready');
  await until(({ openOrders }) => openOrders === 0);
});

it('the shell knows that a cancelled order rings again', async () => {
  const { until } = follow();
  const checkout_id = randomUUID();
  await harness.post(orderBody({ checkout_id }));
  const [first] = (await until(({ ringing }) => ringing.size === 1)).ringing;
  await harness.post(eventBody('checkout_cancelled', checkout_id), { path: '/bbot/updates' });
  const { ringing } = await until((state) => ![...state.ringing].includes(first ?? ''));
  expect(ringing.size).toBe(1);
});

it('the shell hears a test order ring, and does not count it', async () => {
  const { view, until } = follow();
  await harness.relay.commands.sendTestOrder(null);
  await until(({ ringing }) => ringing.size === 1);
  expect(view.state.openOrders).toBe(0);
});

it('the shell begins with what is there, and follows the settings', async () => {
  await harness.post(orderBody());
  const { view, until } = follow();
  expect([view.state.openOrders, view.state.ringing.size]).toEqual([1, 1]);
  await harness.relay.commands.changeSettings({ choices: { kitchenWindow: true } });
  await until(({ status }) => status.choices.kitchenWindow);
});

it('the shell notes that the computer slept', async () => {
  harness.relay.fellAsleep();
  await harness.halt();
  const folder = path.join(harness.dataDir, 'activity');
  const days = await readdir(folder);
  const lines = await Promise.all(days.map((day) => readFile(path.join(folder, day), 'utf8')));
  expect(lines.join('')).toContain('"what":"slept"');
});
