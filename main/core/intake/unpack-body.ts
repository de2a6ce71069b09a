import { promisify } from 'node:util';
import { brotliDecompress, constants, gunzip, gunzipSync, inflate } from 'node:zlib';
import { RelayError } from './relay-error';

/** Supported packings, by their `Content-Encoding` names. */
const unpackers: Readonly<
  Record<string, (bytes: Buffer, bounds: { maxOutputLength: number }) => Promise<Buffer>>
> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/** A body with more layers was built to keep the PC busy. */
const maxLayers = 2;

/**
 * The body as it was before packing. The bytes decide, not the header: gzip identifies itself, and no JSON starts the
 * same way; what does not unpack stays as it is, since a proxy may have unpacked it on the way. So `identity`, an
 * empty, upper-case or unknown header never costs a readable order.
 * @param max bytes
 * @throws RelayError TOO_LARGE
 */
export async function unpackBody(bytes: Buffer, encoding: string, max: number): Promise<Buffer> {
  const said = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => Object.hasOwn(unpackers, name))
    .slice(-maxLayers)
    .reverse();
  let plain = bytes;
  for (const name of said) plain = (await unpack(plain, name, max)) ?? plain;
  return isGzip(plain) ? ((await unpack(plain, 'gzip', max)) ?? plain) : plain;
}

/** The beginning of a possibly packed body, as far as it unpacks; never throws. */
export function unpackedBeginning(bytes: Buffer, max: number): Buffer {
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: max });
  } catch {
    // Broken, or far larger than it looks.
    return bytes;
  }
}

/** Null if it is not packed that way. */
async function unpack(bytes: Buffer, name: string, max: number): Promise<Buffer | null> {
  try {
    return (await unpackers[name]?.(bytes, { maxOutputLength: max })) ?? null;
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new RelayError('TOO_LARGE', { cause });
    return null;
  }
}

function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
