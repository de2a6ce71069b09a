import { decodeInstruction } from './printer-decode';
import type { PrinterInstruction } from './printer-instruction';

const [lineFeed, carriageReturn, dle, esc, fs, gs] = [0x0a, 0x0d, 0x10, 0x1b, 0x1c, 0x1d];

/** Reads ESC/POS byte by byte, so that it does not matter where the network splits it. */
export class PrinterReader {
  #bytes: number[] = [];
  #length: number | null = null;

  /** Whether this byte, the next one, is part of what a printer does as soon as it reads it. */
  isRealTime(byte: number): boolean {
    return (this.#bytes[0] ?? byte) === dle;
  }

  /** @returns the instruction that this byte completes, or null */
  take(byte: number): PrinterInstruction | null {
    this.#bytes.push(byte);
    this.#length ??= instructionLength(this.#bytes);
    if (this.#length === null || this.#bytes.length < this.#length) return null;
    const bytes = this.#bytes;
    this.#bytes = [];
    this.#length = null;
    return decodeInstruction(bytes);
  }
}

/** @returns how many bytes an instruction has that begins with these, or null when that takes more of them */
function instructionLength(bytes: readonly number[]): number | null {
  const [first = 0, second] = bytes;
  if (first >= 0x20 || first === lineFeed || first === carriageReturn) return 1;
  if (![dle, esc, fs, gs].includes(first)) return 1;
  if (second === undefined) return null;
  switch (first) {
    case dle:
      return realTimeLength(bytes);
    case esc:
      return escLength(bytes);
    case gs:
      return gsLength(bytes);
    default:
      return 2;
  }
}

function realTimeLength([, second, third]: readonly number[]): number | null {
  if (second === 0x04 || second === 0x05) return 3;
  if (second !== 0x14) return 2;
  if (third === undefined) return null;
  return third === 8 ? 10 : 5;
}

function escLength(bytes: readonly number[]): number | null {
  const letter = String.fromCharCode(bytes[1] ?? 0);
  if (letter === 'p') return 5;
  if (letter === '*')
    return lengthAfter(bytes, 5, ([, , mode = 0, low = 0, high = 0]) => {
      return (low + high * 256) * (mode >= 32 ? 3 : 1);
    });
  return '!-3EGJMRadt'.includes(letter) ? 3 : 2;
}

function gsLength(bytes: readonly number[]): number | null {
  const [, letterByte = 0, third] = bytes;
  switch (String.fromCharCode(letterByte)) {
    case '!':
    case 'B':
    case 'r':
      return 3;
    case 'P':
      return 4;
    case 'V':
      if (third === undefined) return null;
      return third >= 65 ? 4 : 3;
    case 'v':
      return lengthAfter(bytes, 8, (head) => wordAt(head, 4) * wordAt(head, 6));
    case '(':
      return lengthAfter(bytes, 5, (head) => wordAt(head, 3));
    default:
      return 2;
  }
}

/** The length of an instruction whose head tells how much follows. */
function lengthAfter(
  bytes: readonly number[],
  headLength: number,
  rest: (head: readonly number[]) => number,
): number | null {
  return bytes.length < headLength ? null : headLength + rest(bytes);
}

function wordAt(bytes: readonly number[], index: number): number {
  return (bytes[index] ?? 0) + (bytes[index + 1] ?? 0) * 256;
}
