import type { IncomingMessage } from 'node:http';
import { looseJson } from './loose-json';
import { type ParsedBody, parseJson } from './parse-json';
import { readBody } from './read-body';
import { RelayError } from './relay-error';
import { unpackedBeginning } from './unpack-body';

/** Of what broke off, or is no JSON, so much is looked through for names, in bytes. */
const mostLookedThrough = 128 * 1024;
const mostUnpacked = 1024 * 1024;

/**
 * The body of a request, as far as it could be read. What its headers say of it blocks no checkout: JSON is taken whatever
 * type it is called.
 */
export class RequestBody {
  #bytes: Buffer = Buffer.alloc(0);
  #parsed: ParsedBody | null = null;

  /** @throws RelayError TOO_LARGE, BAD_REQUEST, NOT_JSON, MALFORMED_JSON */
  async read(request: IncomingMessage): Promise<ParsedBody> {
    this.#bytes = await readBody(request, (beginning) => {
      this.#bytes = beginning;
    });
    try {
      this.#parsed = parseJson(this.#bytes);
    } catch (error) {
      if (!isCalledJson(request.headers['content-type'])) throw new RelayError('NOT_JSON', { cause: error });
      throw error;
    }
    return this.#parsed;
  }

  /** What could be read of it, also where it broke off: whoever is refused is named by it. Never throws. */
  get value(): unknown {
    if (this.#parsed !== null) return this.#parsed.value;
    const bytes = unpackedBeginning(this.#bytes, mostUnpacked);
    return looseJson(bytes.subarray(0, mostLookedThrough).toString('utf8'));
  }
}

/** Whether somebody who did not send JSON meant to. */
function isCalledJson(contentType: string | undefined): boolean {
  return contentType === undefined || contentType.trim() === '' || /\bjson\b/i.test(contentType);
}
