import type { DrawLine } from '../../../../main/print/render-escpos';
import { letters } from '../../../../shared/letters';

/** Draws each letter as a frame with the bits of its first code point inside: ugly, and the same everywhere. */
export const drawStandIn: DrawLine = async ({ text, widthDots, heightDots }) => {
  const rowBytes = Math.ceil(widthDots / 8);
  const bits = new Uint8Array(rowBytes * heightDots);
  const signs = letters(text);
  const signDots = widthDots / signs.length;
  for (let y = 0; y < heightDots; y++) {
    for (let x = 0; x < widthDots; x++) {
      const sign = signs[Math.floor(x / signDots)] ?? ' ';
      const inSign = Math.floor(x % signDots);
      const edge = y === 0 || y === heightDots - 1 || inSign === 0;
      const inside = (((sign.codePointAt(0) ?? 0) >> (inSign & 15)) & 1) === 1 && y % 4 === 0;
      if (sign !== ' ' && (edge || inside))
        bits[y * rowBytes + (x >> 3)] = (bits[y * rowBytes + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return { widthDots, heightDots, bits };
};

/** Where there are no fonts. */
export const cannotDraw: DrawLine = async () => null;
