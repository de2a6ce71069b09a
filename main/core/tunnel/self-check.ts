import { type RequestOptions, request } from 'node:https';
import { z } from 'zod';
import { problemOfCode, type TunnelProblem } from './tunnel-problem';

/** What came back when our own public address was asked. */
export type CheckOutcome =
  | { readonly kind: 'ours' }
  | { readonly kind: 'not-ours'; readonly problem: TunnelProblem };

/** What came back, and what time it was by the clock of whoever passed it on. */
export interface Asked {
  readonly outcome: CheckOutcome;
  /**
   * Milliseconds since 1970; null: nobody told. Our own answers have no `Date`, so one in them was put in on the way
   * (RFC 9110, 6.6.1): it is ngrok's, as it is in what ngrok answers in our place.
   */
  readonly toldAtMs: number | null;
}

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
  return (await askAddress(address, instance, certificate)).outcome;
}

/** As `checkAddress`, and tells the time as well. Never rejects. */
export async function askAddress(
  address: string,
  instance: string,
  certificate: string | null,
): Promise<Asked> {
  try {
    const answer = await get(`${address}/health`, certificate);
    const outcome = outcomeOf(answer, instance);
    const foreign = answer.code !== null || outcome.kind === 'ours';
    return { outcome, toldAtMs: foreign ? answer.dateMs : null };
  } catch {
    // Whatever went wrong on the way: our answer did not come back.
    return { outcome: notOurs('no-answer'), toldAtMs: null };
  }
}

function outcomeOf({ body, code }: Answer, instance: string): CheckOutcome {
  if (code !== null) return { kind: 'not-ours', problem: { ...problemOfCode(code), kind: kindOf(code) } };
  const health = healthSchema.safeParse(parse(body));
  if (!health.success) return notOurs('no-answer');
  return health.data.instance === instance ? { kind: 'ours' } : notOurs('other-computer');
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
  /** Its `Date`, in milliseconds since 1970; null: it has none that can be read. */
  readonly dateMs: number | null;
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
      const dateMs = Date.parse(incoming.headers.date ?? '');
      let body = '';
      incoming.setEncoding('utf8');
      incoming.on('data', (chunk: string) => {
        body += chunk;
        if (body.length > longestAnswer) incoming.destroy(new Error('This is no answer of ours'));
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
    // A page of somebody else's.
    return null;
  }
}
