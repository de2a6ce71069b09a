import { setTimeout as aMoment } from 'node:timers/promises';
import { app } from 'electron';
import { log, logFile, quietLog } from '../../core/log';
import { reasonOf } from '../../core/storage/storage-error';
import type { CoreHost } from '../core-host';
import { leave, quitAfterOutput } from './leaving';

/** For the last lines; a disk that stands still loses them. */
const logPatienceMs = 1_000;

let lastOfAll: (() => Promise<void>) | null = null;
/** For the log: what ended the app, when it was not a window, the tray, or the system. */
let because = 'quit';

/** Ends the app, and does this once the core has stopped. @param work does not reject */
export function leaveAndThen(work: () => Promise<void>): void {
  lastOfAll = work;
  because = 'update';
  app.quit();
}

/** However the app is ended, also by a signal: first the core, so that what was taken is on the disk. */
export function stopBeforeQuit(core: Pick<CoreHost, 'stop'>): void {
  let state: 'running' | 'stopping' | 'stopped' = 'running';
  app.on('before-quit', (event) => {
    leave();
    if (state === 'stopped') return;
    event.preventDefault();
    if (state === 'stopping') return;
    state = 'stopping';
    quietLog.info({ because }, 'the app ends');
    core
      .stop()
      .catch((error: unknown) => log.error({ reason: reasonOf(error) }, 'not everything could be stopped'))
      .then(async () => {
        state = 'stopped';
        await lastOfAll?.();
        await Promise.race([logFile.settled(), aMoment(logPatienceMs)]);
        await quitAfterOutput();
      });
  });
  // The board's own end ends the app (window.ts), not that of the hidden window in which paper is drawn.
  app.on('window-all-closed', () => undefined);
  // Electron 25 ends the same way by itself; that any version does is documented nowhere.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      because = signal;
      app.quit();
    });
  }
}
