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
  if (isDeeperThan(deepest, text)) throw new RelayError('MALFORMED_JSON');
  try {
    return { text, value: JSON.parse(text) };
  } catch (cause) {
    throw new RelayError('MALFORMED_JSON', { cause });
  }
}

const quote = 0x22;
const backslash = 0x5c;
const openings = new Set([0x5b, 0x7b]);
const closings = new Set([0x5d, 0x7d]);

/** Whether arrays and objects are nested deeper than this, found before anything walks through them. */
function isDeeperThan(limit: number, text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (inString) {
      if (code === backslash) index += 1;
      else if (code === quote) inString = false;
    } else if (code === quote) {
      inString = true;
    } else if (openings.has(code)) {
      depth += 1;
      if (depth > limit) return true;
    } else if (closings.has(code)) {
      depth -= 1;
    }
  }
  return false;
}
