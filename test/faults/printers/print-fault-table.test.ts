import { afterEach, describe, expect, it } from 'vitest';
import type { PrintJob } from '../../../shared/printing/print-job-schema';
import { type PrintHarness, startPrinting } from '../../main/core/printing/print-harness';
import type { Behaviour } from '../../support/printer/printer-behaviour';
import type { VirtualPrinter } from '../../support/printer/virtual-printer';
import { orderBody } from '../../support/relay/relay-bodies';
import { RelayClock } from '../../support/relay/relay-clock';

let harness: PrintHarness;
afterEach(() => harness.stop());

interface Fault {
  readonly name: string;
  readonly broken: Partial<Behaviour>;
  readonly mended: Partial<Behaviour>;
  /** What the slip's state is while the printer is broken. */
  readonly meanwhile: Partial<PrintJob>;
  /** And what it comes to once the printer is mended and nobody does anything. */
  readonly afterwards: Partial<PrintJob>;
  /** How many whole slips of the order come out of it in the end, none of them marked. */
  readonly slips: number;
}

const faults: readonly Fault[] = [
  {
    name: 'refuses',
    broken: { listening: false },
    mended: { listening: true },
    meanwhile: { state: 'waiting', unsure: 0 },
    afterwards: { state: 'printed' },
    slips: 1,
  },
  {
    name: 'has no paper',
    broken: { paper: 'out' },
    mended: { paper: 'ok' },
    meanwhile: { state: 'waiting', unsure: 0 },
    afterwards: { state: 'printed' },
    slips: 1,
  },
  {
    name: 'runs out of paper in the middle of the slip',
    broken: { paperLines: 6 },
    mended: { paper: 'ok', paperLines: null },
    meanwhile: { state: 'sending' },
    afterwards: { state: 'printed' },
    slips: 1,
  },
  {
    name: 'has its cover open',
    broken: { coverOpen: true },
    mended: { coverOpen: false },
    meanwhile: { state: 'waiting', unsure: 0 },
    afterwards: { state: 'printed' },
    slips: 1,
  },
  {
    name: 'is offline',
    broken: { offline: true },
    mended: { offline: false },
    meanwhile: { state: 'waiting', unsure: 0 },
    afterwards: { state: 'printed' },
    slips: 1,
  },
  {
    name: 'accepts and never reads',
    broken: { reads: false },
    mended: { reads: true },
    meanwhile: { state: 'unproved', problem: 'silent' },
    afterwards: { state: 'unproved', problem: 'silent' },
    slips: 1,
  },
  {
    name: 'is deaf to status and prints',
    broken: { answers: false },
    mended: { answers: true },
    meanwhile: { state: 'unproved', problem: 'silent' },
    afterwards: { state: 'unproved', problem: 'silent' },
    slips: 1,
  },
  {
    name: 'cannot say what it printed',
    broken: { confirms: 'none' },
    mended: { confirms: 'gs-r' },
    meanwhile: { state: 'unproved', problem: 'silent' },
    afterwards: { state: 'unproved', problem: 'silent' },
    slips: 1,
  },
  {
    name: 'is slow',
    broken: { bytesPerSecond: 4_000 },
    mended: { bytesPerSecond: null },
    meanwhile: { state: 'sending' },
    afterwards: { state: 'printed' },
    slips: 1,
  },
];

function pair(): { sick: VirtualPrinter; sound: VirtualPrinter } {
  const [sick, sound] = harness.printers;
  if (sick === undefined || sound === undefined) throw new Error('there are no two printers');
  return { sick, sound };
}

async function take(orderNumberToday: string): Promise<string> {
  const body = orderBody({ orderNumberToday });
  expect(await harness.relay.post(body)).toMatchObject({ status: 200 });
  return body.order.id;
}

const slipsOf = (printer: VirtualPrinter, number: string) =>
  printer.slips.filter(({ text }) => text.includes(number));

const named = faults.map(({ name, ...fault }) => [name, fault] as const);

describe.each(named)('a printer that %s', (_, { broken, mended, meanwhile, afterwards, slips }) => {
  it('a printer at fault tells what became of the slip, doubles none unmarked, and lets the other go on', async () => {
    harness = await startPrinting(2);
    const { sick, sound } = pair();
    await harness.relay.until(({ status }) => status.printing.printers[0]?.state.kind === 'ready');
    if (broken.answers === false || broken.reads === false) await restartUnknown(sick);
    sick.behave(broken);
    const id = await take('Q471');
    await harness.relay.until(() => matches(harness.job(id), meanwhile));
    await harness.untilJob(id, 'printed', 1);
    expect(slipsOf(sound, 'Q471')).toHaveLength(1);
    // While it is broken nothing is said to be printed.
    expect(harness.job(id)?.state).not.toBe('printed');
    const next = await take('Q472');
    await harness.untilJob(next, 'printed', 1);
    sick.behave(mended);
    await harness.relay.until(() => matches(harness.job(id), afterwards));
    await sick.until(() => slipsOf(sick, 'Q471').length >= slips);
    await harness.relay.until(() => ['printed', 'unproved'].includes(harness.job(next)?.state ?? ''));
    const out = slipsOf(sick, 'Q471');
    expect(out).toHaveLength(slips);
    expect(out.filter(({ text }) => text.includes('REPRINT'))).toEqual([]);
    expect(slipsOf(sound, 'Q471')).toHaveLength(1);
    expect([sick.drawerKicks, sick.problems]).toEqual([0, []]);
  });
});

/** Deaf from the start: nobody knows yet that it could answer. */
async function restartUnknown(sick: VirtualPrinter): Promise<void> {
  sick.behave({ answers: false });
  await harness.relay.restart();
}

it('a printer that breaks the connection once mid-slip prints it once more, marked as a possible second copy', async () => {
  harness = await startPrinting(2);
  const { sick, sound } = pair();
  sick.behave({ breakAfterBytes: 300 });
  const id = await take('Q471');
  await harness.relay.until(() => (harness.job(id)?.unsure ?? 0) > 0);
  sick.behave({ breakAfterBytes: null });
  expect(await harness.untilJob(id, 'printed')).toMatchObject({ problem: null });
  await harness.untilJob(id, 'printed', 1);
  // The torn piece is cut off first, so that nobody reads it as a ticket.
  const [torn, whole] = sick.slips;
  expect(sick.slips).toHaveLength(2);
  expect(torn?.text).not.toContain('REPRINT');
  expect(whole?.text).toContain('REPRINT');
  expect(whole?.text).toContain('Q471');
  expect(sound.slips[0]?.text).not.toContain('REPRINT');
});

it('a printer that runs out of paper mid-slip is failing with the slip waiting, until paper is put in', async () => {
  harness = await startPrinting(1);
  const [sick] = harness.printers;
  sick?.behave({ paperLines: 6 });
  const id = await take('Q471');
  const { status } = await harness.relay.until((snapshot) => {
    const printer = snapshot.status.printing.printers[0];
    return printer?.state.kind === 'trouble' && printer.failingSince !== null;
  });
  expect(status.printing.printers[0]).toMatchObject({ state: { problem: 'paper-out' }, waiting: 1 });
  expect(harness.job(id)).toMatchObject({ state: 'sending' });
  sick?.behave({ paper: 'ok', paperLines: null });
  await harness.untilJob(id, 'printed');
  expect(harness.relay.snapshot().status.printing.printers[0]).toMatchObject({
    failingSince: null,
    waiting: 0,
  });
});

it('a printer gone for an hour prints nothing by itself when it is back, and others went on meanwhile', async () => {
  const clock = new RelayClock();
  harness = await startPrinting(2, { clock });
  const { sick, sound } = pair();
  sick.behave({ listening: false });
  const old = await take('Q471');
  await harness.untilJob(old, 'printed', 1);
  clock.pass(3_600_000);
  await harness.untilJob(old, 'held');
  const fresh = await take('Q472');
  sick.behave({ listening: true });
  await harness.untilJob(fresh, 'printed', 0);
  await harness.untilJob(fresh, 'printed', 1);
  expect(slipsOf(sick, 'Q471')).toHaveLength(0);
  expect(harness.relay.snapshot().status.printing.heldTickets).toBe(1);
  expect(sound.slips).toHaveLength(2);
});

it('a printer that answered before and is now deaf is sent nothing until it answers', async () => {
  harness = await startPrinting(2);
  const { sick } = pair();
  await harness.relay.until(({ status }) => status.printing.printers[0]?.state.kind === 'ready');
  sick.behave({ answers: false });
  const id = await take('Q471');
  await harness.relay.until(({ status }) => {
    const state = status.printing.printers[0]?.state;
    return state?.kind === 'trouble' && state.problem === 'silent';
  });
  expect(harness.job(id)).toMatchObject({ state: 'waiting', unsure: 0 });
  sick.behave({ answers: true });
  await harness.untilJob(id, 'printed');
  expect(sick.slips).toHaveLength(1);
});

function matches(job: PrintJob | undefined, wanted: Partial<PrintJob>): boolean {
  return (
    job !== undefined && Object.entries(wanted).every(([key, value]) => job[key as keyof PrintJob] === value)
  );
}
