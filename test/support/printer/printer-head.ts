import { characterSize, offset, PrinterLine } from './printer-line';
import { defaultSpacing, PrinterSetting, type SettingInstruction } from './printer-setting';
import { PrinterSlip } from './printer-slip';
import type { CodePageMapping } from './reader/printer-code-pages';
import { type Bitmap, fontSizes, type PrinterInstruction } from './reader/printer-instruction';

/** What puts something on paper or says how. */
export type PaperInstruction = Exclude<
  PrinterInstruction,
  { readonly kind: 'drawer' | 'status' | 'process-id' | 'paper-status' | 'unknown' }
>;

/** Dots between what is printed and what is cut: about 14 mm. */
const cutterDistance = 112;

export interface PrinterHeadEvents {
  /** So many lines have come out. */
  printed(lines: number): void;
  cut(slip: PrinterSlip): void;
  problem(words: string): void;
}

/** The part of a printer that prints: its setting, the line in hand, and the paper below it. */
export class PrinterHead {
  readonly #dots: number;
  readonly #events: PrinterHeadEvents;
  readonly #setting: PrinterSetting;
  readonly #line: PrinterLine;
  #slip = new PrinterSlip();

  constructor(columns: number, mapping: CodePageMapping, events: PrinterHeadEvents) {
    this.#dots = columns * fontSizes.A.width;
    this.#events = events;
    this.#setting = new PrinterSetting(mapping, events.problem);
    this.#line = new PrinterLine(this.#dots);
  }

  /** What has come out since the last cut. */
  get slip(): PrinterSlip {
    return this.#slip;
  }

  /** Whether all that was told is on paper. */
  get isAtLineStart(): boolean {
    return this.#line.isEmpty;
  }

  print(instruction: PaperInstruction): void {
    switch (instruction.kind) {
      case 'carriage-return':
      case 'nothing':
        break;
      case 'character':
        this.#addCharacter(instruction.byte);
        break;
      case 'line-feed':
        this.#printLine();
        break;
      case 'feed-lines':
        this.#feedLines(instruction.count);
        break;
      case 'feed':
        this.#feed(this.#setting.dotsOf(instruction.units));
        break;
      case 'cut':
        this.#cut(instruction.feed);
        break;
      case 'raster-image':
        this.#printImage(instruction.bitmap);
        break;
      case 'column-image':
        this.#addImage(instruction.bitmap);
        break;
      default:
        this.#set(instruction);
    }
  }

  #set(instruction: SettingInstruction): void {
    if (instruction.kind === 'initialise') this.#line.clear();
    if (instruction.kind === 'align' && !this.#line.isEmpty) this.#noEffect('ESC a');
    else this.#setting.apply(instruction);
  }

  #addCharacter(byte: number): void {
    const { style } = this.#setting;
    if (!this.#line.fits(characterSize(style).width)) this.#printLine();
    this.#line.addCharacter(this.#setting.character(byte), style);
  }

  #printLine(): void {
    const { text, marks, height } = this.#line.take(this.#setting.alignment);
    this.#slip.addLine(text, marks, Math.max(this.#setting.spacing, height));
    this.#events.printed(1);
  }

  #feedLines(count: number): void {
    const printed = this.#line.isEmpty ? 0 : 1;
    if (printed > 0) this.#printLine();
    const blank = Math.max(0, count - printed);
    this.#slip.feed(blank * this.#setting.spacing, blank);
    this.#events.printed(blank);
  }

  #feed(dots: number): void {
    if (!this.#line.isEmpty) this.#printLine();
    this.#slip.feed(dots, Math.floor(dots / defaultSpacing));
  }

  #printImage(bitmap: Bitmap): void {
    if (!this.#line.isEmpty) {
      this.#noEffect('GS v 0');
      return;
    }
    this.#measure('GS v 0', bitmap.width <= this.#dots, bitmap);
    this.#slip.addImage(bitmap, offset(this.#setting.alignment, this.#dots - bitmap.width));
    this.#events.printed(Math.ceil(bitmap.height / defaultSpacing));
  }

  #addImage(bitmap: Bitmap): void {
    this.#measure('ESC *', this.#line.fits(bitmap.width), bitmap);
    this.#line.addImage(bitmap);
  }

  #cut(feed: number | null): void {
    if (!this.#line.isEmpty) {
      this.#noEffect('GS V');
      return;
    }
    if (feed !== null) this.#slip.feed(cutterDistance + this.#setting.dotsOf(feed), 0);
    const slip = this.#slip;
    this.#slip = new PrinterSlip();
    this.#events.cut(slip);
  }

  #measure(name: string, fits: boolean, { width }: Bitmap): void {
    if (!fits) this.#events.problem(`${name}: an image of ${width} dots does not fit`);
  }

  /** Epson's reference: such instructions work "only at the beginning of the line". */
  #noEffect(name: string): void {
    this.#events.problem(`${name}: no effect in the middle of a line`);
  }
}
