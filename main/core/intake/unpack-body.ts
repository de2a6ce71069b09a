import { promisify } from 'node:util';
import { brotliDecompress, constants, gunzip, gunzipSync, inflate } from 'node:zlib';
import { RelayError } from './relay-error';

/** How a body may be packed, by the names that `Content-Encoding` has for it. */
const unpackers: Readonly<
  Record<string, (bytes: Buffer, bounds: { maxOutputLength: number }) => Promise<Buffer>>
> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/** More layers were made to keep the PC busy. */
const mostLayers = 2;

/**
 * A body as it was before it was packed. Its bytes decide, not what its header says of them: what is packed with gzip tells
 * so by itself, and no JSON begins alike; what cannot be unpacked is left as it is, since a proxy may have unpacked it on the
 * way. So `identity`, an empty header, one in upper case or an unknown one never cost an order that can be read.
 * @param most bytes
 * @throws RelayError TOO_LARGE
 */
export async function unpackBody(bytes: Buffer, encoding: string, most: number): Promise<Buffer> {
  const said = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => Object.hasOwn(unpackers, name))
    .slice(-mostLayers)
    .reverse();
  let plain = bytes;
  for (const name of said) plain = (await unpack(plain, name, most)) ?? plain;
  return isGzip(plain) ? ((await unpack(plain, 'gzip', most)) ?? plain) : plain;
}

/** What a packed body begins with, as far as it can be told; never throws. */
export function unpackedBeginning(bytes: Buffer, most: number): Buffer {
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: most });
  } catch {
    // Broken, or far larger than it looks.
    return bytes;
  }
}

/** Null where it is not packed like that. */
async function unpack(bytes: Buffer, name: string, most: number): Promise<Buffer | null> {
  try {
    return (await unpackers[name]?.(bytes, { maxOutputLength: most })) ?? null;
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new RelayError('TOO_LARGE', { cause });
    return null;
  }
}

function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
