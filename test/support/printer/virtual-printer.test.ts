import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import { afterEach, expect, it } from 'vitest';
import { connectRaw, type RawConnection } from '../relay/raw-connection';
import type { Behaviour } from './printer-behaviour';
import { PrinterStoppedError, startVirtualPrinter, type VirtualPrinter } from './virtual-printer';

let printer: VirtualPrinter;
const open: RawConnection[] = [];

afterEach(async () => {
  for (const { socket } of open.splice(0)) socket.destroy();
  await printer.stop();
});

async function start(behaviour: Partial<Behaviour> = {}): Promise<RawConnection> {
  printer = await startVirtualPrinter(behaviour);
  return call();
}

async function call(): Promise<RawConnection> {
  const connection = await connectRaw(`http://127.0.0.1:${printer.port}`);
  open.push(connection);
  return connection;
}

const ask = (n: number): Uint8Array => Uint8Array.of(0x10, 0x04, n);
const askId = (id: string): string => `\x1d(H\x06\x0000${id}`;
const idAnswer = (id: string): string => `7"${id}\0`;
const slip = (...lines: readonly string[]): string => `\x1b@${lines.join('\n')}\n\x1dV\0`;

it('a sound printer prints what the encoder sends, wherever the network splits it', async () => {
  const { socket } = await start();
  const encoder = new ReceiptPrinterEncoder({ columns: 48, feedBeforeCut: 4 });
  encoder.initialize().codepage('cp858').bold(true).line('Èclairs €').bold(false);
  encoder.size(2, 2).line('233').size(1, 1).box({ width: 12 }, 'No nuts').cut();
  socket.setNoDelay(true);
  for (const byte of encoder.encode()) {
    await new Promise((written) => socket.write(Uint8Array.of(byte), written));
  }
  const [printed] = await printer.untilSlips(1);
  expect(printed?.lines.slice(0, 5)).toEqual([
    'Èclairs €',
    '233',
    '┌──────────┐',
    '│No nuts   │',
    '└──────────┘',
  ]);
  expect(printer.problems).toEqual([]);
  expect(printer.drawerKicks).toBe(0);
});

it('a sound printer says when a slip is printed, and what came when', async () => {
  const caller = await start();
  const from = performance.now();
  caller.socket.write(ask(1));
  await caller.until('\x12');
  caller.socket.write(slip('one') + askId('0001') + slip('two') + askId('0002'), 'latin1');
  await caller.until(idAnswer('0002'));
  expect(caller.text).toBe(`\x12${idAnswer('0001')}${idAnswer('0002')}`);
  expect(printer.slips.map(({ text }) => text)).toEqual(['one', 'two']);
  expect(printer.firstBytesAt).toHaveLength(1);
  expect(printer.documentsAt).toHaveLength(2);
  const inOrder = [from, ...printer.firstBytesAt, ...printer.documentsAt];
  expect(inOrder.toSorted((a, b) => a - b)).toEqual(inOrder);
  expect(printer.bytesToPrint).toBe(2 * (slip('one').length + askId('0001').length));
});

it('a sound printer does not say that a slip is printed while its line is open', async () => {
  const caller = await start();
  caller.socket.write(`half a line${askId('0001')}\x1dr1`, 'latin1');
  await caller.until('\0');
  expect(caller.text).toBe('\0');
  caller.socket.write('\n');
  await caller.until(idAnswer('0001'));
  expect(printer.uncut.text).toBe('half a line');
});

it('a sound printer counts each opening of the drawer', async () => {
  const caller = await start();
  caller.socket.write('\x1bp\x00\x32\x64');
  await printer.until(() => printer.drawerKicks === 1);
});

it('a sound printer keeps what it does not understand', async () => {
  const caller = await start();
  caller.socket.write(Buffer.from('1b7a07', 'hex'));
  await printer.until(() => printer.problems.length === 2);
  expect(printer.problems).toEqual(['unknown: 1b7a', 'unknown: 07']);
});

it('a sound printer wraps what is too wide, and cuts between lines only', async () => {
  const caller = await start({ columns: 32 });
  caller.socket.write(`${'x'.repeat(40)}\x1dV\0\n\x1dV\0`);
  const [printed] = await printer.untilSlips(1);
  expect(printed?.lines).toEqual(['x'.repeat(32), 'x'.repeat(8)]);
  expect(printer.problems).toEqual(['GS V: no effect in the middle of a line']);
});

it('a sound printer knows who is connected', async () => {
  const { socket } = await start();
  await printer.until(() => printer.connections === 1);
  socket.destroy();
  await printer.until(() => printer.connections === 0);
});

it('a sound printer tells anybody who waits for more slips that it was stopped', async () => {
  await start();
  const waiting = printer.untilSlips(1);
  await Promise.all([expect(waiting).rejects.toThrow(PrinterStoppedError), printer.stop()]);
});

it('a printer in trouble refuses connections, and comes back on its port', async () => {
  const caller = await start();
  const { port } = printer;
  printer.behave({ listening: false });
  await caller.closed;
  expect(caller.error).toBe('ECONNRESET');
  expect((await call()).error).toBe('ECONNREFUSED');
  expect((await call()).error).toBe('ECONNREFUSED');
  printer.behave({ listening: true });
  const again = await call();
  again.socket.write(ask(1));
  await again.until('\x12');
  expect(printer.port).toBe(port);
});

it('a printer in trouble begins by refusing when asked to', async () => {
  const caller = await start({ listening: false });
  expect(caller.error).toBe('ECONNREFUSED');
});

it('a printer in trouble accepts and never reads, until it does', async () => {
  const caller = await start({ reads: false });
  await printer.until(() => printer.connections === 1);
  // More than the network holds, so that the writer notices as well.
  const isSent = caller.socket.write(Buffer.concat([ask(1), Buffer.alloc(16 << 20, 'x\n')]));
  expect(isSent).toBe(false);
  const other = await call();
  other.socket.write(ask(1));
  await printer.until(() => printer.connections === 2);
  expect(printer.firstBytesAt).toEqual([]);
  caller.socket.destroy();
  printer.behave({ reads: true });
  await other.until('\x12');
});

it('a printer in trouble stops reading on a connection that is open', async () => {
  const caller = await start();
  caller.socket.write(ask(1));
  await caller.until('\x12');
  printer.behave({ reads: false });
  await new Promise((written) => caller.socket.write(slip('late'), written));
  const other = await call();
  await printer.until(() => printer.connections === 2);
  expect([other.text, printer.slips.length]).toEqual(['', 0]);
  printer.behave({ reads: true });
  await printer.untilSlips(1);
});

it('a printer in trouble prints and answers nothing when deaf', async () => {
  const caller = await start({ answers: false });
  caller.socket.write(Buffer.concat([ask(1), Buffer.from(`${slip('a')}${askId('0001')}\x1dr1`)]));
  await printer.untilSlips(1);
  printer.behave({ answers: true });
  caller.socket.write(ask(4));
  await caller.until('\x12');
  expect(caller.text).toBe('\x12');
});

it('a printer without paper keeps what comes, says so at once, and prints and confirms it once refilled', async () => {
  const caller = await start({ paper: 'out' });
  caller.socket.write(slip('later') + askId('0001'));
  caller.socket.write(ask(4));
  await caller.until('\x7e');
  expect([caller.text, printer.slips.length, printer.uncut.text]).toEqual(['\x7e', 0, '']);
  printer.behave({ paper: 'ok' });
  await caller.until(idAnswer('0001'));
  expect(printer.slips.map(({ text }) => text)).toEqual(['later']);
});

it('a printer in trouble runs out of paper in the middle of a slip and goes on where it stopped', async () => {
  const caller = await start({ paperLines: 2 });
  caller.socket.write(slip('1', '2', '3', '4') + askId('0001'));
  await printer.until(() => printer.behaviour.paper === 'out');
  expect(printer.uncut.lines).toEqual(['1', '2']);
  caller.socket.write(ask(2));
  await caller.until('\x32');
  expect(caller.text).toBe('\x32');
  printer.behave({ paper: 'ok' });
  await caller.until(idAnswer('0001'));
  expect(printer.slips[0]?.lines).toEqual(['1', '2', '3', '4']);
});

it.each<[string, Partial<Behaviour>, Partial<Behaviour>, number, string]>([
  ['with its cover open', { coverOpen: true }, { coverOpen: false }, 2, '\x16'],
  ['offline', { offline: true }, { offline: false }, 1, '\x1a'],
  ['with a jammed cutter', { fault: 'cutter' }, { fault: 'none' }, 3, '\x1a'],
])(
  'a printer in trouble prints nothing %s, tells why, and prints it afterwards',
  async (_name, ill, well, n, status) => {
    const caller = await start(ill);
    caller.socket.write(slip('later') + askId('0001'));
    caller.socket.write(ask(n));
    await caller.until(status);
    expect([caller.text, printer.slips.length]).toEqual([status, 0]);
    printer.behave(well);
    await caller.until(idAnswer('0001'));
    expect(printer.slips).toHaveLength(1);
  },
);

it('a printer in trouble resets the connection after so many bytes to print, this once', async () => {
  const caller = await start({ breakAfterBytes: 8 });
  caller.socket.write(ask(1));
  await caller.until('\x12');
  caller.socket.write(slip('12345', '67'));
  await caller.closed;
  expect(caller.error).toBe('ECONNRESET');
  expect(printer.bytesToPrint).toBe(8);
  expect(printer.uncut.lines).toEqual(['12345']);
  const again = await call();
  again.socket.write(slip('whole') + askId('0001'));
  await again.until(idAnswer('0001'));
  expect(printer.slips.map(({ lines }) => lines)).toEqual([['12345', 'whole']]);
});

it('a printer in trouble resets the connection at the first byte to print', async () => {
  const caller = await start({ breakAfterBytes: 0 });
  caller.socket.write(ask(1));
  await caller.until('\x12');
  caller.socket.write(slip('a'));
  await caller.closed;
  expect([caller.error, printer.bytesToPrint]).toEqual(['ECONNRESET', 0]);
});

it('a printer without paper later prints what came from a caller who has gone', async () => {
  const caller = await start({ paper: 'out' });
  caller.socket.end(slip(...Array.from({ length: 20_000 }, (_, line) => String(line))));
  await caller.closed;
  printer.behave({ paper: 'ok' });
  expect(printer.slips[0]?.lines).toHaveLength(20_000);
});

it('a printer in trouble forgets the half of an instruction with its connection', async () => {
  const caller = await start({ breakAfterBytes: 9 });
  caller.socket.write(Buffer.from('1d76300001000100', 'hex'));
  caller.socket.write(Buffer.from('ffff', 'hex'));
  await caller.closed;
  const again = await call();
  again.socket.write(ask(1));
  await again.until('\x12');
});

it('a printer in trouble takes its time', async () => {
  const caller = await start({ bytesPerSecond: 500 });
  const from = performance.now();
  caller.socket.write(slip('x'.repeat(40)) + askId('0001'));
  await caller.until(idAnswer('0001'));
  expect(performance.now() - from).toBeGreaterThan(90);
  printer.behave({ bytesPerSecond: null });
  caller.socket.write(slip('fast'));
  await printer.untilSlips(2);
});

it.each<[Behaviour['confirms'], string]>([
  ['gs-h', `${idAnswer('0001')}\0\x12`],
  ['gs-r', '\0\x12'],
  ['none', '\x12'],
])('a printer that knows %s answers what it knows', async (confirms, answers) => {
  const caller = await start({ confirms });
  caller.socket.write(`${slip('a')}${askId('0001')}\x1dr1\x10\x04\x01`);
  await caller.until('\x12');
  expect(caller.text).toBe(answers);
  expect(printer.problems).toEqual([]);
});
