import { createHash } from 'node:crypto';

const opening = /^\{"version":([1-9]\d{0,8}),"sha256":"/;
const middle = '","document":';
const closing = '}\n';
const longestOpening = '{"version":999999999,"sha256":"'.length;
const hashLength = 64;

/** What a sealed file holds. */
interface Sealed {
  /** Of the document's shape; the seal itself stays the same. */
  readonly version: number;
  readonly document: unknown;
}

/**
 * A document as one line of JSON with its version and the SHA-256 of its own bytes, so that a file that was
 * cut off or had any byte changed is told apart from a good one.
 */
export function sealJson(document: unknown, version: number): Buffer {
  return around(Buffer.from(JSON.stringify(document)), version);
}

/** Opens what `sealJson` made. Throws a `DamagedFileError` for anything that is not byte for byte so. */
export function openSealedJson(file: Buffer): Sealed {
  const [start = '', digits = ''] = opening.exec(file.toString('latin1', 0, longestOpening)) ?? [];
  const version = Number(digits);
  const json = file.subarray(start.length + hashLength + middle.length, file.length - closing.length);
  if (!around(json, version).equals(file)) throw new DamagedFileError('the checksum does not fit');
  return { version, document: JSON.parse(json.toString('utf8')) };
}

/** A file that is not what was written. */
export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError';
  readonly code = 'DAMAGED_FILE';
}

function around(json: Buffer, version: number): Buffer {
  // From version 2 on the hash is of the version too: a damaged one must not look like a newer one.
  const hashed = version === 1 ? '' : `${version} `;
  const sha256 = createHash('sha256').update(hashed).update(json).digest('hex');
  return Buffer.concat([
    Buffer.from(`{"version":${version},"sha256":"${sha256}${middle}`),
    json,
    Buffer.from(closing),
  ]);
}
