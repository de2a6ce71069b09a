import { app, dialog } from 'electron';
import { texts } from '../shared/texts';
import { log } from './log';
import { FolderInUseError } from './storage/folder-lock';
import { reasonOf } from './storage/storage-error';

/** Says in words why the app cannot start, then ends it. */
export function sayWhyNotStarted(error: unknown): void {
  log.error({ reason: reasonOf(error) }, 'the app could not start');
  const words =
    error instanceof FolderInUseError
      ? texts.cannotStart.alreadyRuns
      : texts.cannotStart.noFolder(reasonOf(error));
  dialog.showErrorBox(texts.cannotStart.title, words);
  app.exit(1);
}
