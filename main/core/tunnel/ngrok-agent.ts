import { type Listener, type Session, SessionBuilder } from '@ngrok/ngrok';
import { problemOfCode, type TunnelProblem } from './tunnel-problem';

export interface AgentOptions {
  readonly token: string;
  /** The account's fixed domain; null: any address ngrok assigns. */
  readonly domain: string | null;
  /** Where requests go, e.g. "http://127.0.0.1:4747". */
  readonly forwardTo: string;
  /** An ingress other than ngrok's own, as host:port, and a certificate to trust for it. */
  readonly server: string | null;
  readonly certificate: string | null;
}

export interface AgentSession {
  /** From the listener, never built from the domain, e.g. "https://pizza.ngrok-free.app". */
  readonly address: string;
  /** Ends the session. Resolves soon, even if nothing answers. */
  close(): Promise<void>;
}

/** What a session reports about itself. */
export interface AgentEvents {
  /** A heartbeat was answered. */
  readonly alive: () => void;
  /** It ended. Called once. */
  readonly lost: () => void;
}

/** Why no session could be opened. */
export class AgentError extends Error {
  override readonly name = 'AgentError';

  constructor(
    readonly problem: TunnelProblem,
    options?: ErrorOptions,
  ) {
    super(
      `No connection to ngrok: ${problem.kind}${problem.code === null ? '' : ` (${problem.code})`}`,
      options,
    );
  }
}

/** In milliseconds. A connection that is accepted but stays silent does not count. */
const connectWithinMs = 10_000;
const closeWithinMs = 2_000;
/** In seconds: a dead connection shows within their sum. ngrok's own agent uses 10 and 15. */
const heartbeat = { intervalS: 5, toleranceS: 10 };

/**
 * Opens one session with one listener. It never reconnects by itself: once it breaks it is over, and the caller decides
 * what comes next.
 * @throws AgentError
 */
export async function connectAgent(options: AgentOptions, events: AgentEvents): Promise<AgentSession> {
  const opening = open(options, { ...events, lost: once(events.lost) });
  const timeout = new AbortController();
  try {
    return await Promise.race([opening, rejectAfter(connectWithinMs, timeout.signal)]);
  } catch (error) {
    // A session that opens too late must not hold the address.
    void opening.then((session) => session.close()).catch(() => undefined);
    throw toAgentError(error, options.token);
  } finally {
    timeout.abort();
  }
}

async function open(options: AgentOptions, events: AgentEvents): Promise<AgentSession> {
  const session = await sessionBuilder(options, events).connect();
  try {
    const builder = session.httpEndpoint();
    if (options.domain !== null) builder.domain(options.domain);
    const listener = await builder.listenAndForward(options.forwardTo);
    const address = listener.url();
    if (address === null) throw new Error('The listener has no address');
    return { address, close: () => closeSoon(session, listener) };
  } catch (error) {
    await closeSoon(session, null);
    throw error;
  }
}

function sessionBuilder(options: AgentOptions, { alive, lost }: AgentEvents): SessionBuilder {
  const builder = new SessionBuilder()
    .authtoken(options.token)
    .heartbeatInterval(heartbeat.intervalS)
    .heartbeatTolerance(heartbeat.toleranceS)
    // Seen in 1.7.0: an unanswered heartbeat arrives as null, and nothing else happens.
    .handleHeartbeat((latencyMs: number | null) => {
      if (latencyMs === null) lost();
      else alive();
    })
    .handleDisconnection(() => {
      lost();
      return false;
    });
  if (options.server !== null) builder.serverAddr(options.server);
  if (options.certificate !== null) builder.caCert(Buffer.from(options.certificate));
  return builder;
}

/**
 * The listener first, which frees the address at once. The session's own connection ends with its heartbeats, some
 * seconds later (seen in 1.7.0).
 */
async function closeSoon(session: Session, listener: Listener | null): Promise<void> {
  const timeout = new AbortController();
  const closing = (async () => {
    await listener?.close();
    await session.close();
  })();
  try {
    await Promise.race([closing, rejectAfter(closeWithinMs, timeout.signal)]);
  } catch {
    // Already broken, or unanswered: ngrok ends sessions that go silent.
    void closing.catch(() => undefined);
  } finally {
    timeout.abort();
  }
}

function once(call: () => void): () => void {
  let called = false;
  return () => {
    if (!called) call();
    called = true;
  };
}

function rejectAfter(ms: number, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new Error('ngrok did not answer in time')), ms);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}

/** Masks the token: ngrok's error message repeats a token it refuses. */
function toAgentError(error: unknown, token: string): AgentError {
  const words = (error instanceof Error ? error.message : String(error)).replaceAll(token, '(token)');
  return new AgentError(problemOfCode(codeOf(error)), { cause: new Error(words) });
}

/** ngrok's errors carry their code; otherwise it is in the message. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('errorCode' in error && typeof error.errorCode === 'string') return error.errorCode;
  return /ERR_NGROK_\d+/.exec(error.message)?.[0] ?? null;
}
