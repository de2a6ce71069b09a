import type { CanDraw } from '../../shared/text/legible';

/*
 * A page cannot ask whether the computer has a font for a sign. A sign without one is drawn as a box, and so is a code
 * point that is no sign: what looks like that is lacking.
 */

/** Unicode guarantees that it never becomes a sign. */
const noSign = '\ufdd0';
const edgePx = 64;
const sizePx = 24;
/** More different signs than a menu and its guests use; drawing one takes a third of a millisecond. */
const maxKnown = 3_000;
const known = new Map<string, boolean>();
let sheet: Sheet | null = null;

interface Sheet {
  readonly context: CanvasRenderingContext2D;
  readonly box: string;
}

/** Checks each sign once and remembers it: fonts installed later count after the next start. */
export const canDraw: CanDraw = (sign) => {
  const before = known.get(sign);
  if (before !== undefined) return before;
  if (known.size >= maxKnown) return true;
  sheet ??= newSheet();
  const drawn = sheet === null || inkOf(sign, sheet.context) !== sheet.box;
  known.set(sign, drawn);
  return drawn;
};

/** How many of the checked signs no font has. */
export function lackingSigns(): number {
  return [...known.values()].filter((drawn) => !drawn).length;
}

/** Null if offscreen drawing fails; then boxes appear as usual. */
function newSheet(): Sheet | null {
  const canvas = document.createElement('canvas');
  canvas.width = edgePx;
  canvas.height = edgePx;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.font = `${sizePx}px ${getComputedStyle(document.body).fontFamily}`;
  return { context, box: inkOf(noSign, context) };
}

/** The ink of a sign on the sheet, wherever it is: an accent is further left than a letter. */
function inkOf(sign: string, context: CanvasRenderingContext2D): string {
  context.clearRect(0, 0, edgePx, edgePx);
  context.fillText(sign, sizePx, (edgePx + sizePx) / 2);
  const { data } = context.getImageData(0, 0, edgePx, edgePx);
  const dots: { readonly x: number; readonly y: number; readonly opacity: number }[] = [];
  for (let dot = 0; dot < edgePx * edgePx; dot += 1) {
    const opacity = data[dot * 4 + 3] ?? 0;
    if (opacity > 0) dots.push({ x: dot % edgePx, y: Math.floor(dot / edgePx), opacity });
  }
  const left = Math.min(...dots.map(({ x }) => x));
  const top = Math.min(...dots.map(({ y }) => y));
  return dots.map(({ x, y, opacity }) => `${x - left} ${y - top} ${opacity}`).join('\n');
}
