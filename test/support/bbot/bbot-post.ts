import type { Transport } from './bbot-transport';

/** What came back for one request. */
export type Answer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** The error code or, with a 2XX, the status word. */
      readonly code: string;
      readonly ms: number;
    }
  | { readonly kind: 'no answer'; readonly reason: string; readonly ms: number };

export interface Receiver {
  /** Scheme, host and port alone. */
  readonly origin: string;
  readonly username: string;
  readonly password: string;
  readonly transport: Transport;
}

/** How long Bbot waits is not documented; nobody stands at a counter for longer than this. */
const timeoutMs = 30_000;

/** Posts a JSON body as Bbot does. Never throws: a failed connection is an answer, too. */
export function postWebhook(receiver: Receiver, path: string, body: string): Promise<Answer> {
  const startedAt = performance.now();
  const credentials = Buffer.from(`${receiver.username}:${receiver.password}`).toString('base64');
  return new Promise((resolve) => {
    const outgoing = receiver.transport.request(
      `${receiver.origin}${path}`,
      {
        method: 'POST',
        agent: receiver.transport.agent,
        timeout: timeoutMs,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          authorization: `Basic ${credentials}`,
        },
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', fail);
        incoming.on('end', () =>
          resolve({
            kind: 'answered',
            status: incoming.statusCode ?? 0,
            code: codeOf(Buffer.concat(chunks).toString()),
            ms: performance.now() - startedAt,
          }),
        );
      },
    );
    function fail(error: NodeJS.ErrnoException) {
      const reason = error.code ?? error.message;
      resolve({ kind: 'no answer', reason, ms: performance.now() - startedAt });
    }
    outgoing.on('timeout', () => outgoing.destroy(new Error(`nothing within ${timeoutMs / 1000} s`)));
    outgoing.on('error', fail);
    outgoing.end(body);
  });
}

function codeOf(text: string): string {
  try {
    const body: { status?: unknown; error?: { code?: unknown } } | null = JSON.parse(text);
    return String(body?.error?.code ?? body?.status ?? '');
  } catch {
    // ngrok's own words end with its code.
    return /ERR_NGROK_\d+/.exec(text)?.[0] ?? text.slice(0, 60);
  }
}
