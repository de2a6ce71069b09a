import type { Bitmap, PrinterStyle } from './reader/printer-instruction';

/** Where something stands on paper, in dots from its upper left corner. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One thing on paper. */
export type PrinterMark =
  | (Place & { readonly kind: 'character'; readonly character: string; readonly style: PrinterStyle })
  | (Place & { readonly kind: 'image'; readonly bitmap: Bitmap });

/** A piece of paper, as long as it has come out so far. Eight dots are a millimetre. */
export class PrinterSlip {
  readonly #lines: string[] = [];
  readonly #images: { width: number; height: number; line: number; bottom: number }[] = [];
  readonly #marks: PrinterMark[] = [];
  #height = 0;

  get lines(): readonly string[] {
    return this.#lines;
  }

  get marks(): readonly PrinterMark[] {
    return this.#marks;
  }

  get images(): readonly { readonly width: number; readonly height: number }[] {
    return this.#images.map(({ width, height }) => ({ width, height }));
  }

  /** Dots. */
  get height(): number {
    return this.#height;
  }

  /** Prints a line. @param marks their y counted from the top of the line @param feed dots to the next one */
  addLine(text: string, marks: readonly PrinterMark[], feed: number): void {
    const [only] = marks;
    if (only?.kind === 'image' && marks.length === 1) {
      this.addImage(only.bitmap, only.x, feed);
      return;
    }
    for (const mark of marks) this.#marks.push({ ...mark, y: this.#height + mark.y });
    this.#lines.push(text.trimEnd());
    this.#height += feed;
  }

  /** @param feed dots; the image's own height otherwise */
  addImage(bitmap: Bitmap, x: number, feed = bitmap.height): void {
    const { width, height } = bitmap;
    this.#marks.push({ kind: 'image', x, y: this.#height, width, height, bitmap });
    const above = this.#images.at(-1);
    // Tall images come in strips.
    if (above?.bottom === this.#height && above.width === width) above.height += height;
    else this.#images.push({ width, height, line: this.#lines.push('') - 1, bottom: 0 });
    const image = this.#images.at(-1);
    if (image !== undefined) {
      image.bottom = this.#height + feed;
      this.#lines[image.line] = `[image ${image.width}×${image.height}]`;
    }
    this.#height += feed;
  }

  /** Blank paper. @param lines how many empty lines it counts as in the text */
  feed(dots: number, lines: number): void {
    this.#height += dots;
    for (let line = 0; line < lines; line += 1) this.#lines.push('');
  }
}
