import { assertNever } from '../../../shared/assert-never';
import { type CodePageMapping, charactersOf } from './reader/printer-code-pages';
import {
  type Alignment,
  type PrinterInstruction,
  type PrinterStyle,
  plainStyle,
} from './reader/printer-instruction';

export type SettingInstruction = Extract<
  PrinterInstruction,
  { readonly kind: 'initialise' | 'style' | 'align' | 'code-page' | 'line-spacing' | 'motion-unit' }
>;

const dotsPerInch = 203;
/** Dots: a sixth of an inch, which `ESC 2` sets. */
export const defaultSpacing = Math.round(dotsPerInch / 6);
/** Epson's vertical unit is half a dot until `GS P` sets another. */
const defaultUnitsPerInch = dotsPerInch * 2;

/** How a printer prints what it is told next. */
export class PrinterSetting {
  readonly #mapping: CodePageMapping;
  readonly #problem: (words: string) => void;
  style: PrinterStyle = plainStyle;
  alignment: Alignment = 'left';
  /** Dots from one line to the next, where no character is taller. */
  spacing = defaultSpacing;
  #characters: readonly string[] | null = null;
  #unitsPerInch = defaultUnitsPerInch;

  constructor(mapping: CodePageMapping, problem: (words: string) => void) {
    this.#mapping = mapping;
    this.#problem = problem;
    this.#selectPage(0);
  }

  character(byte: number): string {
    return this.#characters?.[byte] ?? '\ufffd';
  }

  /** Dots of so many vertical units. */
  dotsOf(units: number): number {
    return Math.round((units * dotsPerInch) / this.#unitsPerInch);
  }

  apply(instruction: SettingInstruction): void {
    switch (instruction.kind) {
      case 'initialise':
        this.#initialise();
        break;
      case 'style':
        this.style = { ...this.style, ...instruction.change };
        break;
      case 'align':
        this.alignment = instruction.to;
        break;
      case 'code-page':
        this.#selectPage(instruction.number);
        break;
      case 'line-spacing':
        this.spacing = instruction.units === null ? defaultSpacing : this.dotsOf(instruction.units);
        break;
      case 'motion-unit':
        this.#unitsPerInch = instruction.perInch ?? defaultUnitsPerInch;
        break;
      default:
        assertNever(instruction);
    }
  }

  #initialise(): void {
    this.style = plainStyle;
    this.alignment = 'left';
    this.spacing = defaultSpacing;
    this.#unitsPerInch = defaultUnitsPerInch;
    this.#selectPage(0);
  }

  #selectPage(number: number): void {
    this.#characters = charactersOf(this.#mapping, number);
    if (this.#characters === null) this.#problem(`ESC t ${number}: no such code page`);
  }
}
