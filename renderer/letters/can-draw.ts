import type { CanDraw } from '../../shared/text/legible';

/*
 * Whether the computer has a font for a sign no page is told. A sign without one is drawn as a box, and so is one that
 * is no sign at all: what looks like that is lacking.
 */

/** Unicode promises that it never becomes one. */
const noSign = '\ufdd0';
const edgePx = 64;
const sizePx = 24;
/** More different signs than a menu and its guests write with; to draw one takes a third of a millisecond. */
const maxKnown = 3_000;
const known = new Map<string, boolean>();
let sheet: Sheet | null = null;

interface Sheet {
  readonly context: CanvasRenderingContext2D;
  readonly box: string;
}

/** Asks once for each sign, and remembers it: fonts that are installed later are seen after the next start. */
export const canDraw: CanDraw = (sign) => {
  const before = known.get(sign);
  if (before !== undefined) return before;
  if (known.size >= maxKnown) return true;
  sheet ??= newSheet();
  const drawn = sheet === null || inkOf(sign, sheet.context) !== sheet.box;
  known.set(sign, drawn);
  return drawn;
};

/** How many signs were asked for that no font has. */
export function lackingSigns(): number {
  return [...known.values()].filter((drawn) => !drawn).length;
}

/** Null where nothing can be drawn aside; then boxes are seen as ever. */
function newSheet(): Sheet | null {
  const canvas = document.createElement('canvas');
  canvas.width = edgePx;
  canvas.height = edgePx;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.font = `${sizePx}px ${getComputedStyle(document.body).fontFamily}`;
  return { context, box: inkOf(noSign, context) };
}

/** What a sign leaves on the sheet, wherever it leaves it: an accent stands further left than a letter. */
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
