import { createHash } from 'node:crypto';

const version = 1;
const opening = `{"version":${version},"sha256":"`;
const middle = '","document":';
const closing = '}\n';
const hashAt = opening.length;
const documentAt = hashAt + 64 + middle.length;

/**
 * A document as one line of JSON with its version and the SHA-256 of its own bytes, so that a file that was
 * cut off or had any byte changed is told apart from a good one.
 */
export function sealJson(document: unknown): Buffer {
  return around(Buffer.from(JSON.stringify(document)));
}

/** Opens what `sealJson` made. Throws a `DamagedFileError` for anything that is not byte for byte so. */
export function openSealedJson(file: Buffer): unknown {
  const json = file.subarray(documentAt, file.length - closing.length);
  if (!around(json).equals(file)) throw new DamagedFileError('the checksum does not fit');
  return JSON.parse(json.toString('utf8'));
}

/** A file that is not what was written. */
export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError';
  readonly code = 'DAMAGED_FILE';
}

function around(json: Buffer): Buffer {
  const sha256 = createHash('sha256').update(json).digest('hex');
  return Buffer.concat([Buffer.from(`${opening}${sha256}${middle}`), json, Buffer.from(closing)]);
}
