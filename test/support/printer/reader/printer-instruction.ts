/** Dots of one colour, row by row, eight to a byte, the leftmost in the highest bit. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly bits: Uint8Array;
}

export type PrinterFont = 'A' | 'B' | 'C';

/** Dots of one character at single size, at 8 dots a millimetre. */
export const fontSizes: Readonly<Record<PrinterFont, { readonly width: number; readonly height: number }>> = {
  A: { width: 12, height: 24 },
  B: { width: 9, height: 17 },
  C: { width: 8, height: 16 },
};

export interface PrinterStyle {
  readonly font: PrinterFont;
  readonly bold: boolean;
  readonly underline: boolean;
  readonly inverted: boolean;
  /** Times the font's own size, 1 to 8. */
  readonly width: number;
  readonly height: number;
}

export const plainStyle: PrinterStyle = {
  font: 'A',
  bold: false,
  underline: false,
  inverted: false,
  width: 1,
  height: 1,
};

export type Alignment = 'left' | 'center' | 'right';

/** One thing that a printer is told to do. */
export type PrinterInstruction =
  | { readonly kind: 'initialise' }
  | { readonly kind: 'character'; readonly byte: number }
  | { readonly kind: 'line-feed' }
  /** Without effect on a printer that feeds no line of its own accord, as all are delivered. */
  | { readonly kind: 'carriage-return' }
  | { readonly kind: 'style'; readonly change: Partial<PrinterStyle> }
  | { readonly kind: 'align'; readonly to: Alignment }
  | { readonly kind: 'code-page'; readonly number: number }
  /** Null: a sixth of an inch. */
  | { readonly kind: 'line-spacing'; readonly units: number | null }
  /** Vertical units in an inch; null: the printer's own. */
  | { readonly kind: 'motion-unit'; readonly perInch: number | null }
  | { readonly kind: 'feed-lines'; readonly count: number }
  | { readonly kind: 'feed'; readonly units: number }
  /** Null: cuts where the paper is; otherwise feeds the slip past the cutter, and so much further. */
  | { readonly kind: 'cut'; readonly feed: number | null }
  /** Takes its place below what was printed. */
  | { readonly kind: 'raster-image'; readonly bitmap: Bitmap }
  /** Takes its place in the line, like a character. */
  | { readonly kind: 'column-image'; readonly bitmap: Bitmap }
  | { readonly kind: 'drawer' }
  /** Answered as soon as it is read. */
  | { readonly kind: 'status'; readonly n: number }
  /** Answered when everything before is printed. */
  | { readonly kind: 'process-id'; readonly id: Uint8Array }
  /** Answered in its turn. */
  | { readonly kind: 'paper-status' }
  /** Sets what is set already. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown'; readonly bytes: readonly number[] };
