import { createHash } from 'node:crypto';
import CodepageEncoder, { type Codepage } from '@point-of-sale/codepage-encoder';

/** One thing that a printer was sent: letters, or a command with all its bytes. */
export interface Sent {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type LengthOf = (bytes: Uint8Array, at: number) => number;

interface Command {
  readonly name: string;
  readonly starts: readonly number[];
  readonly length: number | LengthOf;
}

const word = (bytes: Uint8Array, at: number) => (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
const command = (name: string, starts: readonly number[], length: Command['length']): Command => ({
  name,
  starts,
  length,
});

/** All that slips may ever consist of; whatever else comes is an error. Lengths by Epson's and Star's manuals. */
const commands: Readonly<Record<'esc-pos' | 'star', readonly Command[]>> = {
  'esc-pos': [
    command('initialise', [0x1b, 0x40], 2),
    command('single-byte letters', [0x1c, 0x2e], 2),
    command('font', [0x1b, 0x4d], 3),
    command('code page', [0x1b, 0x74], 3),
    command('bold', [0x1b, 0x45], 3),
    command('invert', [0x1d, 0x42], 3),
    command('size', [0x1d, 0x21], 3),
    command('cut', [0x1d, 0x56, 0x01], 3),
    command('line spacing', [0x1b, 0x33], 3),
    command('usual line spacing', [0x1b, 0x32], 2),
    command('motion unit', [0x1d, 0x50], 4),
    command('picture in columns', [0x1b, 0x2a, 0x21], (bytes, at) => 5 + word(bytes, at + 3) * 3),
    command(
      'picture',
      [0x1d, 0x76, 0x30, 0x00],
      (bytes, at) => 8 + word(bytes, at + 4) * word(bytes, at + 6),
    ),
  ],
  star: [
    command('initialise', [0x1b, 0x40, 0x18], 3),
    command('code page', [0x1b, 0x1d, 0x74], 4),
    command('bold', [0x1b, 0x45], 2),
    command('not bold', [0x1b, 0x46], 2),
    command('invert', [0x1b, 0x34], 2),
    command('not inverted', [0x1b, 0x35], 2),
    command('size', [0x1b, 0x69], 4),
    command('cut', [0x1b, 0x64, 0x01], 3),
    command('no line spacing', [0x1b, 0x30], 2),
    command('usual line spacing', [0x1b, 0x7a, 0x01], 3),
    command('picture', [0x1b, 0x58], (bytes, at) => 4 + word(bytes, at + 2) * 3),
  ],
};
const breaks: readonly Command[] = [command('line feed', [0x0a], 1), command('carriage return', [0x0d], 1)];

/**
 * Reads a slip's bytes as a printer would.
 * @throws Error at a byte that is neither a letter nor the start of a command of ours
 */
export function sentCommands(
  bytes: Uint8Array,
  language: keyof typeof commands = 'esc-pos',
): readonly Sent[] {
  const sent: Sent[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = lettersEnd(bytes, at);
    if (end > at) {
      sent.push({ name: 'text', bytes: bytes.subarray(at, end) });
      at = end;
      continue;
    }
    const found = [...commands[language], ...breaks].find(({ starts }) =>
      starts.every((byte, index) => bytes[at + index] === byte),
    );
    if (found === undefined) throw new Error(`not a command of ours: ${escaped(bytes.subarray(at, at + 8))}`);
    const length = typeof found.length === 'number' ? found.length : found.length(bytes, at);
    sent.push({ name: found.name, bytes: bytes.subarray(at, at + length) });
    at += length;
  }
  return sent;
}

/** All of one kind. */
export function named(sent: readonly Sent[], name: string): readonly Sent[] {
  return sent.filter((one) => one.name === name);
}

/** What a printer with these letters prints. */
export function decoded(sent: readonly Sent[], page: Codepage): string {
  const { codepoints } = CodepageEncoder.getEncoding(page);
  const texts = named(sent, 'text').map(({ bytes }) =>
    Array.from(bytes, (byte) => String.fromCodePoint(codepoints[byte] ?? 0xfffd)).join(''),
  );
  return texts.join('\n');
}

/** For reading and comparing: a line a command. */
export function commandText(sent: readonly Sent[]): string {
  return `${sent.map(({ name, bytes }) => `${name} ${shown(name, bytes)}`).join('\n')}\n`;
}

function shown(name: string, bytes: Uint8Array): string {
  if (!name.startsWith('picture')) return `"${escaped(bytes)}"`;
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return `${word(bytes, 4) * 8}x${word(bytes, 6)} ${digest}`;
}

function escaped(bytes: Uint8Array): string {
  const sign = (byte: number) =>
    byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`;
  return Array.from(bytes, sign).join('');
}

function lettersEnd(bytes: Uint8Array, from: number): number {
  let end = from;
  while (end < bytes.length && (bytes[end] ?? 0) >= 0x20 && bytes[end] !== 0x7f) end++;
  return end;
}
