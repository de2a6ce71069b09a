import type { Bitmap } from '../../../../../main/core/printing/layout/bitmap';
import type { LineToDraw } from '../../../../../main/core/printing/render/paper';
import type { PictureOf } from '../../../../../main/core/printing/render/render-escpos';
import { letters } from '../../../../../shared/text/letters';

/** Draws each letter as a frame with the bits of its first code point inside: ugly, and the same everywhere. */
export function drawStandIn({ text, widthDots, heightDots }: LineToDraw): Bitmap {
  const signs = letters(text);
  const rowBytes = Math.ceil(widthDots / 8);
  const edge = rowOf(signs, widthDots, () => true);
  const dotted = rowOf(signs, widthDots, (bits, x) => x === 0 || ((bits >> (x & 15)) & 1) === 1);
  const sides = rowOf(signs, widthDots, (_, x) => x === 0);
  const bits = new Uint8Array(rowBytes * heightDots);
  for (let y = 0; y < heightDots; y++) {
    const row = y === 0 || y === heightDots - 1 ? edge : y % 4 === 0 ? dotted : sides;
    bits.set(row, y * rowBytes);
  }
  return { widthDots, heightDots, bits };
}

/** One row of dots: which of a letter's are black, by the bits of its code point and by how far in it they are. */
function rowOf(
  signs: readonly string[],
  widthDots: number,
  isBlack: (bits: number, x: number) => boolean,
): Uint8Array {
  const row = new Uint8Array(Math.ceil(widthDots / 8));
  const signDots = widthDots / signs.length;
  for (let x = 0; x < widthDots; x++) {
    const sign = signs[Math.floor(x / signDots)] ?? ' ';
    if (sign !== ' ' && isBlack(sign.codePointAt(0) ?? 0, Math.floor(x % signDots)))
      row[x >> 3] = (row[x >> 3] ?? 0) | (0x80 >> (x & 7));
  }
  return row;
}

/** Where there are no fonts. */
export const cannotDraw: PictureOf = () => null;
