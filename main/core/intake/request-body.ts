import type { IncomingMessage } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { isLarge } from '../large-body';
import { looseJson } from './loose-json';
import { type ParsedBody, parseJson } from './parse-json';
import { readBody } from './read-body';
import { RelayError } from './relay-error';
import { unpackedBeginning } from './unpack-body';

/** How much of a broken-off or non-JSON body is searched for names, in bytes. */
const maxSearched = 128 * 1024;
const maxUnpacked = 1024 * 1024;

/**
 * A request's body, as far as it could be read. Its headers never block a checkout: JSON is accepted under any content
 * type.
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
    if (isLarge(this.#parsed.text)) await nextTurn();
    return this.#parsed;
  }

  /** Whatever could be read, even if it broke off: it names the guest who is refused. Never throws. */
  get value(): unknown {
    if (this.#parsed !== null) return this.#parsed.value;
    const bytes = unpackedBeginning(this.#bytes, maxUnpacked);
    return looseJson(bytes.subarray(0, maxSearched).toString('utf8'));
  }
}

/** Whether a sender of something other than JSON meant to send JSON. */
function isCalledJson(contentType: string | undefined): boolean {
  return contentType === undefined || contentType.trim() === '' || /\bjson\b/i.test(contentType);
}
