import { isUtf8 } from 'node:buffer';
import { RelayError } from './relay-error';

/** Bbot's bodies nest eight deep; one far deeper was built to do harm. */
const deepest = 200;

export interface ParsedBody {
  readonly text: string;
  readonly value: unknown;
}

/** Reads a body as strict UTF-8 JSON. @throws RelayError MALFORMED_JSON */
export function parseJson(bytes: Buffer): ParsedBody {
  if (!isUtf8(bytes)) throw new RelayError('MALFORMED_JSON');
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  const { depth, mayRound } = measure(bytes, deepest);
  if (depth > deepest) throw new RelayError('MALFORMED_JSON');
  try {
    return { text, value: mayRound ? parseKeepingIds(text) : JSON.parse(text) };
  } catch (cause) {
    throw new RelayError('MALFORMED_JSON', { cause });
  }
}

const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/gs;

/**
 * Like JSON.parse, but a whole number JavaScript would round becomes a string of its digits: the ids of two guests'
 * orders must not become one.
 */
function parseKeepingIds(text: string): unknown {
  const value: unknown = JSON.parse(text);
  const exact = text.replace(stringOrNumber, (token) => exactly(token) ?? token);
  return exact === text ? value : JSON.parse(exact);
}

const fewestRounded = 16;
/** An id as programs write it: nothing to spell out. */
const onlyDigits = /^-?\d+$/;

/** A number's digits in quotes if JavaScript would round it; null for any other token. */
function exactly(token: string): string | null {
  // A string token starts with a quote, so it is NaN whatever it holds.
  const value = Number(token);
  if (Number.isNaN(value) || Math.abs(value) <= Number.MAX_SAFE_INTEGER) return null;
  if (!Number.isFinite(value)) return `"${token}"`;
  // Two different numbers with this few digits never round to the same one.
  if (token.length < fewestRounded) return null;
  if (onlyDigits.test(token)) return `"${token}"`;
  const digits = wholeDigits(token);
  return digits === token || digits !== wholeDigits(String(value)) ? `"${digits}"` : null;
}

const parts = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]\+?(\d+))?$/;

/** Spells out a number beyond 2^53 without point or exponent; one with a real fraction stays unchanged. */
function wholeDigits(number: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts.exec(number) ?? [];
  const moved = fraction.slice(0, Number(exponent)).padEnd(Number(exponent), '0');
  const hasRest = /[1-9]/.test(fraction.slice(Number(exponent)));
  return whole === '' || hasRest ? number : `${sign}${`${whole}${moved}`.replace(/^0+/, '')}`;
}

const quote = 0x22;
const backslash = 0x5c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const [zero, nine, point] = [0x30, 0x39, 0x2e];
/** The exponent's letter, and the bit that makes it upper or lower case. */
const [exponentLetter, caseBit] = [0x65, 0x20];

interface BodyShape {
  /** How deep arrays and objects nest; past the limit, the first depth beyond it. */
  readonly depth: number;
  /** Whether JavaScript might round a number in it: one with many digits or an exponent. */
  readonly mayRound: boolean;
}

/**
 * Measures a body before anything walks through it. Bytes are as good as characters: in UTF-8 these never occur inside
 * another character.
 */
function measure(bytes: Buffer, limit: number): BodyShape {
  let depth = 0;
  let max = 0;
  let digits = 0;
  let mayRound = false;
  let inString = false;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (inString) {
      if (byte === backslash) index += 1;
      else if (byte === quote) inString = false;
    } else if (byte >= zero && byte <= nine) {
      digits += 1;
      if (digits >= fewestRounded) mayRound = true;
    } else if (byte !== point) {
      if (digits > 0 && (byte | caseBit) === exponentLetter) mayRound = true;
      digits = 0;
      if (byte === quote) {
        inString = true;
      } else if (byte === openBracket || byte === openBrace) {
        depth += 1;
        max = Math.max(max, depth);
        if (depth > limit) break;
      } else if (byte === closeBracket || byte === closeBrace) {
        depth -= 1;
      }
    }
  }
  return { depth: max, mayRound };
}
