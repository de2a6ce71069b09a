import type { IncomingMessage } from 'node:http';
import getRawBody from 'raw-body';
import { RelayError } from './relay-error';
import { unpackBody } from './unpack-body';

/** A webhook's body is a few KB; Bbot's documents name no limit. */
const maxBytes = 1024 * 1024;
/** How much of a refused body is kept, so staff can see whose it was. */
const maxKept = 64 * 1024;
/** How long to wait for the beginning of a body whose headers already say it is too large, in milliseconds. */
const beginningMs = 200;

/**
 * Reads a body up to the limit, which holds before and after unpacking. Express's own reader will not do: it reads the
 * whole body before it reports it as too large.
 * @param kept called with the beginning of a body that is not read to its end
 * @throws RelayError TOO_LARGE, BAD_REQUEST
 */
export async function readBody(request: IncomingMessage, kept: (beginning: Buffer) => void): Promise<Buffer> {
  const beginning = new Beginning(request);
  try {
    const length = request.headers['content-length'] ?? null;
    const bytes = await getRawBody(request, { limit: maxBytes, length });
    return await unpackBody(bytes, request.headers['content-encoding'] ?? '', maxBytes);
  } catch (cause) {
    const error = toRelayError(cause);
    if (error.code === 'TOO_LARGE') await beginning.come(beginningMs);
    kept(beginning.bytes);
    throw error;
  } finally {
    beginning.stop();
  }
}

/** Keeps the beginning of a body while another reader consumes it. */
class Beginning {
  readonly #chunks: Buffer[] = [];
  #length = 0;
  readonly #keep = (chunk: Buffer): void => {
    if (this.#length < maxKept) this.#chunks.push(chunk);
    this.#length += chunk.length;
  };

  constructor(private readonly request: IncomingMessage) {
    request.on('data', this.#keep);
  }

  get bytes(): Buffer {
    return Buffer.concat(this.#chunks).subarray(0, maxKept);
  }

  /** Resolves once there is enough, no more comes, or it takes too long. */
  async come(withinMs: number): Promise<void> {
    if (this.#length >= maxKept || this.request.complete || this.request.destroyed) return;
    await new Promise<void>((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        this.request.off('data', checkLength);
        for (const ending of endings) this.request.off(ending, end);
        resolve();
      };
      const checkLength = (): void => {
        if (this.#length >= maxKept) end();
      };
      const timer = setTimeout(end, withinMs);
      this.request.on('data', checkLength);
      for (const ending of endings) this.request.once(ending, end);
      this.request.resume();
    });
  }

  stop(): void {
    this.request.off('data', this.#keep);
  }
}

const endings = ['end', 'close', 'error'] as const;

function toRelayError(cause: unknown): RelayError {
  if (cause instanceof RelayError) return cause;
  const type = typeof cause === 'object' && cause !== null && 'type' in cause ? cause.type : null;
  if (type === 'entity.too.large') return new RelayError('TOO_LARGE', { cause });
  if (type === 'request.aborted' || type === 'request.size.invalid')
    return new RelayError('BAD_REQUEST', { cause });
  return new RelayError('MALFORMED_JSON', { cause });
}
