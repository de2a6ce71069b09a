import { bitmapOfColumns, bitmapOfRaster } from './printer-bitmap';
import type { PrinterFont, PrinterInstruction } from './printer-instruction';

/** @param bytes one whole instruction */
export function decodeInstruction(bytes: readonly number[]): PrinterInstruction {
  const [first = 0, second = 0, n = 0] = bytes;
  if (bytes.length === 1) return decodeSingle(first);
  const letter = String.fromCharCode(second);
  const unknown: PrinterInstruction = { kind: 'unknown', bytes };
  switch (first) {
    case 0x10:
      if (second === 0x04) return { kind: 'status', n };
      return second === 0x14 && n !== 8 ? { kind: 'drawer' } : unknown;
    case 0x1b:
      return decodeEsc(letter, n, bytes) ?? unknown;
    case 0x1c:
      // Chinese and Japanese characters off: they never were on.
      return letter === '.' ? { kind: 'nothing' } : unknown;
    default:
      return decodeGs(letter, n, bytes) ?? unknown;
  }
}

function decodeSingle(byte: number): PrinterInstruction {
  if (byte >= 0x20) return { kind: 'character', byte };
  if (byte === 0x0a) return { kind: 'line-feed' };
  return byte === 0x0d ? { kind: 'carriage-return' } : { kind: 'unknown', bytes: [byte] };
}

function decodeEsc(letter: string, n: number, bytes: readonly number[]): PrinterInstruction | null {
  switch (letter) {
    case '@':
      return { kind: 'initialise' };
    case '!':
      return { kind: 'style', change: printMode(n) };
    case '-':
      return { kind: 'style', change: { underline: n % 48 !== 0 } };
    case 'E':
    case 'G':
      return { kind: 'style', change: { bold: (n & 1) === 1 } };
    case 'M': {
      const font = fontOf(n);
      return font === null ? null : { kind: 'style', change: { font } };
    }
    case 'a': {
      const to = (['left', 'center', 'right'] as const)[n % 48];
      return to === undefined ? null : { kind: 'align', to };
    }
    case 't':
      return { kind: 'code-page', number: n };
    case 'R':
      // The other national sets put letters in the place of brackets; nothing of ours asks for them.
      return n === 0 ? { kind: 'nothing' } : null;
    case '2':
      return { kind: 'line-spacing', units: null };
    case '3':
      return { kind: 'line-spacing', units: n };
    case 'd':
      return { kind: 'feed-lines', count: n };
    case 'J':
      return { kind: 'feed', units: n };
    case 'p':
      return { kind: 'drawer' };
    case '*':
      return n === 33 ? { kind: 'column-image', bitmap: bitmapOfColumns(bytes) } : null;
    default:
      return null;
  }
}

function decodeGs(letter: string, n: number, bytes: readonly number[]): PrinterInstruction | null {
  switch (letter) {
    case '!':
      return { kind: 'style', change: { width: ((n >> 4) & 7) + 1, height: (n & 7) + 1 } };
    case 'B':
      return { kind: 'style', change: { inverted: (n & 1) === 1 } };
    case 'P': {
      const perInch = bytes[3] ?? 0;
      return { kind: 'motion-unit', perInch: perInch === 0 ? null : perInch };
    }
    case 'V':
      if ([0, 1, 48, 49].includes(n)) return { kind: 'cut', feed: null };
      return n === 65 || n === 66 ? { kind: 'cut', feed: bytes[3] ?? 0 } : null;
    case 'v':
      return bytes[2] === 0x30 && n % 48 < 4 ? { kind: 'raster-image', bitmap: bitmapOfRaster(bytes) } : null;
    case 'r':
      return n === 1 || n === 49 ? { kind: 'paper-status' } : null;
    case '(':
      return decodeProcessId(bytes);
    default:
      return null;
  }
}

/** `GS ( H pL pH fn m d1 d2 d3 d4`, with fn and m both 48. */
function decodeProcessId(bytes: readonly number[]): PrinterInstruction | null {
  const isProcessId = bytes[2] === 0x48 && bytes.length === 11 && bytes[5] === 48 && bytes[6] === 48;
  const id = bytes.slice(7);
  // Epson allows 32 to 126 only; a printer takes no notice of an id with anything else in it.
  if (!isProcessId || id.some((byte) => byte < 32 || byte > 126)) return null;
  return { kind: 'process-id', id: Uint8Array.from(id) };
}

function printMode(n: number) {
  return {
    font: (n & 0x01) === 0 ? 'A' : 'B',
    bold: (n & 0x08) !== 0,
    height: (n & 0x10) === 0 ? 1 : 2,
    width: (n & 0x20) === 0 ? 1 : 2,
    underline: (n & 0x80) !== 0,
  } as const;
}

function fontOf(n: number): PrinterFont | null {
  return (['A', 'B', 'C'] as const)[n % 48] ?? null;
}
