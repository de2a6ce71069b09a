import type { NativeImage } from 'electron';
import { letters } from '../shared/letters';
import type { Bitmap } from './print/layout/bitmap';
import { columnsOf, letterColumns } from './print/layout/columns';
import { faceHead, fixedAdvance, fixedFamily } from './print/paper-faces';

/** Below this a dot is black, of 255. Above the middle, since thin strokes are grey and paper fades. */
const blackBelow = 160;
const bytesPerDot = 4;

export interface LineToDraw {
  readonly text: string;
  readonly heightDots: number;
  readonly widthDots: number;
  readonly bold: boolean;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A page with a line that fills its width: each letter in the columns that it takes on paper, a dot a pixel. */
export function lineHtml({ text, heightDots, widthDots, bold }: LineToDraw): string {
  const column = widthDots / Math.max(columnsOf(text), 1);
  const size = column / fixedAdvance;
  // Letters of a printer are twice as high as wide; doubled in one direction they are stretched.
  const stretch = heightDots / (column * 2);
  const cells = letters(text).map((letter) => cell(letter, column));
  return `<!doctype html><meta charset="utf-8">${faceHead([bold ? 'fixed-bold' : 'fixed'])}<style>
* { margin: 0; padding: 0 }
html { background: #fff; color: #000; overflow: hidden }
p { width: ${widthDots}px; height: ${column * 2}px; white-space: nowrap; overflow: hidden; display: flex;
  font: ${bold ? 'bold' : 'normal'} ${size}px/${column * 2}px ${fixedFamily};
  transform-origin: 0 0; transform: scaleY(${stretch}) }
b { display: block; transform-origin: 50% 82%; transform: scaleY(0.84); font-weight: inherit }
span { flex: none; height: 100%; white-space: pre; text-align: center; overflow: visible }
</style><p>${cells.join('')}</p>`;
}

/** A capital with an accent on its accent, as in Vietnamese: higher than a printer's line. */
const tall = /^\p{Lu}\p{M}{2,}$/u;

function cell(letter: string, column: number): string {
  const escaped = letter.replace(/[&<>]/g, (found) => escapes[found] ?? '');
  const text = tall.test(letter.normalize('NFD')) ? `<b>${escaped}</b>` : escaped;
  return `<span style="width:${column * letterColumns(letter)}px">${text}</span>`;
}

/** Black and white of a picture; null when the system gave one of another size. */
export function bitmapOf(image: NativeImage, widthDots: number, heightDots: number): Bitmap | null {
  const pixels = dotForDot(image, widthDots, heightDots);
  if (pixels === null) return null;
  const rowBytes = Math.ceil(widthDots / 8);
  const bits = new Uint8Array(rowBytes * heightDots);
  for (let y = 0; y < heightDots; y++) {
    for (let x = 0; x < widthDots; x++) {
      const at = (y * widthDots + x) * bytesPerDot;
      if (brightness(pixels, at) >= blackBelow) continue;
      const byte = y * rowBytes + (x >> 3);
      bits[byte] = (bits[byte] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return { widthDots, heightDots, bits };
}

/**
 * The dots of a picture of this size; null when the system gave another one. A screen that shows everything larger gives
 * larger pictures.
 */
export function dotForDot(image: NativeImage, width: number, height: number): Buffer | null {
  const wanted = width * height * bytesPerDot;
  const pixels = image.toBitmap();
  if (pixels.length === wanted) return pixels;
  const resized = image.resize({ width, height, quality: 'best' }).toBitmap();
  return resized.length === wanted ? resized : null;
}

/** Of a dot as Electron gives it: blue, green, red, opacity. */
function brightness(pixels: Buffer, at: number): number {
  const [blue = 255, green = 255, red = 255] = pixels.subarray(at, at + 3);
  return 0.114 * blue + 0.587 * green + 0.299 * red;
}
