import { type RequestOptions, request } from 'node:https';
import { z } from 'zod';
import { problemOfCode, type TunnelProblem } from './tunnel-problem';

/** What came back from our own public address. */
export type CheckOutcome =
  | { readonly kind: 'ours' }
  | { readonly kind: 'not-ours'; readonly problem: TunnelProblem };

/** What came back, and the time by the clock of the server that relayed it. */
export interface Asked {
  readonly outcome: CheckOutcome;
  /**
   * Milliseconds since 1970; null: unknown. Our own answers have no `Date`, so one in them was added on the way (RFC
   * 9110, 6.6.1): it is ngrok's, as it is when ngrok answers in our place.
   */
  readonly serverTimeMs: number | null;
}

const withinMs = 8_000;
const maxAnswerLength = 10_000;
const healthSchema = z.object({ status: z.literal('ok'), instance: z.string() });

/**
 * Asks `<address>/health` from outside and looks for this start's instance in the answer: only that proves that orders
 * can arrive. Never rejects.
 * @param certificate one more to trust, as PEM: Electron ignores NODE_EXTRA_CA_CERTS
 */
export async function checkAddress(
  address: string,
  instance: string,
  certificate: string | null,
): Promise<CheckOutcome> {
  return (await askAddress(address, instance, certificate)).outcome;
}

/** Like `checkAddress`, but also returns the time. Never rejects. */
export async function askAddress(
  address: string,
  instance: string,
  certificate: string | null,
): Promise<Asked> {
  try {
    const answer = await get(`${address}/health`, certificate);
    const outcome = outcomeOf(answer, instance);
    const foreign = answer.code !== null || outcome.kind === 'ours';
    return { outcome, serverTimeMs: foreign ? answer.dateMs : null };
  } catch {
    // Whatever failed on the way, our answer did not come back.
    return { outcome: notOurs('no-answer'), serverTimeMs: null };
  }
}

function outcomeOf({ body, code }: Answer, instance: string): CheckOutcome {
  if (code !== null) return { kind: 'not-ours', problem: { ...problemOfCode(code), kind: kindOf(code) } };
  const health = healthSchema.safeParse(parse(body));
  if (!health.success) return notOurs('no-answer');
  return health.data.instance === instance ? { kind: 'ours' } : notOurs('other-computer');
}

/** ngrok answers for us when no agent of ours holds the address, and when the plan is used up. */
function kindOf(code: string): TunnelProblem['kind'] {
  const { kind } = problemOfCode(code);
  return kind === 'refused' ? 'no-answer' : kind;
}

function notOurs(kind: TunnelProblem['kind']): CheckOutcome {
  return { kind: 'not-ours', problem: { kind, code: null } };
}

interface Answer {
  readonly body: string;
  /** ngrok's error code, if it answered in our place. */
  readonly code: string | null;
  /** Its `Date`, in milliseconds since 1970; null: none readable. */
  readonly dateMs: number | null;
}

function get(url: string, certificate: string | null): Promise<Answer> {
  const options: RequestOptions = {
    // No keep-alive: a fresh connection goes all the way.
    agent: false,
    headers: { 'user-agent': 'counter-relay-self-check', 'ngrok-skip-browser-warning': '1' },
    signal: AbortSignal.timeout(withinMs),
    ...(certificate === null ? {} : { ca: certificate }),
  };
  return new Promise((resolve, reject) => {
    const outgoing = request(url, options, (incoming) => {
      const code = incoming.headers['ngrok-error-code'];
      const dateMs = Date.parse(incoming.headers.date ?? '');
      let body = '';
      incoming.setEncoding('utf8');
      incoming.on('data', (chunk: string) => {
        body += chunk;
        if (body.length > maxAnswerLength) incoming.destroy(new Error('The answer is too long to be ours'));
      });
      incoming.on('end', () =>
        resolve({
          body,
          code: typeof code === 'string' ? code : null,
          dateMs: Number.isNaN(dateMs) ? null : dateMs,
        }),
      );
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
    // Another server's page.
    return null;
  }
}
