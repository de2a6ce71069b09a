import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { partOf } from '../setup/parts.mjs';
import { createProgress } from '../setup/progress.mjs';
import { SetUpError } from '../setup/set-up-error.mjs';
import { stopSignal } from '../setup/stop.mjs';

const STALLED_AFTER_MS = 30_000;

/** The server did not hand the file over: another way to it may work. */
export class DownloadFailed extends Error {
  /**
   * @param {string} message
   * @param {unknown} [cause]
   */
  constructor(message, cause) {
    super(message, { cause });
    this.name = 'DownloadFailed';
  }
}

/**
 * Fetches a file with a progress bar. It gets its name only once it is whole and proved: what a cut-off download
 * leaves has another name, and is removed.
 *
 * @param {string} url
 * @param {string} file
 * @param {string} integrity as npm writes it: sha512-…
 * @returns {Promise<void>} rejects with DownloadFailed, or with SetUpError when it is not the file that was meant
 */
export async function download(url, file, integrity) {
  const part = await partOf(file);
  try {
    const actual = await fetchTo(url, part);
    if (actual !== integrity) throw wrongFile(actual, integrity);
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}

/**
 * @param {string} file
 * @returns {Promise<string>} sha512-…
 */
export async function integrityOf(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

/**
 * @param {string} actual
 * @param {string} expected
 */
export function wrongFile(actual, expected) {
  return new SetUpError(
    `The file that was fetched is not the one that was meant: it has ${actual}, not ${expected}. It was not used.`,
    'Try again. If this stays so, the registry hands out something else: ask whoever runs it.',
  );
}

/**
 * @param {string} url
 * @param {string} part
 * @returns {Promise<string>} the integrity of what arrived
 */
async function fetchTo(url, part) {
  const stalled = new AbortController();
  const watch = setTimeout(() => stalled.abort(new Error('nothing arrived for 30 s')), STALLED_AFTER_MS);
  const hash = createHash('sha512');
  try {
    const response = await fetch(url, { signal: AbortSignal.any([stopSignal, stalled.signal]) });
    if (!response.ok || response.body === null)
      throw new DownloadFailed(`The answer was ${response.status}.`);
    const progress = createProgress(
      Number(response.headers.get('content-length')) || Number.POSITIVE_INFINITY,
    );
    let received = 0;
    const body = Readable.fromWeb(/** @type {import('node:stream/web').ReadableStream} */ (response.body));
    const counted = body.map((/** @type {Uint8Array} */ chunk) => {
      watch.refresh();
      hash.update(chunk);
      received += chunk.length;
      progress.update(received);
      return chunk;
    });
    try {
      await pipeline(counted, createWriteStream(part));
    } finally {
      progress.end();
    }
  } catch (error) {
    stopSignal.throwIfAborted();
    if (error instanceof DownloadFailed || isDiskError(error)) throw error;
    throw new DownloadFailed(error instanceof Error ? error.message : String(error), error);
  } finally {
    clearTimeout(watch);
  }
  return `sha512-${hash.digest('base64')}`;
}

/**
 * @param {unknown} error
 */
function isDiskError(error) {
  return (
    error instanceof Error && 'syscall' in error && (error.syscall === 'write' || error.syscall === 'open')
  );
}
