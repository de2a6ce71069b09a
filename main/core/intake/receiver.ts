import { createServer, type Server } from 'node:http';
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express';
import type { Logger } from 'pino';
import { type BbotAddress, bbotPaths } from '../../../shared/bbot/bbot-paths';
import { type Clock, isoNow } from '../clock';
import { reasonOf, StorageError } from '../storage/storage-error';
import type { MonthlyRequests } from '../tunnel/monthly-requests';
import type { SessionAnswers } from '../tunnel/session-answers';
import { addressAsked, beginsLikeOurs, shownPath } from './address-asked';
import type { Logins } from './authenticate';
import { answerClientError } from './connections/client-error';
import type { Connections } from './connections/connections';
import type { WebhookHandler } from './handle-webhook';
import type { RefusedRequests } from './refused-requests';
import { RelayError } from './relay-error';
import { RequestBody } from './request-body';
import { type SendAnswerDeps, sendAnswer, sendError } from './send-answer';

/** What the receiver depends on. */
export interface ReceiverDeps extends SendAnswerDeps {
  /** A random name for this start, by which the self-check recognizes its own receiver. */
  readonly instance: string;
  readonly clock: Pick<Clock, 'now'>;
  readonly connections: Connections;
  readonly requests: Pick<MonthlyRequests, 'add'>;
  readonly logins: Pick<Logins, 'authenticate' | 'isBbots'>;
  readonly webhooks: Pick<WebhookHandler, 'handle'>;
  readonly refused: Pick<RefusedRequests, 'refused' | 'wrongAddress'>;
  readonly sessionAnswers: Pick<SessionAnswers, 'session' | 'sent'>;
  readonly log: Pick<Logger, 'error'>;
}

/**
 * The HTTP server Bbot's webhooks reach. Slow senders are cut off early, so that many of them cannot keep real orders
 * waiting.
 */
export function createReceiver(deps: ReceiverDeps): Server {
  const app = createApp(deps);
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
    .on('connection', (socket) => deps.connections.opened(socket))
    .on('checkExpectation', app)
    .on('clientError', answerClientError);
}

function createApp(deps: ReceiverDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((request, _, next) => {
    deps.connections.asked(request);
    if (isFromOutside(request)) deps.requests.add();
    next();
  });
  app.get('/health', (_, response) => {
    // The proxies on the way then add a Date from their own clocks, which is how this computer's clock is checked.
    response.sendDate = false;
    response.json({ status: 'ok', instance: deps.instance });
  });
  app.use(async (request, response) => {
    const through = addressAsked(request.url);
    if (through === null) return refuseElsewhere(deps, request, response);
    if (request.method === 'POST') return receive(deps, through, request, response);
    response.set('Allow', 'POST');
    throw new RelayError('METHOD_NOT_ALLOWED');
  });
  const answerError: ErrorRequestHandler = (error, request, response, _next) => {
    const relayError = toRelayError(error, deps);
    if (!response.headersSent) {
      sendError(relayError, request, response);
      return;
    }
    unexpected(deps, relayError);
    response.destroy();
  };
  return app.use(answerError);
}

async function receive(
  deps: ReceiverDeps,
  through: BbotAddress,
  request: Request,
  response: Response,
): Promise<void> {
  const session = isFromOutside(request) ? deps.sessionAnswers.session : null;
  const sender = deps.logins.authenticate(request.headers.authorization, bbotPaths[through]);
  const body = new RequestBody();
  try {
    deps.connections.proved(request, response);
    const parsed = await body.read(request);
    const answer = await deps.webhooks.handle({
      through,
      sender,
      session,
      body: parsed,
      at: isoNow(deps.clock),
    });
    sendAnswer(deps, answer, session, response);
  } catch (error) {
    const relayError = toRelayError(error, deps);
    if (sender === 'bbot') deps.refused.refused(relayError, through, body.value);
    throw relayError;
  }
}

/**
 * Refuses a path that is neither address. Staff see only what Bbot asked for: it sends a password nobody else has, and
 * a stranger probing the internet must not be able to write on a board. Without the right password, only a path that
 * begins like ours counts, as what it would be there: a failed login.
 * @throws RelayError NOT_FOUND, UNAUTHORIZED, TOO_MANY_FAILED_LOGINS
 */
async function refuseElsewhere(deps: ReceiverDeps, request: Request, response: Response): Promise<never> {
  // Bbot only posts; an owner's browser may send the password along with requests it makes on its own.
  if (request.method !== 'POST') throw new RelayError('NOT_FOUND');
  const { authorization } = request.headers;
  const isBbots = deps.logins.isBbots(authorization);
  if (isBbots || beginsLikeOurs(request.url)) deps.logins.authenticate(authorization, bbotPaths.checkout);
  if (isBbots) {
    const body = new RequestBody();
    try {
      deps.connections.proved(request, response);
      await body.read(request);
    } catch (error) {
      // It is refused anyway, and shown by whatever could be read.
      if (!(error instanceof RelayError)) unexpected(deps, error);
    }
    deps.refused.wrongAddress(shownPath(request.url), body.value);
  }
  throw new RelayError('NOT_FOUND');
}

/** ngrok adds the caller's address; no caller on this computer has a reason to. */
function isFromOutside(request: Request): boolean {
  return request.headers['x-forwarded-for'] !== undefined;
}

function toRelayError(error: unknown, deps: ReceiverDeps): RelayError {
  if (error instanceof RelayError) return error;
  if (error instanceof StorageError) return new RelayError(error.code, { cause: error });
  if (error instanceof URIError) return new RelayError('NOT_FOUND', { cause: error });
  unexpected(deps, error);
  return new RelayError('UNEXPECTED', { cause: error });
}

function unexpected({ log }: ReceiverDeps, error: unknown): void {
  log.error({ reason: reasonOf(error) }, 'an error that nobody expected');
}
