import { createHash } from 'node:crypto';

const opening = /^\{"version":([1-9]\d{0,8}),"sha256":"/;
const middle = '","document":';
const closing = '}\n';
const maxOpeningLength = '{"version":999999999,"sha256":"'.length;
const hashLength = 64;

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
  return wrap(Buffer.from(JSON.stringify(document)), version);
}

/** Opens what `withChecksum` wrote. Throws `DamagedFileError` unless it matches byte for byte. */
export function readChecksummed(file: Buffer): Checksummed {
  const [start = '', digits = ''] = opening.exec(file.toString('latin1', 0, maxOpeningLength)) ?? [];
  const version = Number(digits);
  const json = file.subarray(start.length + hashLength + middle.length, file.length - closing.length);
  if (!wrap(json, version).equals(file)) throw new DamagedFileError('the checksum does not match');
  return { version, document: JSON.parse(json.toString('utf8')) };
}

export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError';
  readonly code = 'DAMAGED_FILE';
}

function wrap(json: Buffer, version: number): Buffer {
  // Since version 2 the hash covers the version: a damaged file must not pass for a newer one.
  const hashed = version === 1 ? '' : `${version} `;
  const sha256 = createHash('sha256').update(hashed).update(json).digest('hex');
  return Buffer.concat([
    Buffer.from(`{"version":${version},"sha256":"${sha256}${middle}`),
    json,
    Buffer.from(closing),
  ]);
}
