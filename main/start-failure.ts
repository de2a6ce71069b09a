import { app, dialog } from 'electron';
import { texts } from '../shared/texts';
import { log } from './log';
import { FolderInUseError } from './storage/folder-lock';
import { NewerVersionError } from './storage/migrations';
import { reasonOf } from './storage/storage-error';

/** Says in words why the app cannot start, then ends it. */
export function sayWhyNotStarted(error: unknown): void {
  log.error({ reason: reasonOf(error) }, 'the app could not start');
  dialog.showErrorBox(texts.cannotStart.title, wordsFor(error));
  app.exit(1);
}

function wordsFor(error: unknown): string {
  const { alreadyRuns, newerVersion, noFolder } = texts.cannotStart;
  if (error instanceof FolderInUseError) return alreadyRuns;
  if (error instanceof NewerVersionError) return newerVersion;
  return noFolder(reasonOf(error));
}
