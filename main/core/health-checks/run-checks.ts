import type { CheckOutcome, CheckReport, CheckResult, CoreCheckName } from '../../../shared/status/checks';
import { reasonOf } from '../storage/storage-error';

/** How long one check may take, in milliseconds. The slowest waits for an answer from the internet, or for a disk. */
const longestMs = 12_000;

/** How each thing is found out. */
export type Checks = {
  readonly [Name in CoreCheckName]: () => Promise<CheckOutcome<Name>> | CheckOutcome<Name>;
};

/**
 * Runs them side by side. One that fails or takes too long is unknown, and costs none of the others. Never rejects.
 * @param failed told why one could not be carried out, for the log
 */
export async function runAll(
  checks: Checks,
  failed: (name: CoreCheckName, reason: string) => void,
  withinMs = longestMs,
): Promise<CheckReport['results']> {
  const names = Object.keys(checks) as CoreCheckName[];
  return Promise.all(names.map((name) => runOne(checks, name, failed, withinMs)));
}

async function runOne<Name extends CoreCheckName>(
  checks: Checks,
  name: Name,
  failed: (name: Name, reason: string) => void,
  withinMs: number,
): Promise<CheckResult<CoreCheckName>> {
  const limit = new AbortController();
  try {
    const running = (async () => checks[name]())();
    const outcome = await Promise.race([running, rejectAfter(withinMs, limit.signal)]);
    return { name, outcome } as CheckResult<CoreCheckName>;
  } catch (error) {
    failed(name, reasonOf(error));
    return { name, outcome: { kind: 'unknown', why: 'not-looked' } } as CheckResult<CoreCheckName>;
  } finally {
    limit.abort();
  }
}

function rejectAfter(ms: number, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new Error(`it took longer than ${ms} ms`)), ms);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}
