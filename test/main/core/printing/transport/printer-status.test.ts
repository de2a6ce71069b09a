import { describe, expect, it } from 'vitest';
import {
  PrinterReader,
  type PrinterWord,
  problemOf,
  type StatusQuestion,
  saysPaperOut,
  statusQuestion,
} from '../../../../../main/core/printing/transport/printer-status';

const sound = 0x12;

it.each<[string, Partial<Record<StatusQuestion, number>>, string | null]>([
  ['none', { 1: sound, 2: sound, 3: sound, 4: sound }, null],
  ['none: it answered nothing', {}, null],
  ['none: its drawer is open', { 1: 0x16, 2: sound }, null],
  ['none: somebody feeds paper', { 1: 0x52, 2: 0x1a }, null],
  ['none: paper near its end', { 4: 0x1e }, null],
  ['none: half of a paper-end pair', { 4: 0x32 }, null],
  ['cover open', { 1: 0x1a, 2: 0x16, 3: sound, 4: sound }, 'cover-open'],
  ['cover open before its paper is put in', { 1: 0x1a, 2: 0x36, 4: 0x7e }, 'cover-open'],
  ['printing stopped by paper end', { 1: 0x1a, 2: 0x32 }, 'paper-out'],
  ['paper end by its sensor alone', { 1: sound, 2: sound, 4: 0x72 }, 'paper-out'],
  ['paper out, which it calls an error as well', { 2: 0x72 }, 'paper-out'],
  ['error', { 1: 0x1a, 2: 0x52 }, 'error'],
  ['cutter', { 3: 0x1a }, 'error'],
  ['unrecoverable error', { 3: 0x32 }, 'error'],
  ['error that ends by itself', { 3: 0x52 }, 'error'],
  ['offline without a cause', { 1: 0x1a, 2: sound, 3: sound, 4: sound }, 'offline'],
])('the problem that a printer reports is read: %s', (_, answers, problem) => {
  const byQuestion = ([1, 2, 3, 4] as const).flatMap((n) => {
    const byte = answers[n];
    return byte === undefined ? [] : [[n, byte] as const];
  });
  expect(problemOf(new Map(byQuestion))).toBe(problem);
});

it.each([
  [0x00, false],
  [0x03, false],
  [0x04, false],
  [0x0c, true],
  [0x0f, true],
])('GS r answered with %i means that paper out is %s', (byte, isOut) => {
  expect(saysPaperOut(byte)).toBe(isOut);
});

describe('the words of a printer', () => {
  const status = (byte: number): PrinterWord => ({ kind: 'status', byte });
  const workedOff = (byte: number): PrinterWord => ({ kind: 'worked-off', byte });
  const printed = (id: string): PrinterWord => ({ kind: 'process-id', id });
  const noise: PrinterWord = { kind: 'noise' };
  const itself = [0x14, 0x00, 0x00, 0x0f];
  const idBytes = [0x37, 0x22, 0x41, 0x42, 0x32, 0x7e, 0x00];

  it.each<[string, number[], PrinterWord[]]>([
    ['an answer to DLE EOT', [0x12], [status(0x12)]],
    ['one with all bits set that may be', [0x7e], [status(0x7e)]],
    ['four of them', [0x16, 0x12, 0x12, 0x1e], [0x16, 0x12, 0x12, 0x1e].map(status)],
    ['an answer to GS r', [0x00], [workedOff(0x00)]],
    ['a process id', idBytes, [printed('AB2~')]],
    ['XON and XOFF', [0x11, 0x13], []],
    ['a status by itself', itself, []],
    ['two of them', [...itself, ...itself], []],
    ['an answer behind a status by itself', [...itself, 0x12], [status(0x12)]],
    ['an answer within a status by itself', [0x14, 0x00, 0x12, 0x00, 0x0f], [status(0x12)]],
    ['XOFF within a status by itself', [0x14, 0x13, 0x00, 0x00, 0x0f, 0x00], [workedOff(0x00)]],
    ['a status by itself that begins anew', [0x14, 0x00, ...itself, 0x03], [workedOff(0x03)]],
    ['GS r answered behind a status by itself', [...itself, 0x03], [workedOff(0x03)]],
    [
      'a process id behind a broken status by itself',
      [0x14, 0x00, ...idBytes, 0x00],
      [printed('AB2~'), workedOff(0)],
    ],
    ['XOFF within a process id', [0x37, 0x22, 0x41, 0x13, 0x42, 0x32, 0x7e, 0x00], [printed('AB2~')]],
    ['a block of another kind', [0x37, 0x23, 0x52, 0x00, 0x12], [status(0x12)]],
    ['a process id that is too short', [0x37, 0x22, 0x41, 0x42, 0x43, 0x00], []],
    ['a process id that is too long', [0x37, 0x22, 0x41, 0x42, 0x43, 0x44, 0x45, 0x00], []],
    ['a block that is broken off', [0x37, 0x22, 0x41, 0x0a, 0x12], [noise, status(0x12)]],
    ['a block without an end', [0x37, ...Array<number>(91).fill(0x41), 0x12], [noise, status(0x12)]],
    ['bytes with bit 7', [0x92, 0x80, 0xff], [noise, noise, noise]],
    ['bytes that no answer has', [0x31, 0x53, 0x5f], [noise, noise, noise]],
    ['noise ends a status by itself', [0x14, 0xff, 0x00], [noise, workedOff(0x00)]],
  ])('the words of a printer are read: %s', (_, bytes, words) => {
    expect(new PrinterReader().read(Uint8Array.from(bytes))).toEqual(words);
    const reader = new PrinterReader();
    expect(bytes.flatMap((byte) => reader.read(Uint8Array.of(byte)))).toEqual(words);
  });

  it('a printer has a DLE EOT for each question', () => {
    expect([...statusQuestion(4)]).toEqual([0x10, 0x04, 0x04]);
  });
});
