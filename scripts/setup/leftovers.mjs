import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const MARK = 'COUNTER_RELAY_RUN';

/** Marks everything that this process starts from now on, grandchildren and orphans included. */
export function markChildren() {
  process.env[MARK] = randomUUID();
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv} the same without the mark, for programs that may leave daemons behind
 */
export function withoutMark(env) {
  const { [MARK]: _, ...rest } = env;
  return rest;
}

/**
 * Ends marked processes that outlived their parents, such as the Electron of a test whose worker was killed: nobody's
 * child any more, and in a process group of its own. Linux only, where /proc tells each process's environment.
 *
 * @returns {number} how many were ended
 */
export function endLeftovers() {
  if (process.platform !== 'linux') return 0;
  const left = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && hasOurMark(pid));
  for (const pid of left) tryKill(pid);
  return left.length;
}

/**
 * @param {number} pid
 * @returns {boolean} whether it came from this process, as far as /proc tells
 */
export function hasOurMark(pid) {
  const mark = process.env[MARK];
  if (mark === undefined) return false;
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(`${MARK}=${mark}`);
  } catch {
    return false; // ended meanwhile, or another user's and so not ours
  }
}

/** @param {number} pid */
function tryKill(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    const endedMeanwhile = error instanceof Error && 'code' in error && error.code === 'ESRCH';
    if (!endedMeanwhile) throw error;
  }
}
