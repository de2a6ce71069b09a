import { createServer } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { listen, stopListening } from '../../../../../main/core/intake/webhook-server';
import { QueueTransport } from '../../../../../main/core/printing/transport/queue-transport';
import { queuesOfSystem } from '../../../../../main/core/printing/transport/queues-of-system';
import type { PrinterLink, PrintOutcome } from '../../../../../main/core/printing/transport/transport';
import { lacks, TOOLS } from '../../../../../scripts/setup/debian-tools.mjs';
import type { PrintProblem } from '../../../../../shared/printing/printer';
import { type Cups, startCups } from '../../../../support/cups/cups';
import { type CupsListener, startCupsListener } from '../../../../support/cups/cups-listener';
import { readPdf, ticketPdf } from '../../../../support/cups/cups-pdf';

const lacking = await lacks(TOOLS.cups);
if (lacking !== null) console.warn(`Skipped: ${lacking}`);

describe.skipIf(lacking !== null)('a real CUPS', () => {
  const system = queuesOfSystem('linux');
  const timings = { firstPoll: 20, slowestPoll: 100, follow: 15_000 };
  const impatient = { ...timings, follow: 600 };
  const raw = { queue: 'RECEIPT', format: 'escpos' } as const;
  const bytes = (text: string) => ({ kind: 'escpos', bytes: Buffer.from(text) }) as const;
  let cups: Cups;
  let printer: CupsListener;

  beforeAll(async () => {
    cups = await startCups();
    vi.stubEnv('CUPS_SERVER', cups.server);
    printer = await startCupsListener();
    await cups.addPdfQueue('PDF', printer.port);
    await cups.addRawQueue('RECEIPT', printer.port);
  });
  afterEach(async () => {
    printer.reads(true);
    await cups.run('cancel', '-a');
    await cups.run('cupsenable', 'RECEIPT');
    await cups.run('cupsaccept', 'RECEIPT');
    printer.forget();
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await printer.stop();
    await cups.stop();
  });

  async function linkTo(
    target: ConstructorParameters<typeof QueueTransport>[0],
    times = timings,
  ): Promise<PrinterLink> {
    const reached = await new QueueTransport(target, system, times).reach();
    if (reached.kind === 'failed') throw new Error(reached.problem);
    return reached.link;
  }
  const deaf = (): void => undefined;
  const words = (job: string) => cups.run('lpstat', '-W', 'not-completed', '-o', job);

  it('a real CUPS lists its queues', async () => {
    expect([...(await system.list())].sort()).toEqual(['PDF', 'RECEIPT']);
  });

  it('a real CUPS prints a page of the paper that it is drawn for', async () => {
    const link = await linkTo({ queue: 'PDF', format: 'pdf' });
    const document = { kind: 'pdf', bytes: ticketPdf(226.77, 700) } as const;
    expect(await link.send(document, deaf)).toEqual({ kind: 'handed-over' });
    await printer.untilDocuments(1);
    const [printed = Buffer.alloc(0), ...more] = printer.documents;
    expect(more).toEqual([]);
    const { info, text } = readPdf(printed);
    const [, width, height] = /^Page size: +([\d.]+) x ([\d.]+) pts/m.exec(info) ?? [];
    expect(info).toMatch(/^Pages: +1$/m);
    expect(Math.abs(Number(width) - 226.77)).toBeLessThan(2);
    expect(Math.abs(Number(height) - 700)).toBeLessThan(2);
    expect(text.split(/\s*\n\s*/)).toEqual(expect.arrayContaining(['ORDER 233 FIRST', 'LAST LINE']));
  });

  it("a real CUPS passes a printer's own bytes on unchanged", async () => {
    const all = Buffer.from(
      Array.from({ length: 100 * 1024 }, (_, index) => (index * 7 + (index >> 8)) & 0xff),
    );
    expect(new Set(all).size).toBe(256);
    const link = await linkTo(raw);
    expect(await link.send({ kind: 'escpos', bytes: all }, deaf)).toEqual({ kind: 'handed-over' });
    await printer.untilDocuments(1);
    expect(printer.documents[0]?.equals(all)).toBe(true);
  });

  it('a real CUPS reports a queue that does not exist, and passes no name to a command that could be an option', async () => {
    for (const queue of ['NOWHERE', '-o', '--help', 'a b/../c']) {
      const reached = await new QueueTransport({ queue, format: 'escpos' }, system, timings).reach();
      expect(reached).toEqual({ kind: 'failed', problem: 'queue-missing' });
      expect(await system.submit(queue, Buffer.from('x'), 'escpos')).toEqual({ kind: 'refused' });
    }
  });

  it('a real CUPS reports a queue that is stopped', async () => {
    await cups.run('cupsdisable', 'RECEIPT');
    const reached = await new QueueTransport(raw, system, timings).reach();
    expect(reached).toEqual({ kind: 'failed', problem: 'queue-stopped' });
  });

  it('a real CUPS reports a queue that takes no documents, before and after it was reached', async () => {
    const link = await linkTo(raw);
    await cups.run('cupsreject', 'RECEIPT');
    expect(await link.send(bytes('rejected'), deaf)).toEqual({ kind: 'failed', problem: 'queue-failed' });
    const reached = await new QueueTransport(raw, system, timings).reach();
    expect(reached).toEqual({ kind: 'failed', problem: 'queue-stopped' });
    expect(printer.documents).toEqual([]);
  });

  it('a real CUPS reports that a queue stopped while a document waits, and goes on with it', async () => {
    const link = await linkTo(raw);
    await cups.run('cupsdisable', 'RECEIPT');
    const problems: (PrintProblem | null)[] = [];
    const outcome = await link.send(bytes('patient'), (problem) => {
      problems.push(problem);
      if (problem !== null) void cups.run('cupsenable', 'RECEIPT');
    });
    expect(outcome).toEqual({ kind: 'handed-over' });
    expect(problems[0]).toBe('queue-stopped');
    await printer.untilDocuments(1);
    expect(printer.documents.map(String)).toEqual(['patient']);
  });

  it('a real CUPS takes back a document that waited too long, so that it never comes out', async () => {
    const link = await linkTo(raw, impatient);
    await cups.run('cupsdisable', 'RECEIPT');
    expect(await link.send(bytes('late'), deaf)).toEqual({ kind: 'failed', problem: 'queue-stopped' });
    await cups.run('cupsenable', 'RECEIPT');
    expect(await words('RECEIPT')).toBe('');
    expect(await (await linkTo(raw)).send(bytes('next'), deaf)).toEqual({ kind: 'handed-over' });
    await printer.untilDocuments(1);
    expect(printer.documents.map(String)).toEqual(['next']);
  });

  it('a real CUPS proves nothing about a document that began and does not end', async () => {
    printer.reads(false);
    const link = await linkTo(raw, impatient);
    const large = { kind: 'escpos', bytes: Buffer.alloc(8 * 1024 * 1024) } as const;
    expect(await link.send(large, deaf)).toEqual({ kind: 'unproved', problem: 'queue-failed' });
    expect(await words('RECEIPT')).toBe('');
  });

  it('a real CUPS takes back a document that the printer refuses, and proves nothing about it', async () => {
    await cups.addRawQueue('REFUSED', await closedPort());
    const link = await linkTo({ queue: 'REFUSED', format: 'escpos' }, impatient);
    expect(await link.send(bytes('x'), deaf)).toEqual({ kind: 'unproved', problem: 'queue-failed' });
    expect(await words('REFUSED')).toBe('');
  });

  it.each([
    ['before it had begun', false, 'failed'],
    ['after it had begun', true, 'unproved'],
  ] as const)('a real CUPS reports a document that somebody cancelled %s', async (_, begun, kind) => {
    printer.reads(false);
    const link = await linkTo(raw);
    if (!begun) await cups.run('cupsdisable', 'RECEIPT');
    let outcome: Promise<PrintOutcome> | null = null;
    const waits = new Promise<void>((resolve) => {
      outcome = link.send({ kind: 'escpos', bytes: Buffer.alloc(8 * 1024 * 1024) }, () => resolve());
    });
    await (begun ? printer.untilConnections(1) : waits);
    await cups.run('cancel', '-a', 'RECEIPT');
    expect(await outcome).toEqual({ kind, problem: 'queue-failed' });
  });

  it('a real CUPS reports a document that its filters could not read', async () => {
    const link = await linkTo({ queue: 'PDF', format: 'pdf' });
    const outcome = await link.send({ kind: 'pdf', bytes: Buffer.from('no page at all') }, deaf);
    expect(outcome).toEqual({ kind: 'unproved', problem: 'queue-failed' });
    expect(await words('PDF')).toBe('');
  });

  it('a real CUPS lets go of a document at once', async () => {
    const link = await linkTo(raw);
    await cups.run('cupsdisable', 'RECEIPT');
    const outcome = await link.send(bytes('left'), () => link.close());
    expect(outcome).toEqual({ kind: 'unproved', problem: 'interrupted' });
  });

  it('a real CUPS that does not answer is reported', async () => {
    const link = await linkTo(raw);
    vi.stubEnv('CUPS_SERVER', `${cups.server}-nowhere`);
    const reached = await new QueueTransport(raw, queuesOfSystem('linux'), timings).reach();
    const outcome = await link.send(bytes('x'), deaf);
    vi.stubEnv('CUPS_SERVER', cups.server);
    expect(reached).toEqual({ kind: 'failed', problem: 'queue-stopped' });
    expect(outcome).toEqual({ kind: 'failed', problem: 'queue-failed' });
  });
});

async function closedPort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await stopListening(server, 0);
  if (port === null) throw new Error('No port is free');
  return port;
}
