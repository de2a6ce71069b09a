import type { Bitmap } from '../layout/bitmap';

/**
 * A line that a receipt printer has no letters for. Its picture is `widthDots` wide and `heightDots` high, and the text
 * fills its width, so that an amount stays at the right edge.
 */
export interface LineToDraw {
  readonly text: string;
  readonly heightDots: number;
  readonly widthDots: number;
  readonly bold: boolean;
}

/** What draws on paper with the system's fonts; the shell gives it. */
export interface PageRenderer {
  /** A PDF of a document, its pages as wide as the paper. Rejects when it cannot be drawn. */
  pdf(html: string, paperMm: number): Promise<Uint8Array>;
  /** A PNG of it. */
  picture(html: string, paperMm: number): Promise<Uint8Array>;
  /** The pictures of some lines, one for each, all drawn at once; null when they cannot be drawn. */
  drawLines(lines: readonly LineToDraw[]): Promise<readonly Bitmap[] | null>;
  /** Those of some signs that the computer has no font for; what cannot be found out counts as had. */
  lackingSigns(signs: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Without a window nothing is drawn, and words stand for what a printer has no letters for. */
export const noPaper: PageRenderer = {
  pdf: () => Promise.reject(new Error('there is no window to draw a page with')),
  picture: () => Promise.reject(new Error('there is no window to draw a picture with')),
  drawLines: async () => null,
  lackingSigns: async () => new Set(),
};
