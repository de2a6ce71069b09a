import type { Columns, PrinterSettings } from '../../../../shared/printing/printer';

/** How letters look. A size is a multiple of the printer's own letters, at most 6, which every printer can do. */
export interface TextStyle {
  readonly width: number;
  readonly height: number;
  readonly bold: boolean;
  /** White on black. */
  readonly inverted: boolean;
}

/** One line of paper: its text fits between the edges in this style and has no control characters. */
export interface SlipLine extends TextStyle {
  readonly text: string;
}

/**
 * A slip's layout on paper. Both the printer's bytes and the page for a printer queue are made from it, so a preview of
 * one is a preview of the other.
 */
export interface SlipPage {
  readonly columns: Columns;
  readonly paperMm: PrinterSettings['paperMm'];
  readonly lines: readonly SlipLine[];
  /** A torn slip may hang in the printer: it is cut off first, so that the two do not come out as one. */
  readonly afterTorn: boolean;
}

/** The printer's own letters. */
export const plain: TextStyle = { width: 1, height: 1, bold: false, inverted: false };
/** Readable at arm's length, without taking more of the line. */
export const tall: TextStyle = { ...plain, height: 2 };
export const tallBold: TextStyle = { ...tall, bold: true };
export const large: TextStyle = { ...tallBold, width: 2 };
