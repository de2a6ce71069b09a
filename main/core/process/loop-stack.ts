import { Session } from 'node:inspector';
import { workerData } from 'node:worker_threads';
import { note } from '../diagnostics/notes';
import type { LoopWatchData } from './loop-watch';

/*
 * A thread beside the core's: when the core's loop hangs, it notes where and ends the process, since nothing else would
 * ever end an endless loop. The shell starts the core again.
 */

const checkEveryMs = 1_000;
/** How many checks without a beat. Counting checks, not time, ignores a PC's sleep. */
const missedBeats = 10;
/** How long to wait for the stack, in milliseconds: a loop stuck in native code cannot answer. */
const askTimeoutMs = 1_000;

const { beats, file } = workerData as LoopWatchData;
let last = -1;
let missed = 0;

setInterval(() => {
  const now = Atomics.load(beats, 0);
  missed = now === last ? missed + 1 : 0;
  last = now;
  if (missed !== missedBeats) return;
  setTimeout(() => endProcess('no stack'), askTimeoutMs);
  askForStack(endProcess);
}, checkEveryMs);

/** Stops the core's thread wherever it is, even in an endless loop. It may not be able to continue afterwards. */
function askForStack(tell: (stack: string) => void): void {
  const session = new Session();
  session.connectToMainThread();
  const files = new Map<string, string>();
  session.on('Debugger.scriptParsed', ({ params: { scriptId, url } }) => void files.set(scriptId, url));
  session.on('Debugger.paused', ({ params: { callFrames } }) => {
    const lines = callFrames.map(({ functionName, location: { scriptId, lineNumber, columnNumber = 0 } }) => {
      const place = `${files.get(scriptId) ?? ''}:${lineNumber + 1}:${columnNumber + 1}`;
      return `at ${functionName || '(nameless)'} (${place})`;
    });
    tell(lines.join('\n'));
  });
  session.post('Debugger.enable');
  session.post('Debugger.pause');
}

function endProcess(stack: string): void {
  note(file, 'core-stands', `its loop stood\n${stack}`);
  process.kill(process.pid, 'SIGKILL');
}
