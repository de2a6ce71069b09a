import type { NativeImage } from 'electron';
import { faceHead, fixedFamily } from '../../core/printing/render/paper-faces';
import { htmlText } from '../../core/printing/render/render-html';
import { dotForDot, isBlackLine } from './paper-line';

/*
 * No API says whether the computer has a font for a character. One without a font is drawn as a box, and so is a
 * noncharacter: whatever looks like that is lacking.
 */

/** Unicode guarantees that this never becomes a character. */
const noSign = '\ufdd0';
/** A whole number of dots even on a screen scaled by 125%. */
const cellPx = 48;
const sizePx = 24;
const cellsInRow = 16;
const bytesPerDot = 4;
/** Of 255; paper is lighter. */
const inkBelow = 250;
/** A black line at the foot of each row of cells: see `isWhole` in paper-line.ts. */
const footPx = 2;
/** Next to such a line, a downscaled picture is gray. */
const greyPx = 4;

/** How many are drawn at a time. */
export const maxSigns = 160;

/** The size of a picture with this many characters. */
export function signsSize(count: number): { readonly width: number; readonly height: number } {
  return { width: cellsInRow * cellPx, height: Math.ceil((count + 1) / cellsInRow) * cellPx };
}

/** A page with a cell per character, after one with the box. */
export function signsHtml(signs: readonly string[]): string {
  const cells = [noSign, ...signs].map((sign) => `<i>${htmlText(sign)}</i>`);
  return `<!doctype html><meta charset="utf-8">${faceHead(['fixed'])}<style>
* { margin: 0; padding: 0 }
html { background: #fff; color: #000; overflow: hidden }
body { display: grid; grid-template-columns: repeat(${cellsInRow}, ${cellPx}px); grid-auto-rows: ${cellPx}px;
  width: ${cellsInRow * cellPx}px; font: ${sizePx}px/${cellPx}px ${fixedFamily} }
i { padding-left: ${(cellPx - sizePx) / 2}px; overflow: hidden; font-style: normal; white-space: pre }
html::after { content: ""; position: absolute; inset: 0 0 auto; height: ${signsSize(signs.length).height}px;
  background: repeating-linear-gradient(#0000 0 ${cellPx - footPx}px, #000 ${cellPx - footPx}px ${cellPx}px) }
</style>${cells.join('')}`;
}

/** Whether the picture shows the whole page. One of another size will not get better. */
export function areAllDrawn(signs: readonly string[], image: NativeImage): boolean {
  const { width, height } = signsSize(signs.length);
  const pixels = dotForDot(image, width, height);
  if (pixels === null) return true;
  const feet = Array.from({ length: height / cellPx }, (_, row) => (row + 1) * cellPx - footPx);
  return feet.every((y) => isBlackLine(pixels, width, y, cellPx));
}

/** The characters that look like the box; null if the OS delivered another size. */
export function lackingOf(signs: readonly string[], image: NativeImage): readonly string[] | null {
  const { width, height } = signsSize(signs.length);
  const pixels = dotForDot(image, width, height);
  if (pixels === null) return null;
  const box = inkOf(pixels, 0);
  return signs.filter((_, index) => inkOf(pixels, index + 1) === box);
}

/** The ink in a cell, wherever it is: an accent sits further left than a letter. */
function inkOf(pixels: Buffer, cell: number): string {
  const left = (cell % cellsInRow) * cellPx;
  const top = Math.floor(cell / cellsInRow) * cellPx;
  const dots: { readonly x: number; readonly y: number; readonly shade: number }[] = [];
  for (let y = greyPx; y < cellPx - footPx - greyPx; y++) {
    for (let x = 0; x < cellPx; x++) {
      const shade = pixels[((top + y) * cellsInRow * cellPx + left + x) * bytesPerDot + 1] ?? 255;
      if (shade < inkBelow) dots.push({ x, y, shade });
    }
  }
  const firstX = Math.min(...dots.map(({ x }) => x));
  const firstY = Math.min(...dots.map(({ y }) => y));
  return dots.map(({ x, y, shade }) => `${x - firstX} ${y - firstY} ${shade}`).join('\n');
}
