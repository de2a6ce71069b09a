import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { printBytes } from '../printer-bytes';
import { drawSlip } from './printer-picture';

it('the picture draws an image dot by dot, where it is', async () => {
  const bits = [0b10100001, 0b00000000, 0b11111111];
  const dots = await drawn([0x1b, 0x61, 1, 0x1d, 0x76, 0x30, 0, 1, 0, 3, 0, ...bits]);
  const rows = bits.map((_, y) => Array.from({ length: 8 }, (_dot, x) => (dots.isBlack(284 + x, y) ? 1 : 0)));
  expect(rows.map((row) => Number.parseInt(row.join(''), 2))).toEqual(bits);
  expect(dots.black).toBe(3 + 8);
});

it.each([32, 42, 48] as const)('the picture draws %i columns at 8 dots a millimeter', async (columns) => {
  const { width } = await drawn([0x41, 0x0a], columns);
  expect(width).toBe(columns * 12);
});

it('the picture draws inverted text black, and bold and double text blacker', async () => {
  const inkOf = async (...bytes: readonly number[]): Promise<number> =>
    (await drawn([...bytes, ...Buffer.from('Èclair'), 0x0a])).black;
  const plain = await inkOf();
  expect(await inkOf(0x1b, 0x45, 1)).toBeGreaterThan(plain * 1.15);
  expect(await inkOf(0x1d, 0x21, 0x11)).toBeGreaterThan(plain * 3);
  expect(await inkOf(0x1d, 0x42, 1)).toBeGreaterThan(7 * 12 * 24 * 0.6);
});

it('the picture joins the lines of a box', async () => {
  // ESC 3 0, then │ on two lines, as the encoder draws boxes.
  const dots = await drawn([0x1b, 0x33, 0, 0xb3, 0x0a, 0xb3, 0x0a]);
  const column = Array.from({ length: 12 }, (_, x) => x).find((x) => dots.isBlack(x, 0)) ?? 0;
  const gaps = Array.from({ length: 48 }, (_, y) => y).filter((y) => !dots.isBlack(column, y));
  expect(gaps).toEqual([]);
});

async function drawn(bytes: readonly number[], columns: 32 | 42 | 48 = 48) {
  const [slip] = printBytes(Uint8Array.from([...bytes, 0x1d, 0x56, 0]), columns).slips;
  if (slip === undefined) throw new Error('nothing was cut off');
  const { height, marks } = slip;
  const image = await loadImage(await drawSlip({ width: columns * 12, height, marks }));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const isBlack = (x: number, y: number): boolean => (data[(y * image.width + x) * 4] ?? 255) < 128;
  let black = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) black += 1;
  return { width: image.width, black, isBlack };
}
