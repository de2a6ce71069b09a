import { app, dialog } from 'electron';
import { assertNever } from '../shared/assert-never';
import { texts } from '../shared/texts';
import { NotStartedError } from './core-host';
import { log } from './log';
import { EnvironmentError } from './settings/environment';
import { reasonOf } from './storage/storage-error';

/** Says in words why the app cannot start, then ends it. */
export function sayWhyNotStarted(error: unknown): void {
  log.error({ reason: reasonOf(error) }, 'the app could not start');
  dialog.showErrorBox(texts.cannotStart.title, wordsFor(error));
  app.exit(1);
}

function wordsFor(error: unknown): string {
  const { alreadyRuns, newerVersion, noFolder, environment } = texts.cannotStart;
  if (error instanceof EnvironmentError) return environment(error.message);
  if (!(error instanceof NotStartedError)) return noFolder(reasonOf(error));
  switch (error.why.kind) {
    case 'in-use':
      return alreadyRuns;
    case 'newer-version':
      return newerVersion;
    case 'no-folder':
      return noFolder(error.why.reason);
    default:
      return assertNever(error.why);
  }
}
