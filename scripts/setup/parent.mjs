import { readFileSync } from 'node:fs';

const POLL_MS = 200;

/**
 * Calls back when the npm that runs this script has ended. npm does not wait for its scripts when a signal ends it, and
 * the signal reaches no further than the shell between the two; one that was killed could not say anything anyway.
 *
 * @param {() => void} whenGone
 */
export function watchNpm(whenGone) {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const shellsParent = isShell(parent) ? parentOf(parent) : undefined;
  const watch = setInterval(() => {
    const there =
      process.ppid === parent && (shellsParent === undefined || parentOf(parent) === shellsParent);
    if (there) return;
    clearInterval(watch);
    whenGone();
  }, POLL_MS);
  watch.unref();
}

/**
 * Whether a process is the shell that npm puts between itself and a script; some shells replace themselves by it.
 *
 * @param {number} pid
 */
function isShell(pid) {
  return readProc(pid, 'cmdline').split('\0')[1] === '-c';
}

/**
 * @param {number} pid
 * @returns {string | undefined} undefined once the process is gone, and on systems without /proc
 */
function parentOf(pid) {
  return /^PPid:\s*(\d+)$/m.exec(readProc(pid, 'status'))?.[1];
}

/**
 * @param {number} pid
 * @param {string} file
 */
function readProc(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // the process may end at any moment
  }
}
