import type { DrawLine } from './render-escpos';

/** What draws on paper with the system's fonts; the shell gives it. */
export interface Paper {
  /** A PDF of a document, its pages as wide as the paper. Rejects when it cannot be drawn. */
  pdf(html: string, paperMm: number): Promise<Uint8Array>;
  /** A PNG of it. */
  picture(html: string, paperMm: number): Promise<Uint8Array>;
  /** A line that a receipt printer has no letters for. */
  readonly drawLine: DrawLine;
  /** Those of some signs that the computer has no font for; what cannot be found out counts as had. */
  lackingSigns(signs: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Without a window nothing is drawn, and what a printer has no letters for is printed as "?". */
export const noPaper: Paper = {
  pdf: () => Promise.reject(new Error('there is no window to draw a page with')),
  picture: () => Promise.reject(new Error('there is no window to draw a picture with')),
  drawLine: async () => null,
  lackingSigns: async () => new Set(),
};
