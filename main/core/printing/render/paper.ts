import type { Bitmap } from '../layout/bitmap';

/**
 * A line the receipt printer has no letters for. Its picture is `widthDots` wide and `heightDots` high, and the text
 * fills its width, so that an amount stays at the right edge.
 */
export interface LineToDraw {
  readonly text: string;
  readonly heightDots: number;
  readonly widthDots: number;
  readonly bold: boolean;
}

/** Draws on paper with the system's fonts; provided by the shell. */
export interface PageRenderer {
  /** A PDF of a document, its pages as wide as the paper. Rejects if it cannot be drawn. */
  pdf(html: string, paperMm: number): Promise<Uint8Array>;
  /** A PNG of it. */
  picture(html: string, paperMm: number): Promise<Uint8Array>;
  /** The pictures of the lines, one each, all drawn at once; null if they cannot be drawn. */
  drawLines(lines: readonly LineToDraw[]): Promise<readonly Bitmap[] | null>;
  /** The given signs the computer has no font for; when in doubt, a sign counts as available. */
  lackingSigns(signs: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Without a window nothing is drawn, and words replace what a printer has no letters for. */
export const noPaper: PageRenderer = {
  pdf: () => Promise.reject(new Error('there is no window to draw a page with')),
  picture: () => Promise.reject(new Error('there is no window to draw a picture with')),
  drawLines: async () => null,
  lackingSigns: async () => new Set(),
};
