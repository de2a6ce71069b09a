import { app } from 'electron';
import { output } from '../../core/output';

/** For the last lines; who does not read them by then reads none. */
const outputPatienceMs = 1_000;

let leaving = false;

/** Whether the app is about to end, so that its windows close rather than hide. */
export function isLeaving(): boolean {
  return leaving;
}

/** From now on the app is about to end. */
export function leave(): void {
  leaving = true;
}

/**
 * Quits once the last lines are out. Node waits at its end for each write under way: where nobody takes a line, that would
 * be for ever, and the next start would find this one still there. Such an app ends hard; the core has stopped by then.
 */
export async function quitAfterOutput(): Promise<void> {
  if (!(await output.drained(outputPatienceMs))) app.once('quit', () => process.kill(process.pid, 'SIGKILL'));
  app.quit();
}
