import { setImmediate as nextTurn } from 'node:timers/promises';
import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import type { PrinterSettings } from '../../../../shared/printing/printer';
import { type Bitmap, isBlack } from '../layout/bitmap';
import {
  bestCodePage,
  type CodePage,
  codePages,
  hasLetters,
  lettersOf,
  withSubstitutes,
} from '../layout/code-page';
import { columnsOf } from '../layout/columns';
import type { SlipLine, SlipPage } from '../layout/slip-page';
import type { LineToDraw } from './paper';

/** The picture of a line; null if there is none. */
export type PictureOf = (line: LineToDraw) => Bitmap | null;

/** Size of a letter in the printer's own font A, on every printer the encoder knows. */
const letterDots = { width: 12, height: 24 };
/**
 * On a long slip, orders are answered after every batch of this many lines, and after every picture: encoding a line
 * takes up to half a millisecond, a picture several.
 */
const linesOfTurn = 8;
/** Lines between the head and the cutter, for printers the encoder has no number for. */
const feedLines = 4;

type Options = NonNullable<ConstructorParameters<typeof ReceiptPrinterEncoder>[0]>;
type Model = NonNullable<Options['printerModel']>;
type Printer = Pick<PrinterSettings, 'columns' | 'profile' | 'codePage'>;

/**
 * The printer's own bytes for some slips, each cut off. Only the text in the page's lines comes out, in one code page;
 * a line with a letter this page lacks becomes a picture, or has "?" if there is none.
 */
export async function escposOf(
  pages: readonly SlipPage[],
  printer: Printer,
  pictureOf: PictureOf,
): Promise<Uint8Array> {
  const slips: Uint8Array[] = [];
  for (const page of pages) slips.push(await slipBytes(page, printer, pictureOf));
  return Buffer.concat(slips);
}

/** The lines of some slips that a printer lacks letters for. */
export function linesToDraw(pages: readonly SlipPage[], printer: Printer): readonly LineToDraw[] {
  const codePage = codePageFor(printer);
  return pages.flatMap(({ lines }) =>
    lines
      .filter(({ text }) => !hasLetters(codePage, withSubstitutes(text, codePage)))
      .map((line) => placeOf(line).line),
  );
}

/** The printers the encoder knows, by its own ids. */
export function knownPrinters(): readonly { readonly id: string; readonly name: string }[] {
  return ReceiptPrinterEncoder.printerModels.map(({ id, name }) => ({ id, name: name.trim() }));
}

const pagesOfPrinters = new Map<string, readonly CodePage[]>();

/** A printer's code pages, by the encoder's names. Cached: finding them costs as much as a slip. */
export function codePagesOf(profile: string): readonly CodePage[] {
  const known = pagesOfPrinters.get(profile);
  if (known !== undefined) return known;
  const encoder = new ReceiptPrinterEncoder(optionsOf(profile));
  const pages = codePages.filter((page) => accepts(encoder, page));
  pagesOfPrinters.set(profile, pages);
  return pages;
}

/** The only way to learn which pages a printer has: the encoder throws for the others. */
function accepts(encoder: ReceiptPrinterEncoder, page: CodePage): boolean {
  try {
    encoder.codepage(page);
    return true;
  } catch {
    return false;
  }
}

/** A profile unknown to the encoder prints as "generic": Epson's commands and code pages. */
function optionsOf(profile: string): Options {
  const isModel = (id: string): id is Model => knownPrinters().some((known) => known.id === id);
  // In strips, an image has gaps on a printer of unknown resolution.
  return isModel(profile) ? { printerModel: profile } : { imageMode: 'raster' };
}

function encoderFor({ columns, profile }: Printer): ReceiptPrinterEncoder {
  const options: Options = { ...optionsOf(profile), columns, feedAfterBlock: false, autoFlush: false };
  const encoder = new ReceiptPrinterEncoder(options);
  const { cutter } = encoder.printerCapabilities as { cutter?: { feed?: number } };
  const feedBeforeCut = cutter?.feed ?? feedLines;
  return new ReceiptPrinterEncoder({ ...options, feedBeforeCut });
}

/** Whether a printer itself has a sign, or an equivalent, in the code page it is sent. */
export function printerHas(printer: Printer, sign: string): boolean {
  const page = codePageFor(printer);
  return hasLetters(page, withSubstitutes(sign.replaceAll('…', '...'), page));
}

function codePageFor({ profile, codePage }: Printer): CodePage {
  const pages = codePagesOf(profile);
  return pages.find((page) => page === codePage) ?? bestCodePage(pages);
}

async function slipBytes(page: SlipPage, printer: Printer, pictureOf: PictureOf): Promise<Uint8Array> {
  const torn = page.afterTorn ? cutOff(encoderFor(printer).initialize()) : new Uint8Array();
  const codePage = codePageFor(printer);
  const encoder = encoderFor(printer).initialize().codepage(codePage);
  const parts = [torn];
  for (const [index, line] of page.lines.entries()) {
    if (index % linesOfTurn === linesOfTurn - 1) await nextTurn();
    const text = withSubstitutes(line.text, codePage);
    const place = hasLetters(codePage, text) ? null : placeOf(line);
    const picture = place && pictureOf(place.line);
    if (place === null || picture === null) addText(encoder, { ...line, text: lettersOf(codePage, text) });
    else {
      // Taken out one by one: the bytes of forty pictures at once take 100 ms.
      parts.push(encoder.image(paint(picture, place)).encode());
      await nextTurn();
    }
  }
  return Buffer.concat([...parts, cutOff(encoder)]);
}

/** The encoder also ends the cut with a line feed, and the next slip would begin with an empty line. */
function cutOff(encoder: ReceiptPrinterEncoder): Uint8Array {
  const bytes = encoder.cut('partial').encode();
  return bytes.subarray(0, bytes.findLastIndex((byte) => byte !== 0x0a && byte !== 0x0d) + 1);
}

function addText(encoder: ReceiptPrinterEncoder, { text, width, height, bold, inverted }: SlipLine): void {
  encoder.width(width).height(height).bold(bold).invert(inverted).line(text);
}

interface Place {
  readonly line: LineToDraw;
  /** Its left edge, in dots. */
  readonly left: number;
  readonly inverted: boolean;
}

/** Leading spaces are left out of the drawing, or they would be stretched with it. */
function placeOf({ text, width, height, bold, inverted }: SlipLine): Place {
  const drawn = inverted ? text : text.trimStart();
  const columnDots = width * letterDots.width;
  const line = {
    text: drawn,
    heightDots: height * letterDots.height,
    widthDots: columnsOf(drawn) * columnDots,
    bold,
  };
  return { line, left: (text.length - drawn.length) * columnDots, inverted };
}

/** A picture in the encoder's format: four bytes per dot. What does not fit is left out. */
function paint(bitmap: Bitmap, { line: { widthDots, heightDots }, left, inverted }: Place) {
  const width = Math.ceil((left + widthDots) / 8) * 8;
  const data = new Uint8ClampedArray(width * heightDots * 4).fill(0xff);
  for (let y = 0; y < heightDots; y++) {
    for (let x = 0; x < widthDots; x++) {
      if (isBlack(bitmap, x, y) !== inverted)
        data.fill(0, (y * width + left + x) * 4, (y * width + left + x) * 4 + 3);
    }
  }
  return { data, width, height: heightDots };
}
