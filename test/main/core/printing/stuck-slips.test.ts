import { afterEach, expect, it } from 'vitest';
import { slowDisk } from '../../../support/relay/relay-disk';
import { type PrintHarness, startPrinting } from './print-harness';
import { noRules } from './print-tickets';

let harness: PrintHarness;
afterEach(() => harness.stop());

it('a disk that cannot note the start of a print lets nothing out, and the slip comes once it can', async () => {
  const slow = slowDisk();
  harness = await startPrinting(1, {
    disk: slow.disk,
    storageTimings: { deadlineMs: 1_500, probeAfterMs: 50 },
  });
  harness.first.behave({ paper: 'out' });
  const order = await harness.take();
  await harness.relay.until(({ status }) => status.printing.printers[0]?.failingSince !== null);
  const release = slow.hold();
  harness.first.behave({ paper: 'ok' });
  await slow.held();
  await harness.relay.until(({ status }) => status.storage.kind === 'failing');
  expect(harness.first.slips).toHaveLength(0);
  release();
  await harness.untilJob(order.id, 'printed');
  expect(harness.first.slips).toHaveLength(1);
  expect(harness.first.slips[0]?.text).not.toContain('REPRINT');
});

it('a disk that refuses writes at a start does not keep the app from starting, nor does a slip being sent', async () => {
  const slow = slowDisk();
  harness = await startPrinting(1, { disk: slow.disk });
  harness.first.behave({ paperLines: 6 });
  const order = await harness.take();
  await harness.untilJob(order.id, 'sending');
  slow.failWith('ENOSPC');
  await harness.relay.restart();
  expect(harness.job(order.id)).toMatchObject({ state: 'waiting', unsure: 1 });
  slow.failWith(null);
  harness.first.behave({ paper: 'ok', paperLines: null });
  await harness.untilJob(order.id, 'printed');
});

it('while a slip is stuck in a printer without paper, its backup prints, a test is answered, and the app can end', async () => {
  harness = await startPrinting(2, {}, (index, ids) =>
    index === 0 ? { backupId: ids[1] ?? null } : { rules: { ...noRules, methods: ['none'] } },
  );
  const [sick, backup] = harness.printers;
  sick?.behave({ paperLines: 6 });
  const stuck = await harness.take();
  await harness.untilJob(stuck.id, 'sending');
  const behind = await harness.take();
  expect(await harness.untilJob(behind.id, 'printed')).toMatchObject({ viaName: 'printer 2' });
  expect(backup?.slips).toHaveLength(1);
  const tested = await harness.relay.relay.commands.testPrinter({ id: sick?.url ?? '' });
  expect(tested).toEqual({ ok: true, value: { kind: 'failed', problem: 'paper-out' } });
  await harness.relay.halt();
  await harness.relay.restart();
  expect(harness.job(stuck.id)).toMatchObject({ unsure: 1 });
});
