import { app } from 'electron';
import { coreName } from './core-host';
import { log } from './log';
import { detailOf, note } from './notes';
import { isLeaving } from './stop';
import { reasonOf } from './storage/storage-error';

/**
 * Whatever the shell fails to catch is noted, and it goes on: no order lives in its process, and Electron would open a box
 * that stops it until somebody comes. @param file where notes are kept
 */
export function goOnAfterErrors(file: string): void {
  process.on('uncaughtException', (error) => {
    note(file, 'shell-exception', detailOf(error));
    log.error({ reason: reasonOf(error) }, 'the shell met an error that nobody caught');
  });
  process.on('unhandledRejection', (reason) => {
    note(file, 'shell-rejection', detailOf(reason));
    log.error({ reason: reasonOf(reason) }, 'the shell met an error that nobody caught');
  });
  app.on('child-process-gone', (_, { type, reason, exitCode, name }) => {
    // Whoever runs the core notes its ends.
    if (reason === 'clean-exit' || name === coreName || isLeaving()) return;
    note(file, 'process-gone', `${name ?? type}: ${reason} (${exitCode})`);
  });
}
