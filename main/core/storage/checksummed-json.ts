import { createHash } from 'node:crypto';

const opening = /^\{"version":([1-9]\d{0,8}),"sha256":"/;
const middle = '","document":';
const closing = '}\n';
const maxOpeningLength = '{"version":999999999,"sha256":"'.length;
const hashLength = 64;
/** A letter beyond U+FFFF is two units and four bytes. */
const maxBytesOfUnit = 3;

interface Checksummed {
  /** Versions the document's shape; the checksum line stays the same. */
  readonly version: number;
  readonly document: unknown;
}

/**
 * Writes a document as one line of JSON with its version and the SHA-256 of its bytes, so that a truncated file or any
 * changed byte shows.
 */
export function withChecksum(document: unknown, version: number): Buffer {
  const json = JSON.stringify(document);
  const start = headLength(version);
  // Room for any letters, of which only what is written is used: counting first takes as long as writing.
  const file = Buffer.allocUnsafe(start + json.length * maxBytesOfUnit + closing.length);
  const end = start + file.write(json, start);
  file.write(headOf(file.subarray(start, end), version));
  file.write(closing, end);
  return file.subarray(0, end + closing.length);
}

/** Opens what `withChecksum` wrote. Throws `DamagedFileError` unless it matches byte for byte. */
export function readChecksummed(file: Buffer): Checksummed {
  const [start = '', digits = ''] = opening.exec(file.toString('latin1', 0, maxOpeningLength)) ?? [];
  const version = Number(digits);
  const json = file.subarray(start.length + hashLength + middle.length, file.length - closing.length);
  const head = headOf(json, version);
  if (
    file.toString('latin1', 0, head.length) !== head ||
    file.toString('latin1', head.length + json.length) !== closing
  )
    throw new DamagedFileError('the checksum does not match');
  return { version, document: JSON.parse(json.toString('utf8')) };
}

export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError';
  readonly code = 'DAMAGED_FILE';
}

function headOf(json: Buffer, version: number): string {
  // Since version 2 the hash covers the version: a damaged file must not pass for a newer one.
  const hashed = version === 1 ? '' : `${version} `;
  const sha256 = createHash('sha256').update(hashed).update(json).digest('hex');
  return `{"version":${version},"sha256":"${sha256}${middle}`;
}

function headLength(version: number): number {
  return `{"version":${version},"sha256":"`.length + hashLength + middle.length;
}
