import { app } from 'electron';
import { output } from '../../core/output';

/** For the last output lines; a reader slower than this misses them. */
const outputTimeoutMs = 1_000;

let leaving = false;

/** Whether the app is quitting, so that its windows close rather than hide. */
export function isLeaving(): boolean {
  return leaving;
}

export function leave(): void {
  leaving = true;
}

/**
 * Quits once the last lines are out. At exit Node waits for every pending write: with no reader, forever, and the next
 * start would find this one still running. So such an app is killed; by then the core has stopped.
 */
export async function quitAfterOutput(): Promise<void> {
  if (!(await output.drained(outputTimeoutMs))) app.once('quit', () => process.kill(process.pid, 'SIGKILL'));
  app.quit();
}
