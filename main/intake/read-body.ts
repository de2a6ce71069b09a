import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import getRawBody from 'raw-body';
import { RelayError } from './relay-error';

/** A webhook's body is a few KB; Bbot's documents name no limit. */
const mostBytes = 1024 * 1024;

/**
 * Reads a body and stops at the limit, counted after unpacking. Not through Express's own reader: that one
 * reads a body to its end before it says that it was too large.
 * @throws RelayError NOT_JSON, TOO_LARGE, MALFORMED_JSON, BAD_REQUEST
 */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  checkIsJson(request.headers['content-type']);
  const encoding = request.headers['content-encoding'] ?? 'identity';
  switch (encoding.toLowerCase()) {
    case 'identity':
      return read(request, request.headers['content-length'] ?? null);
    case 'gzip':
      return unpack(request);
    default:
      throw new RelayError('NOT_JSON');
  }
}

/** A body without a type is read: to refuse it would block a checkout for nothing. */
function checkIsJson(contentType: string | undefined): void {
  if (contentType === undefined) return;
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(contentType.trim()))
    throw new RelayError('NOT_JSON');
}

async function unpack(request: IncomingMessage): Promise<Buffer> {
  const unpacked = request.pipe(createGunzip());
  const stop = (): void => {
    // A pipe does not pass on that its source broke off, and the reader would wait for ever.
    if (!request.complete) unpacked.destroy(new RelayError('BAD_REQUEST'));
  };
  request.once('close', stop);
  try {
    return await read(unpacked, null);
  } finally {
    request.off('close', stop);
    request.unpipe(unpacked);
    unpacked.destroy();
  }
}

async function read(stream: Readable, length: string | null): Promise<Buffer> {
  try {
    return await getRawBody(stream, { limit: mostBytes, length });
  } catch (cause) {
    if (cause instanceof RelayError) throw cause;
    const type = typeof cause === 'object' && cause !== null && 'type' in cause ? cause.type : null;
    if (type === 'entity.too.large') throw new RelayError('TOO_LARGE', { cause });
    if (type === 'request.aborted' || type === 'request.size.invalid')
      throw new RelayError('BAD_REQUEST', { cause });
    throw new RelayError('MALFORMED_JSON', { cause });
  }
}
