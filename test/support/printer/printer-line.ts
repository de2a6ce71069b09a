import type { PrinterMark } from './printer-slip';
import {
  type Alignment,
  type Bitmap,
  fontSizes,
  type PrinterFont,
  type PrinterStyle,
} from './reader/printer-instruction';

/** The line that a printer has been told and not printed yet. */
export class PrinterLine {
  readonly #width: number;
  #marks: PrinterMark[] = [];
  #end = 0;

  /** @param width dots */
  constructor(width: number) {
    this.#width = width;
  }

  get isEmpty(): boolean {
    return this.#marks.length === 0;
  }

  /** Whether something so wide still fits. @param width dots */
  fits(width: number): boolean {
    return this.#end + width <= this.#width;
  }

  addCharacter(character: string, style: PrinterStyle): void {
    this.#add({ kind: 'character', character, style, x: this.#end, y: 0, ...characterSize(style) });
  }

  addImage(bitmap: Bitmap): void {
    const { width, height } = bitmap;
    this.#add({ kind: 'image', bitmap, x: this.#end, y: 0, width, height });
  }

  /** Takes the line as it is printed: set to its side, its characters on one foot. It is empty then. */
  take(alignment: Alignment): {
    readonly text: string;
    readonly marks: PrinterMark[];
    readonly height: number;
  } {
    const x = offset(alignment, this.#width - this.#end);
    const height = Math.max(0, ...this.#marks.map((mark) => mark.height));
    const marks = this.#marks.map((mark) => ({ ...mark, x: mark.x + x, y: height - mark.height }));
    const text = ' '.repeat(Math.floor(x / fontSizes.A.width)) + marks.map(textOf).join('');
    this.clear();
    return { text, marks, height };
  }

  clear(): void {
    this.#marks = [];
    this.#end = 0;
  }

  #add(mark: PrinterMark): void {
    this.#marks.push(mark);
    this.#end += mark.width;
  }
}

/** Dots of a character. */
export function characterSize({
  font,
  width,
  height,
}: Readonly<{ font: PrinterFont; width: number; height: number }>) {
  const size = fontSizes[font];
  return { width: size.width * width, height: size.height * height };
}

/** How far from the left something stands that leaves so many dots free. */
export function offset(alignment: Alignment, free: number): number {
  if (alignment === 'left' || free <= 0) return 0;
  return alignment === 'right' ? free : Math.floor(free / 2);
}

function textOf(mark: PrinterMark): string {
  return mark.kind === 'character' ? mark.character : '[image]';
}
