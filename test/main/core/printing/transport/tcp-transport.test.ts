import type { Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dial } from '../../../../../main/core/printing/transport/tcp-line';
import { SlipWatch } from '../../../../../main/core/printing/transport/tcp-watch';
import {
  document,
  documentOf,
  Ears,
  endAll,
  reached,
  scripted,
  sendTo,
  timings,
  transportTo,
  virtual,
} from './tcp-harness';
import { processIdAnswers, soundStatus } from './tcp-scripted-printer';

const questionBytes = 11;

afterEach(async () => {
  vi.useRealTimers();
  await endAll();
});

describe('a talkative printer', () => {
  const itself = Uint8Array.of(0x14, 0x00, 0x00, 0x0f);

  it.each(['gs-h', 'gs-r'] as const)(
    'a printer sends its status by itself between its answers, each split: printed (%s)',
    async (confirmation) => {
      const printer = await scripted({
        status: () => Uint8Array.of(0x11, ...itself, 0x14, 0x12, 0x00, 0x13, 0x00, 0x00),
        print: (printed, socket) => {
          const answer =
            confirmation === 'gs-r' ? Uint8Array.of(0x03) : Buffer.concat([...processIdAnswers(printed)]);
          for (const byte of [...itself, ...answer, ...itself]) socket.write(Uint8Array.of(byte));
        },
      });
      const link = await reached(transportTo(printer, { confirmation }));
      expect(link.deaf).toBe(false);
      expect(await sendTo(link)).toEqual({ kind: 'printed' });
    },
  );

  it("a printer's status by itself is not the answer: unproved, silent", async () => {
    const printer = await scripted({
      status: () => soundStatus,
      print: (_, socket) => socket.write(itself),
    });
    const link = await reached(transportTo(printer, { confirmation: 'gs-r' }));
    expect(await sendTo(link)).toEqual({ kind: 'unproved', problem: 'silent' });
  });

  it('a printer sends garbage from the start: treated as deaf; unproved, silent', async () => {
    const garbage = Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n\0\0\0\0', 'latin1');
    const printer = await scripted({
      status: () => garbage,
      print: (_, socket) => socket.write(garbage),
    });
    const link = await reached(transportTo(printer, { confirmation: 'gs-r' }));
    expect(link.deaf).toBe(true);
    expect(await sendTo(link)).toEqual({ kind: 'unproved', problem: 'silent' });
  });

  it('a printer sends garbage once it was sent a slip: unproved, silent', async () => {
    const printer = await scripted({
      status: () => soundStatus,
      print: (_, socket) => socket.write(Uint8Array.of(0x00, 0xfe, 0x00)),
    });
    const link = await reached(transportTo(printer, { confirmation: 'gs-r' }));
    expect(await sendTo(link)).toEqual({ kind: 'unproved', problem: 'silent' });
  });

  it("a printer's paper ended when all was worked off: unproved, paper-out", async () => {
    const printer = await scripted({
      status: () => soundStatus,
      print: (_, socket) => socket.write(Uint8Array.of(0x0c)),
    });
    const link = await reached(transportTo(printer, { confirmation: 'gs-r' }));
    expect(await sendTo(link)).toEqual({ kind: 'unproved', problem: 'paper-out' });
  });

  it("a printer's answer to an earlier slip is not taken for this one", async () => {
    const printer = await scripted({
      status: () => soundStatus,
      print: (printed, socket) => {
        const [first, second] = processIdAnswers(printed);
        if (first && second) socket.write(first);
      },
    });
    const link = await reached(transportTo(printer));
    const unproved = { kind: 'unproved', problem: 'silent' };
    expect(await sendTo(link)).toEqual(unproved);
    expect(await sendTo(link)).toEqual(unproved);
  });

  it('a printer that tells of the slip between two answers is asked no more', async () => {
    let asked = 0;
    const printer = await scripted({
      status: () => {
        asked += 1;
        return asked === 6
          ? Buffer.concat([...processIdAnswers(printer.document), soundStatus])
          : soundStatus;
      },
      print: (printed, socket) => {
        const [, second] = processIdAnswers(printed);
        if (second) socket.write(second);
      },
    });
    const link = await reached(transportTo(printer));
    for (const _ of [1, 2]) expect(await sendTo(link)).toEqual({ kind: 'printed' });
    expect(asked).toBe(6);
  });

  it('a printer sends a byte before it was asked anything about a slip: unproved, silent', async () => {
    const printer = await scripted({
      status: () => Uint8Array.of(0x12, 0x00),
      print: (_, socket) => socket.write(Uint8Array.of(0x00)),
    });
    const link = await reached(transportTo(printer, { confirmation: 'gs-r' }));
    expect(await sendTo(link)).toEqual({ kind: 'unproved', problem: 'silent' });
  });

  it('a printer that answers only a part of the questions is heard', async () => {
    const printer = await scripted({
      status: (n) => (n === 1 ? soundStatus : n === 4 ? Uint8Array.of(0x72) : null),
    });
    const transport = transportTo(printer, {}, { answerMs: 50 });
    expect(await transport.reach()).toEqual({ kind: 'failed', problem: 'paper-out' });
  });
});

it.each(['gs-h', 'gs-r'] as const)(
  'a printer can answer %s: printed, slip after slip',
  async (confirmation) => {
    const printer = await virtual({ confirms: confirmation });
    const link = await reached(transportTo(printer, { confirmation }));
    for (const _ of [1, 2, 3]) expect(await sendTo(link)).toEqual({ kind: 'printed' });
    expect(printer.slips).toHaveLength(3);
    expect(printer.problems).toEqual([]);
  },
);

it('a printer that can say nothing at the end: handed over, asked nothing', async () => {
  const printer = await virtual({ confirms: 'none' });
  const link = await reached(transportTo(printer, { confirmation: 'none' }));
  expect(await sendTo(link)).toEqual({ kind: 'handed-over' });
  expect(printer.bytesToPrint).toBe(document.bytes.length);
});

it('a printer that can say nothing at the end runs out of paper: reported, handed over when refilled', async () => {
  const printer = await virtual({ confirms: 'none', paperLines: 2 });
  const ears = new Ears();
  const link = await reached(transportTo(printer, { confirmation: 'none' }));
  const sent = sendTo(link, document, ears);
  await ears.until('paper-out');
  printer.behave({ paper: 'ok' });
  expect(await sent).toEqual({ kind: 'handed-over' });
  expect(ears.problems).toEqual(['paper-out', null]);
});

it('a printer that is deaf, as its owner said: handed over, and not waited for', async () => {
  const printer = await virtual({ answers: false });
  const link = await reached(transportTo(printer, { confirmation: 'none' }, { confirmMs: 60_000 }));
  expect(await sendTo(link)).toEqual({ kind: 'handed-over' });
  await printer.untilSlips(1);
});

it('a printer that can say nothing at the end gets its slip and its question at once', async () => {
  const printer = await virtual();
  expect(await sendTo(await reached(transportTo(printer)))).toEqual({ kind: 'printed' });
  expect(printer.bytesToPrint).toBe(document.bytes.length + questionBytes);
});

it('a printer of slips takes no page: failed, not-drawn', async () => {
  const printer = await virtual();
  const link = await reached(transportTo(printer));
  expect(await link.send({ kind: 'pdf', bytes: document.bytes }, () => undefined)).toEqual({
    kind: 'failed',
    problem: 'not-drawn',
  });
  expect(printer.bytesToPrint).toBe(0);
});

it('a printer that does not tell its state is not asked again while a slip is waited for', async () => {
  let asked = 0;
  const printer = await scripted({
    status: () => {
      asked += 1;
      return null;
    },
  });
  expect(await sendTo(await reached(transportTo(printer)))).toEqual({
    kind: 'unproved',
    problem: 'silent',
  });
  expect(asked).toBe(1);
});

it('a printer that does not tell its state is waited for longer again once it told of a slip', async () => {
  const answerMs = 100;
  const printer = await scripted({
    print: (printed, socket) => {
      const answers = processIdAnswers(printed);
      const [, second, third] = answers;
      if (third) setTimeout(() => socket.write(third), 2 * answerMs);
      else if (second) socket.write(second);
    },
  });
  const link = await reached(transportTo(printer, {}, { answerMs, confirmMs: 1_000 }));
  expect(await sendTo(link)).toEqual({ kind: 'unproved', problem: 'silent' });
  expect(await sendTo(link)).toEqual({ kind: 'printed' });
  expect(await sendTo(link)).toEqual({ kind: 'printed' });
});

it('a reset takes back a slip that the printer takes no more of', async () => {
  const held: { socket: Socket; closed: Promise<unknown> }[] = [];
  const printer = await scripted({
    status: () => soundStatus,
    print: (_, socket) => {
      if (held.length > 0) return;
      const closed = new Promise((resolve) => socket.once('close', resolve));
      held.push({ socket: socket.pause(), closed });
    },
  });
  const link = await reached(transportTo(printer));
  const long = documentOf(Array<string>(400_000).fill('1 x Ceviche, no onions'));
  expect(await sendTo(link, long)).toEqual({ kind: 'unproved', problem: 'silent' });
  held[0]?.socket.resume();
  await held[0]?.closed;
  // What this side's system kept, which is far more, never came.
  expect(printer.document.length).toBeLessThan(1_048_576);
});

it('a printer that was let go of gets no timer for a slip that it told of before taking its last byte', async () => {
  const printer = await virtual();
  const line = await dial(printer, timings.connectMs);
  if (typeof line === 'string') throw new Error(`The line is ${line}`);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const watch = new SlipWatch(line, timings, () => undefined);
  watch.settle({ kind: 'printed' });
  watch.begin({ timeoutMs: 1_000, asks: true, healthSuffices: false });
  expect(vi.getTimerCount()).toBe(0);
  expect(await watch.outcome).toEqual({ kind: 'printed' });
  line.drop();
});

it.each([
  ['printed', {}],
  ['deaf', { answers: false }],
  ['out of paper', { paperLines: 1 }],
] as const)('a printer that was let go of leaves no timer and no socket (%s)', async (_, behaviour) => {
  const printer = await virtual(behaviour);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  const link = await reached(transportTo(printer));
  const ears = new Ears();
  const sent = sendTo(link, document, ears);
  if ('paperLines' in behaviour) await ears.until('paper-out');
  else await sent;
  link.close();
  await sent;
  await printer.until(() => printer.connections === 0);
  expect(vi.getTimerCount()).toBe(0);
});
