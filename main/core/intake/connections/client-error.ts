import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { ErrorCode } from '../../../../shared/ipc/error-codes';
import { RelayError } from '../relay-error';

/** Answers what never became a request: it came too slowly, or is not HTTP. */
export function answerClientError(error: Error & { code?: string }, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const code: ErrorCode = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'REQUEST_TIMEOUT' : 'BAD_REQUEST';
  socket.end(wordsOf(code), () => socket.destroy());
}

/**
 * Ends a connection that has sent no request, and says why. Its descriptor is free on return: hundreds may arrive in
 * one turn of the event loop, and an orderly end takes until the next. The OS already has what was written.
 */
export function refuseConnection(socket: Socket): void {
  if (socket.writable) socket.write(wordsOf('TOO_MANY_OPEN'));
  socket.destroy();
}

function wordsOf(code: ErrorCode): string {
  const answer = new RelayError(code);
  const body = JSON.stringify(answer);
  return [
    `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status] ?? ''}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
