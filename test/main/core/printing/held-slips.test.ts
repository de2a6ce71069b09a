import { afterEach, expect, it } from 'vitest';
import { eventBody } from '../../../support/relay/relay-bodies';
import { RelayClock } from '../../../support/relay/relay-clock';
import { type PrintHarness, startPrinting } from './print-harness';

let harness: PrintHarness;
afterEach(() => harness.stop());

const minuteMs = 60_000;

it('slips that waited too long are not printed before somebody says so; done and cancelled ones are left out', async () => {
  const clock = new RelayClock();
  harness = await startPrinting(1, { clock });
  const printer = harness.first;
  printer.behave({ listening: false });
  const orders = await Promise.all(Array.from({ length: 9 }, () => harness.take()));
  await harness.relay.until(({ status }) => status.printing.printers[0]?.waiting === 9);
  const [done, cancelled] = orders;
  const { commands } = harness.relay.relay;
  for (const from of ['new', 'preparing', 'ready'] as const)
    await commands.stepTicket({ id: done?.id ?? '', from, direction: 'forward' });
  const { checkout_id = '' } = cancelled ?? {};
  await harness.relay.post(eventBody('checkout_cancelled', checkout_id), { path: '/bbot/updates' });
  clock.pass(120 * minuteMs);
  printer.behave({ listening: true });
  await harness.relay.until(({ status }) => status.printing.heldTickets === 7);
  await harness.relay.until(({ status }) => status.printing.printers[0]?.state.kind === 'ready');
  expect(printer.slips).toHaveLength(0);
  const fresh = await harness.take();
  await harness.untilJob(fresh.id, 'printed');
  expect(printer.slips).toHaveLength(1);
  expect(await commands.settleHeld({ print: true })).toEqual({ ok: true, value: null });
  await printer.untilSlips(8);
  await harness.relay.until(({ status }) => status.printing.heldTickets === 0);
  expect(printer.slips).toHaveLength(8);
});

it('slips that waited too long are gone when somebody says that they are not wanted', async () => {
  const clock = new RelayClock();
  harness = await startPrinting(1, { clock });
  harness.first.behave({ paper: 'out' });
  const order = await harness.take();
  await harness.relay.until(({ status }) => status.printing.printers[0]?.waiting === 1);
  clock.pass(16 * minuteMs);
  await harness.relay.until(({ status }) => status.printing.heldTickets === 1);
  await harness.relay.relay.commands.settleHeld({ print: false });
  harness.first.behave({ paper: 'ok' });
  await harness.relay.until(({ status }) => status.printing.printers[0]?.state.kind === 'ready');
  expect(harness.job(order.id)).toMatchObject({ state: 'dropped' });
  expect(harness.first.slips).toHaveLength(0);
});

it('slips that stop a cook are never too old', async () => {
  const clock = new RelayClock();
  harness = await startPrinting(1, { clock });
  const order = await harness.take();
  await harness.untilJob(order.id, 'printed');
  harness.first.behave({ listening: false });
  await harness.relay.post(eventBody('checkout_cancelled', order.checkout_id), { path: '/bbot/updates' });
  await harness.untilJob(order.id, 'waiting', 1);
  clock.pass(60 * minuteMs);
  harness.first.behave({ listening: true });
  await harness.untilJob(order.id, 'printed', 1);
  expect(harness.first.slips.at(-1)?.text).toContain('VOID');
});

it('slips that waited too long count as old even when the app was off meanwhile', async () => {
  const clock = new RelayClock();
  harness = await startPrinting(1, { clock });
  harness.first.behave({ listening: false });
  const order = await harness.take();
  await harness.relay.until(({ status }) => status.printing.printers[0]?.waiting === 1);
  await harness.relay.halt();
  clock.pass(16 * minuteMs);
  harness.first.behave({ listening: true });
  await harness.relay.restart();
  await harness.untilJob(order.id, 'held');
  expect(harness.first.slips).toHaveLength(0);
});

it('slips that waited too long count as old even when the PC’s clock was set back meanwhile', async () => {
  const clock = new RelayClock();
  harness = await startPrinting(1, { clock });
  harness.first.behave({ listening: false });
  await harness.take();
  await harness.relay.until(({ status }) => status.printing.printers[0]?.waiting === 1);
  clock.pass(16 * minuteMs);
  clock.setWallClock(-24 * 60 * minuteMs);
  await harness.relay.until(({ status }) => status.printing.heldTickets === 1);
});
