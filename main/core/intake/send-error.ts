import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RelayError } from './relay-error';

/** How long, in milliseconds, and how much is still read of a client that is told no while it sends. */
const lingerMs = 1_000;
const lingerBytes = 4 * 1024 * 1024;

/** Answers with an error's status, headers and body. */
export function sendError(error: RelayError, request: IncomingMessage, response: ServerResponse): void {
  const body = Buffer.from(JSON.stringify(error));
  response.statusCode = error.status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', body.length);
  if (error.code === 'UNAUTHORIZED') response.setHeader('WWW-Authenticate', 'Basic realm="Counter Relay"');
  const { retryAfterSeconds } = error.more;
  if (retryAfterSeconds) response.setHeader('Retry-After', retryAfterSeconds);
  if (request.complete) {
    response.end(body);
    return;
  }
  response.setHeader('Connection', 'close');
  response.write(body);
  linger(request, () => response.end());
}

/**
 * Reads on for a moment, so that the client sees the answer: a connection that is closed over unread bytes is
 * reset. The rest of a body that nobody needs is not waited for.
 */
function linger(request: IncomingMessage, end: () => void): void {
  let left = lingerBytes;
  const stop = (): void => {
    clearTimeout(timer);
    end();
  };
  const timer = setTimeout(stop, lingerMs);
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left <= 0) stop();
  });
  for (const ending of ['end', 'close', 'error']) request.once(ending, stop);
  request.resume();
}
