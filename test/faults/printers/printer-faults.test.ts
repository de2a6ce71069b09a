import { afterEach, expect, it } from 'vitest';
import { TcpTransport } from '../../../main/core/printing/transport/tcp-transport';
import {
  document,
  documentOf,
  Ears,
  endAll,
  reached,
  reachedAtLast,
  scripted,
  sendTo,
  slip,
  timed,
  timings,
  transportTo,
  virtual,
} from '../../main/core/printing/transport/tcp-harness';
import { processIdAnswers, soundStatus } from '../../main/core/printing/transport/tcp-scripted-printer';

afterEach(endAll);

it('a printer refuses the connection: failed, refused; nothing came out', async () => {
  const printer = await virtual({ listening: false });
  expect(await transportTo(printer).reach()).toEqual({ kind: 'failed', problem: 'refused' });
  expect(printer.slips).toHaveLength(0);
});

it('a printer goes and comes back: failed, cut-off, then refused, then printed; one slip', async () => {
  const printer = await virtual();
  const transport = transportTo(printer);
  const link = await reached(transport);
  printer.behave({ listening: false });
  expect(await transport.reach()).toEqual({ kind: 'failed', problem: 'refused' });
  expect(await sendTo(link)).toEqual({ kind: 'failed', problem: 'cut-off' });
  printer.behave({ listening: true });
  expect(await sendTo(await reachedAtLast(transport))).toEqual({ kind: 'printed' });
  expect(printer.slips).toHaveLength(1);
});

it('a printer has no address: failed, unreachable', async () => {
  const transport = new TcpTransport({ host: 'p'.repeat(64), port: 9100, confirmation: 'gs-h' }, timings);
  expect(await transport.reach()).toEqual({ kind: 'failed', problem: 'unreachable' });
});

it('a printer closes each connection: failed, silent', async () => {
  const printer = await scripted({
    status: (_, socket) => {
      socket.end();
      return null;
    },
  });
  expect(await transportTo(printer).reach()).toEqual({ kind: 'failed', problem: 'silent' });
});

it('a printer that accepts and never reads gets a small slip: unproved, silent; one slip when it reads at last', async () => {
  const printer = await virtual({ reads: false });
  const link = await reached(transportTo(printer));
  expect(link.deaf).toBe(true);
  expect(await sendTo(link)).toEqual({ kind: 'unproved', problem: 'silent' });
  expect(printer.slips).toHaveLength(0);
  link.close();
  printer.behave({ reads: true });
  await printer.untilSlips(1);
  await printer.until(() => printer.connections === 0);
  expect(printer.slips.map(({ lines }) => lines)).toEqual([slip]);
});

it('a printer that accepts and never reads gets 9 MB: unproved, silent, and the rest never comes out', async () => {
  const printer = await virtual({ reads: false });
  const link = await reached(transportTo(printer));
  const long = documentOf([...Array<string>(400_000).fill('1 x Ceviche, no onions'), 'end']);
  expect(await sendTo(link, long)).toEqual({ kind: 'unproved', problem: 'silent' });
  printer.behave({ reads: true });
  await printer.until(() => printer.connections === 0);
  expect(printer.slips).toHaveLength(0);
});

it('a printer is deaf from the start: unproved, silent; one slip each, and the second wait is shorter', async () => {
  const printer = await virtual({ answers: false });
  const transport = transportTo(printer, {}, { answerMs: 50, confirmMs: 2_000 });
  const link = await reached(transport);
  expect(link.deaf).toBe(true);
  const first = await timed(() => sendTo(link));
  link.close();
  const second = await timed(async () => sendTo(await reached(transport)));
  expect([first.result, second.result]).toEqual(Array(2).fill({ kind: 'unproved', problem: 'silent' }));
  expect(first.ms).toBeGreaterThan(1_990);
  expect(second.ms).toBeLessThan(first.ms);
  await printer.untilSlips(2);
  expect(printer.slips).toHaveLength(2);
});

it('a printer is deaf to questions but tells of the slip: printed', async () => {
  const printer = await scripted({
    print: (printed, socket) => socket.write(Buffer.concat([...processIdAnswers(printed)])),
  });
  const transport = transportTo(printer);
  for (const _ of [1, 2]) {
    const link = await reached(transport);
    expect(link.deaf).toBe(true);
    expect(await sendTo(link)).toEqual({ kind: 'printed' });
    link.close();
  }
});

it('a printer goes deaf after it had answered: failed, silent; nothing came out', async () => {
  const printer = await virtual();
  const transport = transportTo(printer);
  (await reached(transport)).close();
  printer.behave({ answers: false });
  expect(await transport.reach()).toEqual({ kind: 'failed', problem: 'silent' });
  await printer.until(() => printer.connections === 0);
  expect(printer.slips).toHaveLength(0);
});

it('a printer is deaf to questions from when the slip was sent: unproved, silent; one slip', async () => {
  const printer = await virtual();
  const link = await reached(transportTo(printer));
  printer.behave({ answers: false });
  expect(await sendTo(link)).toEqual({ kind: 'unproved', problem: 'silent' });
  expect(printer.slips).toHaveLength(1);
});

it('a printer is deaf to the last question alone: unproved, silent, although nothing is wrong; one slip', async () => {
  const printer = await virtual({ confirms: 'none' });
  const ears = new Ears();
  expect(await sendTo(await reached(transportTo(printer)), document, ears)).toEqual({
    kind: 'unproved',
    problem: 'silent',
  });
  expect(ears.problems).toEqual([]);
  expect(printer.slips).toHaveLength(1);
});

it.each([
  ['paper-out', { paper: 'out' }, { paper: 'ok' }],
  ['cover-open', { coverOpen: true }, { coverOpen: false }],
  ['offline', { offline: true }, { offline: false }],
  ['error', { fault: 'cutter' }, { fault: 'none' }],
  ['error', { fault: 'unrecoverable' }, { fault: 'none' }],
] as const)(
  'a printer cannot print before the slip, %s: failed, and nothing came out; then printed, one slip',
  async (problem, wrong, right) => {
    const printer = await virtual(wrong);
    const transport = transportTo(printer);
    expect(await transport.reach()).toEqual({ kind: 'failed', problem });
    await printer.until(() => printer.connections === 0);
    expect(printer.bytesToPrint).toBe(0);
    printer.behave(right);
    expect(await sendTo(await reached(transport))).toEqual({ kind: 'printed' });
    expect(printer.slips.map(({ lines }) => lines)).toEqual([slip]);
  },
);

it("a printer's paper near its end is no problem: printed", async () => {
  const printer = await virtual({ paper: 'near-end' });
  expect(await sendTo(await reached(transportTo(printer)))).toEqual({ kind: 'printed' });
});

it('a printer runs out of paper midway and is refilled: reported, then printed; one slip', async () => {
  const printer = await virtual({ paperLines: 2 });
  const ears = new Ears();
  const sent = sendTo(await reached(transportTo(printer)), document, ears);
  await ears.until('paper-out');
  expect(printer.slips).toHaveLength(0);
  printer.behave({ paper: 'ok' });
  expect(await sent).toEqual({ kind: 'printed' });
  expect(ears.problems).toEqual(['paper-out', null]);
  expect(printer.slips.map(({ lines }) => lines)).toEqual([slip]);
});

it("a printer's cover is opened and closed midway: reported, then printed; one slip", async () => {
  const printer = await virtual();
  const ears = new Ears();
  const link = await reached(transportTo(printer));
  printer.behave({ coverOpen: true });
  const sent = sendTo(link, document, ears);
  await ears.until('cover-open');
  printer.behave({ coverOpen: false });
  expect(await sent).toEqual({ kind: 'printed' });
  expect(ears.problems).toEqual(['cover-open', null]);
  expect(printer.slips).toHaveLength(1);
});

it('a printer that cannot print midway is waited for as long as it says so, and reported once', async () => {
  let asked = 0;
  // So many answers, four in 20 ms, take far longer than a word of the slip is waited for.
  const answersWithoutPaper = 100;
  const printer = await scripted({
    status: (n, socket) => {
      asked += 1;
      if (asked <= 4 || n !== 4) return soundStatus;
      if (asked < answersWithoutPaper) return Uint8Array.of(0x72);
      for (const answer of processIdAnswers(printer.document)) socket.write(answer);
      return null;
    },
  });
  const ears = new Ears();
  const link = await reached(transportTo(printer, {}, { confirmMs: 100 }));
  const sent = await timed(() => sendTo(link, document, ears));
  expect(sent.result).toEqual({ kind: 'printed' });
  expect(sent.ms).toBeGreaterThan(350);
  expect(ears.problems).toEqual(['paper-out', null]);
});

it('a printer that could not print midway gets its full time again once it goes on', async () => {
  const printer = await virtual({ confirms: 'none' });
  const ears = new Ears();
  const link = await reached(transportTo(printer));
  printer.behave({ offline: true });
  const sent = sendTo(link, document, ears);
  await ears.until('offline');
  printer.behave({ offline: false });
  await ears.until(null);
  const { result, ms } = await timed(() => sent);
  expect(result).toEqual({ kind: 'unproved', problem: 'silent' });
  expect(ms).toBeGreaterThan(timings.confirmMs - 20);
});

it('a printer falls silent while out of paper: unproved, silent; one slip when it is refilled', async () => {
  const printer = await virtual({ paperLines: 2 });
  const ears = new Ears();
  const sent = sendTo(await reached(transportTo(printer)), document, ears);
  await ears.until('paper-out');
  printer.behave({ answers: false });
  expect(await sent).toEqual({ kind: 'unproved', problem: 'silent' });
  printer.behave({ paper: 'ok' });
  await printer.untilSlips(1);
  expect(printer.slips).toHaveLength(1);
});

it('a connection is reset in the middle: unproved, cut-off; no slip', async () => {
  const printer = await virtual({ breakAfterBytes: 12 });
  const link = await reached(transportTo(printer));
  expect(await sendTo(link)).toEqual({ kind: 'unproved', problem: 'cut-off' });
  expect(printer.slips).toHaveLength(0);
});

it('a connection is reset after the last byte, before the answer: unproved, cut-off; one slip', async () => {
  const printer = await virtual({ breakAfterBytes: document.bytes.length });
  const link = await reached(transportTo(printer));
  expect(await sendTo(link)).toEqual({ kind: 'unproved', problem: 'cut-off' });
  expect(printer.slips).toHaveLength(1);
});

it('a connection is closed politely in the middle: unproved, cut-off', async () => {
  const printer = await scripted({
    status: () => soundStatus,
    print: (_, socket) => socket.end(),
  });
  const link = await reached(transportTo(printer));
  expect(await sendTo(link, documentOf(Array<string>(100_000).fill('1 x Ceviche')))).toEqual({
    kind: 'unproved',
    problem: 'cut-off',
  });
});

it('a connection is closed politely after the answer: printed', async () => {
  const printer = await scripted({
    status: () => soundStatus,
    print: (printed, socket) => socket.end(Buffer.concat([...processIdAnswers(printed)])),
  });
  expect(await sendTo(await reached(transportTo(printer)))).toEqual({ kind: 'printed' });
});

it('a connection is let go of while the slip is waited for: unproved, interrupted; one slip at most', async () => {
  const printer = await virtual({ paperLines: 2 });
  const ears = new Ears();
  const link = await reached(transportTo(printer));
  const sent = sendTo(link, document, ears);
  await ears.until('paper-out');
  link.close();
  expect(await sent).toEqual({ kind: 'unproved', problem: 'interrupted' });
  expect(await sendTo(link)).toEqual({ kind: 'failed', problem: 'interrupted' });
  printer.behave({ paper: 'ok' });
  await printer.untilSlips(1);
  expect(printer.slips).toHaveLength(1);
});

it('a printer far slower than the wait for an answer still prints: printed, one slip', async () => {
  const printer = await virtual({ bytesPerSecond: 1_500 });
  const lines = Array.from({ length: 120 }, (_, index) => `${index} x Ceviche`);
  const link = await reached(transportTo(printer));
  const { result, ms } = await timed(() => sendTo(link, documentOf(lines)));
  expect(result).toEqual({ kind: 'printed' });
  expect(ms).toBeGreaterThan(3 * timings.confirmMs);
  expect(printer.slips.map((printed) => printed.lines)).toEqual([lines]);
});
