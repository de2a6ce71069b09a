import type { PrintProblem } from '../../../../shared/printing/printer';

/**
 * What an ESC/POS printer says about itself. Sources: Epson's ESC/POS reference (DLE EOT, GS r, GS ( H function 48)
 * and the appendix "Transmission status identification" of its printers' specifications, which identifies a byte by
 * its fixed bits:
 *
 * | DLE EOT n        | 0xx1xx10: one byte, sent at once, even while nothing can be printed          |
 * | GS r n           | 0xx0xxxx: one byte, once everything before it was worked off               |
 * | status by itself | 0xx1xx00, then three of 0xx0xxxx; XOFF and DLE EOT's answer may come within |
 * | XON, XOFF        | 00010001, 00010011                                                         |
 * | a block          | 0x37, an identifier, text, 0x00; a process id is 0x37 0x22 d1 d2 d3 d4 0x00 |
 */
export type PrinterWord =
  /** An answer to DLE EOT; it does not say to which n. */
  | { readonly kind: 'status'; readonly byte: number }
  /** An answer to GS r. */
  | { readonly kind: 'worked-off'; readonly byte: number }
  /** An answer to GS ( H function 48: everything before that id has been printed. */
  | { readonly kind: 'process-id'; readonly id: string }
  /** Nothing a printer says. */
  | { readonly kind: 'noise' };

/** 1: the printer, 2: why it is offline, 3: its errors, 4: its paper. */
export const statusQuestions = [1, 2, 3, 4] as const;
export type StatusQuestion = (typeof statusQuestions)[number];

/** DLE EOT n. Never send it inside a document, where it would be read as part of a command. */
export function statusQuestion(question: StatusQuestion): Uint8Array {
  return Uint8Array.of(0x10, 0x04, question);
}

/**
 * What keeps a printer from printing, from its answers to DLE EOT; null: nothing. A cause that staff can see comes
 * first, and "offline" only if there is no cause. Paper merely near its end is no problem.
 */
export function problemOf(answers: ReadonlyMap<StatusQuestion, number>): PrintProblem | null {
  const printer = answers.get(1) ?? 0;
  const offline = answers.get(2) ?? 0;
  const error = answers.get(3) ?? 0;
  const paper = answers.get(4) ?? 0;
  if (offline & 0x04) return 'cover-open';
  if (offline & 0x20 || (paper & 0x60) === 0x60) return 'paper-out';
  if (offline & 0x40 || error & 0x68) return 'error';
  return printer & 0x08 ? 'offline' : null;
}

/** Whether an answer to GS r 1 says that the paper is out. */
export function saysPaperOut(workedOff: number): boolean {
  return (workedOff & 0x0c) === 0x0c;
}

const xon = 0x11;
const xoff = 0x13;
const blockHeader = 0x37;
const maxBlockLength = 90;
const processId = /^"([\x20-\x7e]{4})$/;

/** Parses a printer's bytes into words, however they are split. Unsolicited ones are skipped. */
export class PrinterReader {
  /** How many bytes of a spontaneous status are still to come. */
  #statusByItself = 0;
  /** The block being read. */
  #block: string | null = null;

  read(bytes: Uint8Array): readonly PrinterWord[] {
    const words: PrinterWord[] = [];
    for (const byte of bytes) {
      const word = byte === xon || byte === xoff ? null : this.#take(byte);
      if (word !== null) words.push(word);
    }
    return words;
  }

  #take(byte: number): PrinterWord | null {
    if (this.#block !== null) return this.#takeOfBlock(this.#block, byte);
    if ((byte & 0x93) === 0x12) return { kind: 'status', byte };
    if ((byte & 0x93) === 0x10) {
      this.#statusByItself = 3;
      return null;
    }
    if ((byte & 0x90) === 0x00) {
      if (this.#statusByItself === 0) return { kind: 'worked-off', byte };
      this.#statusByItself -= 1;
      return null;
    }
    this.#statusByItself = 0;
    if (byte !== blockHeader) return { kind: 'noise' };
    this.#block = '';
    return null;
  }

  #takeOfBlock(block: string, byte: number): PrinterWord | null {
    if (byte >= 0x20 && byte <= 0x7f && block.length < maxBlockLength) {
      this.#block = block + String.fromCharCode(byte);
      return null;
    }
    this.#block = null;
    if (byte !== 0x00) return { kind: 'noise' };
    const id = processId.exec(block)?.[1];
    return id === undefined ? null : { kind: 'process-id', id };
  }
}
