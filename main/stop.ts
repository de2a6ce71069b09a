import { app } from 'electron';
import type { CoreHost } from './core-host';
import { log, output } from './log';
import { reasonOf } from './storage/storage-error';

/** For the last lines; who does not read them by then reads none. */
const outputPatienceMs = 1_000;

let leaving = false;
let lastOfAll: (() => Promise<void>) | null = null;

/** Whether the app is about to end, so that its windows close rather than hide. */
export function isLeaving(): boolean {
  return leaving;
}

/** Ends the app, and does this once the core has stopped. @param work does not reject */
export function leaveAndThen(work: () => Promise<void>): void {
  lastOfAll = work;
  app.quit();
}

/**
 * Quits once the last lines are out. Node waits at its end for each write under way: where nobody takes a line, that would
 * be for ever, and the next start would find this one still there. Such an app ends hard; the core has stopped by then.
 */
export async function quitAfterOutput(): Promise<void> {
  if (!(await output.drained(outputPatienceMs))) app.once('quit', () => process.kill(process.pid, 'SIGKILL'));
  app.quit();
}

/** However the app is ended, also by a signal: first the core, so that what was taken is on the disk. */
export function stopBeforeQuit(core: Pick<CoreHost, 'stop'>): void {
  let state: 'running' | 'stopping' | 'stopped' = 'running';
  app.on('before-quit', (event) => {
    leaving = true;
    if (state === 'stopped') return;
    event.preventDefault();
    if (state === 'stopping') return;
    state = 'stopping';
    core
      .stop()
      .catch((error: unknown) => log.error({ reason: reasonOf(error) }, 'not everything could be stopped'))
      .then(async () => {
        state = 'stopped';
        await lastOfAll?.();
        await quitAfterOutput();
      });
  });
  // The board's own end ends the app (window.ts), not that of the hidden window in which paper is drawn.
  app.on('window-all-closed', () => undefined);
  // Electron 25 ends the same way by itself; that any version does is documented nowhere.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
}
