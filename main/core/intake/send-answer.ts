import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TicketAnswers } from '../tickets/ticket-answers';
import type { SessionAnswers } from '../tunnel/session-answers';
import type { Answer } from './delivery';
import type { RelayError } from './relay-error';

export interface SendAnswerDeps {
  readonly answers: Pick<TicketAnswers, 'sent' | 'lost'>;
  readonly sessionAnswers: Pick<SessionAnswers, 'sent'>;
}

/**
 * Sends a 2XX and, for an order, notes whether the network took it.
 * @param session the tunnel session the request came through; null: from this computer
 */
export function sendAnswer(
  deps: SendAnswerDeps,
  answer: Answer,
  session: number | null,
  response: ServerResponse<IncomingMessage>,
): void {
  if (answer.takenOrderId !== undefined) watchAnswer(deps, answer.takenOrderId, session, response);
  if (answer.afterwards !== undefined) {
    // Bbot reported the event even if it hung up.
    if (isOver(response)) answer.afterwards();
    else response.once('close', answer.afterwards);
  }
  response.end(jsonOf(answer.body, response));
}

/** Without its 2XX handed to the network, an order is unconfirmed. */
function watchAnswer(
  { answers, sessionAnswers }: SendAnswerDeps,
  orderId: string,
  session: number | null,
  response: ServerResponse<IncomingMessage>,
): void {
  if (isOver(response)) {
    answers.lost(orderId);
    return;
  }
  const { socket } = response.req;
  let isSent = false;
  response.once('finish', () => {
    // Node also emits "finish" when the connection broke with part of the answer unsent.
    if (socket.destroyed) return;
    isSent = true;
    if (sessionAnswers.sent(orderId, session)) answers.sent(orderId);
    else answers.lost(orderId);
  });
  response.once('close', () => {
    if (!isSent) answers.lost(orderId);
  });
}

function isOver(response: ServerResponse<IncomingMessage>): boolean {
  return response.destroyed || response.closed;
}

/** How long, in milliseconds, and how much we keep reading from a client that is refused mid-send. */
const lingerMs = 1_000;
const lingerBytes = 4 * 1024 * 1024;

export function sendError(error: RelayError, request: IncomingMessage, response: ServerResponse): void {
  const body = jsonOf(error, response);
  response.statusCode = error.status;
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

/** Serializes a body and sets its headers. Express's own way costs a twentieth of an order's time. */
function jsonOf(body: object, response: ServerResponse): Buffer {
  const bytes = Buffer.from(JSON.stringify(body));
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', bytes.length);
  return bytes;
}

/**
 * Reads on for a moment so that the client sees the answer: closing over unread bytes resets the connection. Does not
 * wait for the rest of a body we do not need.
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
