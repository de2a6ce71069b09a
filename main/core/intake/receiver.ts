import { createServer, type Server } from 'node:http';
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express';
import { type BbotAddress, bbotPaths } from '../../../shared/bbot/bbot-paths';
import { StorageError } from '../storage/storage-error';
import { addressAsked, beginsLikeOurs, shownPath } from './address-asked';
import { answerClientError } from './connections/client-error';
import type { Connections } from './connections/connections';
import type { Answer, Delivery } from './delivery';
import { RelayError } from './relay-error';
import { RequestBody } from './request-body';
import { sendError } from './send-error';

/** What stands behind the receiver. */
export interface ReceiverDeps {
  /** A random name of this start: the self-check recognises its own receiver by it. */
  readonly instance: string;
  /** Anything came, right or wrong. */
  readonly requested: (fromOutside: boolean) => void;
  /** Who sent it. @throws RelayError for wrong credentials */
  readonly authenticate: (authorization: string | undefined, path: string) => Delivery['sender'];
  /** Whether it came with what Bbot must send; unlike `authenticate` it counts nothing. */
  readonly isBbots: (authorization: string | undefined) => boolean;
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
  /** Something of Bbot's was refused. `body` is what could be read of it. */
  readonly refused: (error: RelayError, through: BbotAddress, body: unknown) => void;
  /** Bbot asked for what is neither of the two addresses. `body` is what could be read of it. */
  readonly wrongAddress: (path: string, body: unknown) => void;
  /** Something failed that is in nobody's list. */
  readonly failed: (error: unknown) => void;
}

/**
 * The HTTP server that Bbot's webhooks reach. Whoever sends slowly is cut off early, so that many of them
 * cannot keep real orders waiting.
 */
export function createReceiver(background: ReceiverDeps, connections: Connections): Server {
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

function createApp(background: ReceiverDeps, connections: Connections): Express {
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
  app.use(async (request, response) => {
    const through = addressAsked(request.url);
    if (through === null) return refuseElsewhere({ background, connections }, request, response);
    if (request.method === 'POST') return receive({ background, connections }, through, request, response);
    response.set('Allow', 'POST');
    throw new RelayError('METHOD_NOT_ALLOWED');
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

interface Intake {
  readonly background: ReceiverDeps;
  readonly connections: Connections;
}

async function receive(
  { background, connections }: Intake,
  through: BbotAddress,
  request: Request,
  response: Response,
): Promise<void> {
  const session = isFromOutside(request) ? background.session() : null;
  const sender = background.authenticate(request.headers.authorization, bbotPaths[through]);
  const body = new RequestBody();
  try {
    connections.proved(request, response);
    const parsed = await body.read(request);
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
    if (sender === 'bbot') background.refused(relayError, through, body.value);
    throw relayError;
  }
}

/**
 * Neither of the two addresses. Only what Bbot asks for is told: it sends a password that nobody else has, and a stranger
 * who tries what is open on the internet must not be able to write on a board. Without the right password only a path that
 * begins as ours do counts, and as what it would be there: a wrong password.
 * @throws RelayError NOT_FOUND, UNAUTHORIZED, TOO_MANY_FAILED_LOGINS
 */
async function refuseElsewhere(
  { background, connections }: Intake,
  request: Request,
  response: Response,
): Promise<never> {
  // Bbot only posts; an owner's browser may send the password along with what it asks for by itself.
  if (request.method !== 'POST') throw new RelayError('NOT_FOUND');
  const { authorization } = request.headers;
  const isBbots = background.isBbots(authorization);
  if (isBbots || beginsLikeOurs(request.url)) background.authenticate(authorization, bbotPaths.checkout);
  if (isBbots) {
    const body = new RequestBody();
    try {
      connections.proved(request, response);
      await body.read(request);
    } catch (error) {
      // It is refused in any case, and told by whatever could be read of it.
      if (!(error instanceof RelayError)) background.failed(error);
    }
    background.wrongAddress(shownPath(request.url), body.value);
  }
  throw new RelayError('NOT_FOUND');
}

function sendAnswer(
  background: ReceiverDeps,
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
  background: ReceiverDeps,
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

function toRelayError(error: unknown, background: ReceiverDeps): RelayError {
  if (error instanceof RelayError) return error;
  if (error instanceof StorageError) return new RelayError(error.code, { cause: error });
  if (error instanceof URIError) return new RelayError('NOT_FOUND', { cause: error });
  background.failed(error);
  return new RelayError('UNEXPECTED', { cause: error });
}
