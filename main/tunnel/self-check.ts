import { type RequestOptions, request } from 'node:https';
import { z } from 'zod';
import { problemOfCode, type TunnelProblem } from './tunnel-problem';

/** What came back when our own public address was asked. */
export type CheckOutcome =
  | { readonly kind: 'ours' }
  | { readonly kind: 'not-ours'; readonly problem: TunnelProblem };

const withinMs = 8_000;
const longestAnswer = 10_000;
const healthSchema = z.object({ status: z.literal('ok'), instance: z.string() });

/**
 * Asks `<address>/health` as the world does, and looks for this start's instance in the answer: only that
 * proves that orders can arrive. Never rejects.
 * @param certificate one more to trust, as PEM: Electron ignores NODE_EXTRA_CA_CERTS
 */
export async function checkAddress(
  address: string,
  instance: string,
  certificate: string | null,
): Promise<CheckOutcome> {
  try {
    const { body, code } = await get(`${address}/health`, certificate);
    if (code !== null) return { kind: 'not-ours', problem: { ...problemOfCode(code), kind: kindOf(code) } };
    const health = healthSchema.safeParse(parse(body));
    if (!health.success) return notOurs('no-answer');
    return health.data.instance === instance ? { kind: 'ours' } : notOurs('other-computer');
  } catch {
    // Whatever went wrong on the way: our answer did not come back.
    return notOurs('no-answer');
  }
}

/** ngrok answers in our place when nothing of ours holds the address; a used-up plan says so too. */
function kindOf(code: string): TunnelProblem['kind'] {
  const { kind } = problemOfCode(code);
  return kind === 'refused' ? 'no-answer' : kind;
}

function notOurs(kind: TunnelProblem['kind']): CheckOutcome {
  return { kind: 'not-ours', problem: { kind, code: null } };
}

interface Answer {
  readonly body: string;
  /** ngrok's error code, where it answered in our place. */
  readonly code: string | null;
}

function get(url: string, certificate: string | null): Promise<Answer> {
  const options: RequestOptions = {
    // Not kept alive: a fresh connection goes the whole way.
    agent: false,
    headers: { 'user-agent': 'counter-relay-self-check', 'ngrok-skip-browser-warning': '1' },
    signal: AbortSignal.timeout(withinMs),
    ...(certificate === null ? {} : { ca: certificate }),
  };
  return new Promise((resolve, reject) => {
    const outgoing = request(url, options, (incoming) => {
      const code = incoming.headers['ngrok-error-code'];
      let body = '';
      incoming.setEncoding('utf8');
      incoming.on('data', (chunk: string) => {
        body += chunk;
        if (body.length > longestAnswer) incoming.destroy(new Error('This is no answer of ours'));
      });
      incoming.on('end', () => resolve({ body, code: typeof code === 'string' ? code : null }));
      incoming.on('error', reject);
      incoming.on('close', () => reject(new Error('The answer broke off')));
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A page of somebody else's.
    return null;
  }
}
