import { app } from 'electron';
import { detailOf, note } from '../../core/diagnostics/notes';
import { coreName } from '../core-process';
import { isLeaving } from './leaving';

/**
 * Notes what the shell fails to catch, and goes on: no order is in its process, and Electron would open a dialog that
 * blocks it until staff come. @param file the notes file
 */
export function goOnAfterErrors(file: string): void {
  process.on('uncaughtException', (error) => note(file, 'shell-exception', detailOf(error)));
  process.on('unhandledRejection', (reason) => note(file, 'shell-rejection', detailOf(reason)));
  app.on('child-process-gone', (_, { type, reason, exitCode, name }) => {
    // The core's host notes its ends.
    if (reason === 'clean-exit' || name === coreName || isLeaving()) return;
    note(file, 'process-gone', `${name ?? type}: ${reason} (${exitCode})`);
  });
}
