import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pdfMedia, runCommand } from '../../../../../main/core/printing/transport/queue-cups';
import {
  decodeAnswer,
  encodeQuestion,
  operations,
} from '../../../../../main/core/printing/transport/queue-ipp';
import { isQueueName } from '../../../../../main/core/printing/transport/queue-name';
import { type PdfPrinter, WindowsQueues } from '../../../../../main/core/printing/transport/queue-windows';

describe.skipIf(process.platform === 'win32')('a command of the system', () => {
  const node = (code: string, timeoutMs = 10_000, input?: Uint8Array) =>
    runCommand(process.execPath, ['-e', code], timeoutMs, input);

  it('a command of the system gets its input and gives its output, with no shell and nothing of our environment', async () => {
    const code =
      'process.stdin.pipe(process.stdout); process.stdin.on("end", () => console.log(process.env))';
    const end = await node(code, 10_000, Buffer.from('$HOME `id`'));
    expect(end).toMatchObject({ kind: 'ended', ok: true });
    const output = end.kind === 'ended' ? end.output : '';
    expect(output).toContain('$HOME `id`');
    expect(output).toContain("LC_ALL: 'C'");
    expect(output).not.toContain('VITEST');
  });

  it('a command of the system is killed when it takes too long', async () => {
    expect(await node('setInterval(() => {}, 1000)', 50)).toEqual({ kind: 'timed-out' });
  });

  it('a command of the system may fail, read nothing, say more than is kept, and not exist', async () => {
    expect(await node('process.exit(3)', 10_000, Buffer.alloc(4 * 1024 * 1024))).toMatchObject({ ok: false });
    const end = await node('process.stdout.write("x".repeat(1_000_000))');
    expect(end.kind === 'ended' && end.output.length).toBe(64 * 1024);
    expect(await runCommand('/no/such/program', [], 1_000)).toEqual({ kind: 'not-found' });
  });
});

describe('a question to a print server', () => {
  it('a question to a print server is written as the protocol wants it', () => {
    const bytes = encodeQuestion({
      operation: operations.getJob,
      queue: 'Küche 1',
      job: 7,
      user: 'me',
      wanted: ['job-state', 'time-at-processing'],
    });
    const text = bytes.toString('latin1');
    expect([...bytes.subarray(0, 9)]).toEqual([1, 1, 0, 9, 0, 0, 0, 1, 1]);
    expect(text).toContain('ipp://localhost/printers/K%C3%BCche%201');
    expect(text).toContain('\x21\x00\x06job-id\x00\x04\x00\x00\x00\x07');
    expect(text).toContain(
      '\x44\x00\x14requested-attributes\x00\x09job-state\x44\x00\x00\x00\x12time-at-processing\x03',
    );
  });

  const answer =
    '\x01\x01\x00\x00\x00\x00\x00\x01\x01\x47\x00\x01c\x00\x05utf-8\x02\x23\x00\x01s\x00\x04\x00\x00\x00\x09' +
    '\x13\x00\x01t\x00\x00\x44\x00\x01r\x00\x01a\x44\x00\x00\x00\x01b\x22\x00\x01y\x00\x01\x01\x03';

  it('a question to a print server is answered in groups of values', () => {
    const { status, groups } = decodeAnswer(Buffer.from(answer, 'latin1'));
    expect(status).toBe(0);
    expect(Object.fromEntries(groups[1] ?? [])).toEqual({ s: [9], t: [null], r: ['a', 'b'], y: [true] });
  });

  it('a question to a print server is not answered by what ends in the middle', () => {
    for (let length = 0; length < answer.length; length++)
      expect(() => decodeAnswer(Buffer.from(answer.slice(0, length), 'latin1'))).toThrow(RangeError);
  });
});

it('the paper of a PDF is found', () => {
  expect(pdfMedia(Buffer.from('<</MediaBox [0 0 227.03999 306.95999] /X>>'))).toBe('Custom.227.04x306.96');
  expect(pdfMedia(Buffer.from('/MediaBox[ 0 0 164 1000 ] /MediaBox [0 0 1 1]'))).toBe(
    'Custom.164.00x1000.00',
  );
  expect(pdfMedia(Buffer.from('nothing of it'))).toBeNull();
});

it('a queue name that a command could misread is not taken', () => {
  expect(['EPSON_TM-T88', 'Kitchen 2', 'Küche'].every(isQueueName)).toBe(true);
  expect(['', '-d', '--', ' x', 'a/b', 'x'.repeat(256)].some(isQueueName)).toBe(false);
});

describe('the queues of Windows', () => {
  const printed: { file: string; bytes: string; options: object }[] = [];
  const printer: PdfPrinter = {
    getPrinters: async () => [{ name: 'Kitchen' }, { name: 'Bar 2' }],
    print: async (file, options) => {
      printed.push({ file, bytes: readFileSync(file, 'utf8'), options });
      if (options.printer === 'Bar 2') throw new Error('the spooler is stopped');
    },
  };
  const queues = new WindowsQueues(async () => printer);

  it('the queues of Windows are listed, and take only pages', async () => {
    expect(await queues.list()).toEqual(['Kitchen', 'Bar 2']);
    expect([await queues.stateOf('Kitchen'), await queues.stateOf('Cellar')]).toEqual(['ready', 'missing']);
    expect(queues.rawQueues).toBe(false);
    expect(await queues.submit('Kitchen', Buffer.from('x'), 'escpos')).toEqual({ kind: 'refused' });
  });

  it('the queues of Windows get a file that is removed afterwards, and tell no more about it', async () => {
    expect(await queues.submit('Kitchen', Buffer.from('a page'), 'pdf')).toEqual({
      kind: 'taken',
      job: null,
    });
    expect(await queues.submit('Bar 2', Buffer.from('a page'), 'pdf')).toEqual({ kind: 'refused' });
    expect(printed.map(({ bytes, options }) => [bytes, options])).toEqual([
      ['a page', { printer: 'Kitchen', silent: true, scale: 'noscale' }],
      ['a page', { printer: 'Bar 2', silent: true, scale: 'noscale' }],
    ]);
    expect(printed.some(({ file }) => existsSync(file))).toBe(false);
  });
});
