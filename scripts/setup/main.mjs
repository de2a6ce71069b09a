import { endBackground, killChildren, signalChildren } from './children.mjs';
import { endLeftovers, markChildren } from './leftovers.mjs';
import { watchNpm } from './parent.mjs';
import { SetUpError } from './set-up-error.mjs';
import { Stopped, stopBecauseOf, stopSignal } from './stop.mjs';

const LOWEST_NODE = [20, 19];

/** Longer than the app's longest wait at its end (8 s for an order on its way to disk). */
const TIMEOUT_MS = 10_000;

/** An interrupted npm undoes its work at leisure, which the next start would throw away. */
const TOOLS_TIMEOUT_MS = 3_000;

/** npm passes a terminal's Ctrl-C on, so that one key press arrives twice: only a later one is an impatient user. */
const IMPATIENT_AFTER_MS = 1_000;

/**
 * Runs a command from its first to its last process: whatever way it ends, nothing that it started is left.
 *
 * @param {() => Promise<number>} job resolves to the exit code
 */
export async function runMain(job) {
  if (isNodeTooOld(process.versions.node)) {
    process.exit(
      tell(new SetUpError(`Node ${process.versions.node} is too old.`, 'Install Node 20.19 or newer.')),
    );
  }
  markChildren();
  process.on('exit', killChildren);
  endOnSignals();
  watchNpm(() => process.emit('SIGTERM', 'SIGTERM'));
  const code = await job().catch(tell);
  await endEverything();
  process.exit(code);
}

/** Ends what still runs: first the programs that served the others, then what got lost on the way. */
export async function endEverything() {
  await endBackground();
  const left = endLeftovers();
  if (left > 0 && !stopSignal.aborted) console.log(`Ended ${left} process(es) that had been left behind.`);
}

/** @param {string} version such as 20.19.1 */
export function isNodeTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [lowestMajor = 0, lowestMinor = 0] = LOWEST_NODE;
  return major < lowestMajor || (major === lowestMajor && minor < lowestMinor);
}

/**
 * @param {unknown} error
 * @returns {number} the exit code
 */
export function tell(error) {
  if (error instanceof Stopped) return error.exitCode;
  if (error instanceof SetUpError) console.error(`\n${error.message}\n${error.whatToDo}`);
  else if (isSystemError(error)) console.error(`\n${error.message}\nFix this and try again.`);
  else console.error(error);
  return 1;
}

/**
 * A full disk or a folder of another user's: the message says it all.
 *
 * @param {unknown} error
 * @returns {error is NodeJS.ErrnoException}
 */
function isSystemError(error) {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

function endOnSignals() {
  let firstAt = 0;
  /** @param {NodeJS.Signals} signal */
  const onSignal = (signal) => {
    if (firstAt === 0) {
      firstAt = Date.now();
      stopBecauseOf(signal);
      signalChildren(signal);
      setTimeout(() => signalChildren('SIGKILL', 'tools'), TOOLS_TIMEOUT_MS).unref();
      setTimeout(() => signalChildren('SIGKILL'), TIMEOUT_MS).unref();
    } else if (Date.now() - firstAt > IMPATIENT_AFTER_MS) {
      signalChildren('SIGKILL');
    }
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, onSignal);
}
