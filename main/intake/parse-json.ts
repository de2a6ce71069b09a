import { isUtf8 } from 'node:buffer';
import { RelayError } from './relay-error';

/** Bbot's bodies are eight deep. What is far deeper was made to do harm. */
const deepest = 200;

export interface ParsedBody {
  readonly text: string;
  readonly value: unknown;
}

/** Reads a body as strict UTF-8 JSON. @throws RelayError MALFORMED_JSON */
export function parseJson(bytes: Buffer): ParsedBody {
  if (!isUtf8(bytes)) throw new RelayError('MALFORMED_JSON');
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  if (isDeeperThan(deepest, bytes)) throw new RelayError('MALFORMED_JSON');
  try {
    return { text, value: parseKeepingIds(text) };
  } catch (cause) {
    throw new RelayError('MALFORMED_JSON', { cause });
  }
}

/** So many digits a number may have that holds no other whole number as well: 2^53 has sixteen. */
const manyDigits = /\d(?:\.?\d){15}/;
/** A number, not a word: its exponent has three figures, so that it may be beyond all that JavaScript holds. */
const hugeExponent = /[:,[\s]-?\d[\d.]*[eE]\+?\d{3}/;
const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/gs;

/**
 * As JSON.parse; but a whole number that JavaScript's would round is a string of its digits: the ids of two guests'
 * orders must not become one.
 */
function parseKeepingIds(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (!manyDigits.test(text) && !hugeExponent.test(text)) return value;
  const exact = text.replace(stringOrNumber, (token) => exactly(token) ?? token);
  return exact === text ? value : JSON.parse(exact);
}

const fewestRounded = 16;

/** The digits of a number that would be rounded, in quotes; null for any other token. */
function exactly(token: string): string | null {
  // A string is none, whatever it holds: it begins with a quote.
  const value = Number(token);
  if (Number.isNaN(value) || Math.abs(value) <= Number.MAX_SAFE_INTEGER) return null;
  if (!Number.isFinite(value)) return `"${token}"`;
  // Of so few figures no two are the same number.
  if (token.length < fewestRounded) return null;
  const digits = wholeDigits(token);
  return digits === token || digits !== wholeDigits(String(value)) ? `"${digits}"` : null;
}

const parts = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]\+?(\d+))?$/;

/** A number beyond 2^53 without a point or an exponent; a fraction that it may have as well is kept as it is. */
function wholeDigits(number: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts.exec(number) ?? [];
  const moved = fraction.slice(0, Number(exponent)).padEnd(Number(exponent), '0');
  const rest = fraction.slice(Number(exponent)).replace(/0+$/, '');
  return whole === '' || rest !== '' ? number : `${sign}${`${whole}${moved}`.replace(/^0+/, '')}`;
}

const quote = 0x22;
const backslash = 0x5c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/**
 * Whether arrays and objects are nested deeper than this, found before anything walks through them. Bytes do as
 * well as characters: in UTF-8 these are part of no other character.
 */
function isDeeperThan(limit: number, bytes: Buffer): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (inString) {
      if (byte === backslash) index += 1;
      else if (byte === quote) inString = false;
    } else if (byte === quote) {
      inString = true;
    } else if (byte === openBracket || byte === openBrace) {
      depth += 1;
      if (depth > limit) return true;
    } else if (byte === closeBracket || byte === closeBrace) {
      depth -= 1;
    }
  }
  return false;
}
