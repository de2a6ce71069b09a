import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TicketAnswers } from '../tickets/ticket-answers';
import type { SessionAnswers } from '../tunnel/session-answers';
import type { Answer } from './delivery';
import { jsonOf } from './send-error';

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
