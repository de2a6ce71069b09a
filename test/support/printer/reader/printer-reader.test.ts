import { expect, it } from 'vitest';
import type { PrinterInstruction } from './printer-instruction';
import { PrinterReader } from './printer-reader';

function read(bytes: Uint8Array | readonly number[]): PrinterInstruction[] {
  const reader = new PrinterReader();
  return [...bytes].map((byte) => reader.take(byte)).filter((instruction) => instruction !== null);
}

it.each<[string, PrinterInstruction]>([
  ['1b40', { kind: 'initialise' }],
  ['41', { kind: 'character', byte: 0x41 }],
  ['0a', { kind: 'line-feed' }],
  ['0d', { kind: 'carriage-return' }],
  ['1c2e', { kind: 'nothing' }],
  ['1b5200', { kind: 'nothing' }],
  ['1b4500', { kind: 'style', change: { bold: false } }],
  ['1b4501', { kind: 'style', change: { bold: true } }],
  ['1b2d02', { kind: 'style', change: { underline: true } }],
  ['1b2d30', { kind: 'style', change: { underline: false } }],
  ['1b4d01', { kind: 'style', change: { font: 'B' } }],
  ['1d4201', { kind: 'style', change: { inverted: true } }],
  ['1d2131', { kind: 'style', change: { width: 4, height: 2 } }],
  ['1b21b9', { kind: 'style', change: { font: 'B', bold: true, width: 2, height: 2, underline: true } }],
  ['1b6101', { kind: 'align', to: 'center' }],
  ['1b6132', { kind: 'align', to: 'right' }],
  ['1b7413', { kind: 'code-page', number: 19 }],
  ['1b32', { kind: 'line-spacing', units: null }],
  ['1b3318', { kind: 'line-spacing', units: 24 }],
  ['1d50cbcb', { kind: 'motion-unit', perInch: 203 }],
  ['1d500000', { kind: 'motion-unit', perInch: null }],
  ['1b6404', { kind: 'feed-lines', count: 4 }],
  ['1b4a10', { kind: 'feed', units: 16 }],
  ['1d5600', { kind: 'cut', feed: null }],
  ['1d5631', { kind: 'cut', feed: null }],
  ['1d564203', { kind: 'cut', feed: 3 }],
  ['1b70003264', { kind: 'drawer' }],
  ['1014010001', { kind: 'drawer' }],
  ['100404', { kind: 'status', n: 4 }],
  ['1d7201', { kind: 'paper-status' }],
  ['1d284806003030'.concat('61623031'), { kind: 'process-id', id: Buffer.from('ab01') }],
])('the reader reads ESC/POS: %s', (hex, instruction) => {
  const [read1, ...more] = read(Buffer.from(hex, 'hex'));
  expect(more).toEqual([]);
  if (instruction.kind === 'process-id' && read1?.kind === 'process-id') {
    expect([...read1.id]).toEqual([...instruction.id]);
  } else expect(read1).toEqual(instruction);
});

it.each([
  ['a control character', '07'],
  ['an escape that it does not know', '1b7a'],
  ['another national set', '1b5202'],
  ['a font that it has not', '1b4d07'],
  ['a status of another kind', '1d7204'],
  ['a bar code', '1d6b'],
  ['a QR code', '1d286b0300314305'],
  ['a process id with a control character in it', '1d28480600303061620007'],
])('the reader reports %s', (_name, hex) => {
  expect(read(Buffer.from(hex, 'hex'))).toEqual([{ kind: 'unknown', bytes: [...Buffer.from(hex, 'hex')] }]);
});

it('the reader takes what looks like a question inside an image as part of the image', () => {
  const raster = Buffer.from('1d7630000300010010040141', 'hex');
  expect(read(raster)).toEqual([
    { kind: 'raster-image', bitmap: { width: 24, height: 1, bits: Uint8Array.of(0x10, 0x04, 0x01) } },
    { kind: 'character', byte: 0x41 },
  ]);
});

it('the reader turns the columns of an image into rows', () => {
  // Two columns: the first with its topmost dot, the second with its lowest.
  const column = Buffer.from('1b2a210200800000000001', 'hex');
  const [image] = read(column);
  if (image?.kind !== 'column-image') throw new Error('no image');
  const { width, height, bits } = image.bitmap;
  expect({ width, height }).toEqual({ width: 2, height: 24 });
  expect([bits[0], bits[23]]).toEqual([0x80, 0x40]);
  expect([...bits].filter((byte) => byte !== 0)).toHaveLength(2);
});

it('the reader enlarges an image that is sent at half its size', () => {
  const [image] = read(Buffer.from('1d7630030100010080', 'hex'));
  expect(image).toEqual({
    kind: 'raster-image',
    bitmap: { width: 16, height: 2, bits: Uint8Array.of(0xc0, 0x00, 0xc0, 0x00) },
  });
});
