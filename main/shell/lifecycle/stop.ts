import { setTimeout as aMoment } from 'node:timers/promises';
import { app } from 'electron';
import { log, logFile, quietLog } from '../../core/log';
import { reasonOf } from '../../core/storage/storage-error';
import type { CoreHost } from '../core-host';
import { leave, quitAfterOutput } from './leaving';

/** For the last log lines; a stalled disk loses them. */
const logTimeoutMs = 1_000;

let lastOfAll: (() => Promise<void>) | null = null;
/** For the log: what ended the app, if not a window, the tray, or the OS. */
let because = 'quit';

/** Quits the app and runs this once the core has stopped. @param work must not reject */
export function leaveAndThen(work: () => Promise<void>): void {
  lastOfAll = work;
  because = 'update';
  app.quit();
}

/** However the app ends, even by a signal, the core stops first, so that every taken order is on disk. */
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
        await Promise.race([logFile.settled(), aMoment(logTimeoutMs)]);
        await quitAfterOutput();
      });
  });
  // Closing the board ends the app (board-window.ts); closing the hidden paper window must not.
  app.on('window-all-closed', () => undefined);
  // Electron 25 quits on signals by itself, but no version documents it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      because = signal;
      app.quit();
    });
  }
}
