import { createRequire } from 'node:module';
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { PrinterMark } from '../printer-slip';
import { isBlack } from './printer-bitmap';
import type { Bitmap } from './printer-instruction';

type CharacterMark = Extract<PrinterMark, { readonly kind: 'character' }>;

const require = createRequire(import.meta.url);
const fontFiles = {
  regular: () => require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf'),
  bold: () => require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansMono-Bold.ttf'),
} as const;
/**
 * The font's own measures: its box-drawing characters fill exactly this cell. Some versions of the canvas round them to
 * whole pixels, so they are taken at a size at which that is no matter.
 */
const fontCell = { size: 200, width: 120.41, ascent: 185.64, height: 232.81 } as const;
const [black, white] = ['#000000', '#ffffff'];

/** @returns a PNG, a pixel for each dot */
export async function drawSlip(slip: {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly PrinterMark[];
}): Promise<Buffer> {
  // Loaded here, so that tests that draw nothing do without the native library.
  const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas');
  for (const weight of ['regular', 'bold'] as const) {
    if (!GlobalFonts.has(familyOf(weight)))
      GlobalFonts.registerFromPath(fontFiles[weight](), familyOf(weight));
  }
  const canvas = createCanvas(slip.width, Math.max(1, slip.height));
  const context = canvas.getContext('2d');
  context.fillStyle = white;
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const mark of slip.marks) {
    if (mark.kind === 'character') drawCharacter(context, mark);
    else drawBitmap(context, mark.bitmap, mark.x, mark.y);
  }
  return canvas.encode('png');
}

function drawCharacter(context: SKRSContext2D, mark: CharacterMark): void {
  const { style, x, y, width, height } = mark;
  const [paper, ink] = style.inverted ? [black, white] : [white, black];
  context.fillStyle = paper;
  context.fillRect(x, y, width, height);
  context.fillStyle = ink;
  if (style.underline) context.fillRect(x, y + height - 2 * style.height, width, style.height);
  context.save();
  context.translate(x, y);
  context.scale(width / fontCell.width, height / fontCell.height);
  context.font = `${fontCell.size}px "${familyOf(style.bold ? 'bold' : 'regular')}"`;
  context.fillText(mark.character, 0, fontCell.ascent);
  context.restore();
}

function drawBitmap(context: SKRSContext2D, bitmap: Bitmap, left: number, top: number): void {
  context.fillStyle = black;
  for (let y = 0; y < bitmap.height; y += 1) {
    for (let x = 0; x < bitmap.width; x += 1) {
      if (isBlack(bitmap, x, y)) context.fillRect(left + x, top + y, 1, 1);
    }
  }
}

function familyOf(weight: keyof typeof fontFiles): string {
  return `Virtual printer ${weight}`;
}
