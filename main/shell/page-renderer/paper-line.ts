import type { NativeImage } from 'electron';
import { letters } from '../../../shared/text/letters';
import type { Bitmap } from '../../core/printing/layout/bitmap';
import { columnsOf, letterColumns } from '../../core/printing/layout/columns';
import type { LineToDraw } from '../../core/printing/render/paper';
import { faceHead, fixedAdvance, fixedFamily } from '../../core/printing/render/paper-faces';

/** Below this, of 255, a dot is black. Past the middle, since thin strokes are gray and paper fades. */
const blackBelow = 160;
const bytesPerDot = 4;
/** Taller than nearly every slip's lines; Chromium draws at most twice as much in one piece. */
const highestPage = 8_000;
/**
 * Below each line is a black one from edge to edge. Chromium draws a page in tiles, and may capture it before the last
 * is there: if a black line is missing, the picture is incomplete.
 */
const endDots = 2;
/** Narrower than a tile. */
const checkedDots = 32;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The lines split into pages that hold as many as fit, one below the other. */
export function pagesOf(lines: readonly LineToDraw[]): readonly (readonly LineToDraw[])[] {
  const pages: LineToDraw[][] = [];
  let used = highestPage;
  for (const line of lines) {
    const height = line.heightDots + endDots;
    if (used + height > highestPage) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(line);
    used += height;
  }
  return pages;
}

/** The size of these lines' picture. */
export function pageSize(lines: readonly LineToDraw[]): { readonly width: number; readonly height: number } {
  return {
    width: Math.max(...lines.map(({ widthDots }) => widthDots)),
    height: lines.reduce((sum, { heightDots }) => sum + heightDots + endDots, 0),
  };
}

/** A page of lines, each at its final width: letters in their columns on paper, a dot per pixel. */
export function linesHtml(lines: readonly LineToDraw[]): string {
  const tops = topsOf(lines);
  const drawn = lines.map((line, index) => lineHtml(line, tops[index] ?? 0));
  return `<!doctype html><meta charset="utf-8">${faceHead(['fixed', 'fixed-bold'])}<style>
* { margin: 0; padding: 0 }
html { background: #fff; color: #000; overflow: hidden }
p { position: absolute; left: 0; display: flex; overflow: hidden; contain: strict; white-space: pre;
  font-family: ${fixedFamily}; transform-origin: 0 0 }
b { display: block; transform-origin: 50% 82%; transform: scaleY(0.84); font-weight: inherit }
span { flex: none; text-align: center }
hr { position: absolute; left: 0; width: 100%; height: ${endDots}px; border: 0; background: #000 }
</style>${drawn.join('')}`;
}

function lineHtml({ text, heightDots, widthDots, bold }: LineToDraw, top: number): string {
  const column = widthDots / Math.max(columnsOf(text), 1);
  const size = column / fixedAdvance;
  // A printer's letters are twice as tall as wide; doubled in one direction, they stretch.
  const stretch = heightDots / (column * 2);
  const cells = letters(text).map((letter) => cell(letter, column));
  const style = `top: ${top}px; width: ${widthDots}px; height: ${column * 2}px; font-size: ${size}px; line-height: ${column * 2}px; font-weight: ${bold ? 'bold' : 'normal'}; transform: scaleY(${stretch})`;
  return `<p style="${style}">${cells.join('')}</p><hr style="top: ${top + heightDots}px">`;
}

function topsOf(lines: readonly LineToDraw[]): readonly number[] {
  let top = 0;
  return lines.map(({ heightDots }) => {
    const own = top;
    top += heightDots + endDots;
    return own;
  });
}

/** A capital with stacked accents, as in Vietnamese: taller than a printer's line. */
const tall = /^\p{Lu}\p{M}{2,}$/u;

function cell(letter: string, column: number): string {
  const escaped = letter.replace(/[&<>]/g, (found) => escapes[found] ?? '');
  const text = tall.test(letter.normalize('NFD')) ? `<b>${escaped}</b>` : escaped;
  return `<span style="width:${column * letterColumns(letter)}px">${text}</span>`;
}

/** The black and white of each line in a page's picture; null if the OS delivered another size. */
export function bitmapsOf(image: NativeImage, lines: readonly LineToDraw[]): readonly Bitmap[] | null {
  const { width, height } = pageSize(lines);
  const pixels = dotForDot(image, width, height);
  if (pixels === null) return null;
  const tops = topsOf(lines);
  return lines.map((line, index) => bitmapAt(pixels, width, tops[index] ?? 0, line));
}

/** Whether the picture shows the whole page. One of another size will not get better. */
export function isWhole(image: NativeImage, lines: readonly LineToDraw[]): boolean {
  const { width, height } = pageSize(lines);
  const pixels = dotForDot(image, width, height);
  if (pixels === null) return true;
  const tops = topsOf(lines);
  return lines.every(({ heightDots }, index) =>
    isBlackLine(pixels, width, (tops[index] ?? 0) + heightDots, checkedDots),
  );
}

/**
 * Whether there is a black line of two dots at height `y`, sampled every `everyDots`. On a screen scaled by 125%, one
 * of the two may be gray.
 */
export function isBlackLine(pixels: Buffer, width: number, y: number, everyDots: number): boolean {
  const at = (x: number, row: number): number => brightness(pixels, (row * width + x) * bytesPerDot);
  for (let x = 0; x < width; x += everyDots) {
    if (Math.min(at(x, y), at(x, y + 1)) >= blackBelow) return false;
  }
  return true;
}

function bitmapAt(
  pixels: Buffer,
  pageWidth: number,
  top: number,
  { widthDots, heightDots }: LineToDraw,
): Bitmap {
  const rowBytes = Math.ceil(widthDots / 8);
  const bits = new Uint8Array(rowBytes * heightDots);
  for (let y = 0; y < heightDots; y++) {
    const row = (top + y) * pageWidth;
    for (let x = 0; x < widthDots; x++) {
      if (brightness(pixels, (row + x) * bytesPerDot) >= blackBelow) continue;
      const byte = y * rowBytes + (x >> 3);
      bits[byte] = (bits[byte] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return { widthDots, heightDots, bits };
}

/** A picture's dots at this size; null if it cannot be had. A scaled screen delivers larger pictures. */
export function dotForDot(image: NativeImage, width: number, height: number): Buffer | null {
  const wanted = width * height * bytesPerDot;
  const pixels = image.toBitmap();
  if (pixels.length === wanted) return pixels;
  const resized = image.resize({ width, height, quality: 'best' }).toBitmap();
  return resized.length === wanted ? resized : null;
}

/** Of a dot in Electron's order: blue, green, red, opacity. */
function brightness(pixels: Buffer, at: number): number {
  return 0.114 * (pixels[at] ?? 255) + 0.587 * (pixels[at + 1] ?? 255) + 0.299 * (pixels[at + 2] ?? 255);
}
