import { app } from 'electron';
import { detailOf, note } from '../../core/diagnostics/notes';
import { coreName } from '../core-process';
import { isLeaving } from './leaving';

/**
 * Whatever the shell fails to catch is noted, and it goes on: no order lives in its process, and Electron would open a box
 * that stops it until somebody comes. @param file where notes are kept
 */
export function goOnAfterErrors(file: string): void {
  process.on('uncaughtException', (error) => note(file, 'shell-exception', detailOf(error)));
  process.on('unhandledRejection', (reason) => note(file, 'shell-rejection', detailOf(reason)));
  app.on('child-process-gone', (_, { type, reason, exitCode, name }) => {
    // Whoever runs the core notes its ends.
    if (reason === 'clean-exit' || name === coreName || isLeaving()) return;
    note(file, 'process-gone', `${name ?? type}: ${reason} (${exitCode})`);
  });
}
