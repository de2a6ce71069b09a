import { createServer, type Server } from 'node:http';
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express';
import { StorageError } from '../storage/storage-error';
import { answerClientError } from './client-error';
import type { Connections } from './connections';
import type { Answer, Delivery } from './delivery';
import { parseJson } from './parse-json';
import { readBody } from './read-body';
import { RelayError } from './relay-error';
import { sendError } from './send-error';

/** What stands behind the receiver. */
export interface ReceiverBackground {
  /** A random name of this start: the self-check recognises its own receiver by it. */
  readonly instance: string;
  /** Anything came, right or wrong. */
  readonly requested: (fromOutside: boolean) => void;
  /** Who sent it. @throws RelayError for wrong credentials */
  readonly authenticate: (authorization: string | undefined, path: string) => Delivery['sender'];
  /** The present, as an ISO instant. */
  readonly now: () => string;
  /** @throws RelayError, StorageError */
  readonly hear: (delivery: Delivery) => Promise<Answer>;
  /** The session of the tunnel through which requests come at this moment. */
  readonly session: () => number;
  /** The 2XX for this order was handed to the network. */
  readonly answered: (orderId: string, session: number | null) => void;
  /** The connection broke before its 2XX was. */
  readonly answerLost: (orderId: string) => void;
  /** A checkout of Bbot's was blocked. `body` is what could be read of theirs. */
  readonly refused: (error: RelayError, path: string, body: unknown) => void;
  /** Something failed that is in nobody's list. */
  readonly failed: (error: unknown) => void;
}

/**
 * The HTTP server that Bbot's webhooks reach. Whoever sends slowly is cut off early, so that many of them
 * cannot keep real orders waiting.
 */
export function createReceiver(background: ReceiverBackground, connections: Connections): Server {
  const app = createApp(background, connections);
  const server = createServer(
    {
      headersTimeout: 5_000,
      requestTimeout: 10_000,
      keepAliveTimeout: 75_000,
      connectionsCheckingInterval: 1_000,
      requireHostHeader: false,
    },
    app,
  );
  return server
    .on('connection', (socket) => connections.opened(socket))
    .on('checkExpectation', app)
    .on('clientError', answerClientError);
}

function createApp(background: ReceiverBackground, connections: Connections): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((request, _, next) => {
    connections.asked(request);
    background.requested(isFromOutside(request));
    next();
  });
  app.get('/health', (_, response) => {
    // Whoever passes it on puts a Date in, by a clock that is not this computer's: so the clock is checked.
    response.sendDate = false;
    response.json({ status: 'ok', instance: background.instance });
  });
  for (const [path, through] of [['/bbot', 'checkout'] as const, ['/bbot/updates', 'updates'] as const]) {
    app.post(path, (request, response) =>
      receive({ background, connections }, { path, through }, request, response),
    );
    app.all(path, (_, response) => {
      response.set('Allow', 'POST');
      throw new RelayError('METHOD_NOT_ALLOWED');
    });
  }
  app.use(() => {
    throw new RelayError('NOT_FOUND');
  });
  const answerError: ErrorRequestHandler = (error, request, response, _next) => {
    const relayError = toRelayError(error, background);
    if (!response.headersSent) {
      sendError(relayError, request, response);
      return;
    }
    background.failed(relayError);
    response.destroy();
  };
  return app.use(answerError);
}

interface Address {
  readonly path: string;
  readonly through: Delivery['through'];
}

interface Intake {
  readonly background: ReceiverBackground;
  readonly connections: Connections;
}

async function receive(
  { background, connections }: Intake,
  { path, through }: Address,
  request: Request,
  response: Response,
): Promise<void> {
  const session = isFromOutside(request) ? background.session() : null;
  const sender = background.authenticate(request.headers.authorization, path);
  let body: unknown = null;
  try {
    connections.proved(request, response);
    const parsed = parseJson(await readBody(request));
    body = parsed.value;
    const answer = await background.hear({
      through,
      sender,
      session,
      body: parsed,
      at: background.now(),
    });
    sendAnswer(background, answer, session, response);
  } catch (error) {
    const relayError = toRelayError(error, background);
    if (through === 'checkout' && sender === 'bbot') background.refused(relayError, path, body);
    throw relayError;
  }
}

function sendAnswer(
  background: ReceiverBackground,
  answer: Answer,
  session: number | null,
  response: Response,
): void {
  if (answer.takenOrderId !== undefined) watchAnswer(background, answer.takenOrderId, session, response);
  if (answer.afterwards !== undefined) {
    // Whoever hung up has told it all the same.
    if (isOver(response)) answer.afterwards();
    else response.once('close', answer.afterwards);
  }
  response.json(answer.body);
}

/** ngrok names the caller's address; nobody on this computer has a reason to. */
function isFromOutside(request: Request): boolean {
  return request.headers['x-forwarded-for'] !== undefined;
}

function isOver(response: Response): boolean {
  return response.destroyed || response.closed;
}

/** A 2XX that was not handed to the network leaves the order in doubt. */
function watchAnswer(
  background: ReceiverBackground,
  orderId: string,
  session: number | null,
  response: Response,
): void {
  if (isOver(response)) {
    background.answerLost(orderId);
    return;
  }
  const { socket } = response.req;
  let handedOver = false;
  response.once('finish', () => {
    // Node says "finished" as well when the connection broke with a part of the answer unsent.
    handedOver = !socket.destroyed;
    if (handedOver) background.answered(orderId, session);
  });
  response.once('close', () => {
    if (!handedOver) background.answerLost(orderId);
  });
}

function toRelayError(error: unknown, background: ReceiverBackground): RelayError {
  if (error instanceof RelayError) return error;
  if (error instanceof StorageError) return new RelayError(error.code, { cause: error });
  if (error instanceof URIError) return new RelayError('NOT_FOUND', { cause: error });
  background.failed(error);
  return new RelayError('UNEXPECTED', { cause: error });
}
