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
 * Sends a 2XX, and notes of an order's whether the network took it.
 * @param session of the tunnel through which the request came; null: from this computer
 */
export function sendAnswer(
  deps: SendAnswerDeps,
  answer: Answer,
  session: number | null,
  response: ServerResponse<IncomingMessage>,
): void {
  if (answer.takenOrderId !== undefined) watchAnswer(deps, answer.takenOrderId, session, response);
  if (answer.afterwards !== undefined) {
    // Whoever hung up has told it all the same.
    if (isOver(response)) answer.afterwards();
    else response.once('close', answer.afterwards);
  }
  response.end(jsonOf(answer.body, response));
}

/** A 2XX that was not handed to the network leaves the order in doubt. */
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
    // Node says "finished" as well when the connection broke with a part of the answer unsent.
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

/** How long, in milliseconds, and how much is still read of a client that is told no while it sends. */
const lingerMs = 1_000;
const lingerBytes = 4 * 1024 * 1024;

/** Answers with an error's status, headers and body. */
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

/** The bytes of a body as JSON, which the headers tell of by now. Express's own way costs a twentieth of an order's time. */
function jsonOf(body: object, response: ServerResponse): Buffer {
  const bytes = Buffer.from(JSON.stringify(body));
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', bytes.length);
  return bytes;
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
