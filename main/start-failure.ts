import { app, dialog } from 'electron';
import { log } from './log';
import { FolderInUseError } from './storage/folder-lock';
import { reasonOf } from './storage/storage-error';

/** Says in words why the app cannot start, then ends it. */
export function sayWhyNotStarted(error: unknown): void {
  log.error({ reason: reasonOf(error) }, 'the app could not start');
  const words =
    error instanceof FolderInUseError
      ? 'Counter Relay is already running on this data folder.'
      : `Orders cannot be taken: the data folder cannot be used.\n\n${reasonOf(error)}`;
  dialog.showErrorBox('Counter Relay cannot start', words);
  app.exit(1);
}
