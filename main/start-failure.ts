import { app, dialog } from 'electron';
import { texts } from '../shared/texts';
import { NotStartedError } from './core-host';
import { log } from './log';
import type { StartFailure } from './process/messages';
import { EnvironmentError } from './settings/environment';
import { startFailureWords } from './start-failure-words';
import { reasonOf } from './storage/storage-error';

/** Says in words why the app cannot start, then ends it. */
export function sayWhyNotStarted(error: unknown): void {
  log.error({ reason: reasonOf(error) }, 'the app could not start');
  dialog.showErrorBox(texts.cannotStart.title, startFailureWords(whyOf(error)));
  app.exit(1);
}

function whyOf(error: unknown): StartFailure {
  if (error instanceof NotStartedError) return error.why;
  if (error instanceof EnvironmentError) return { kind: 'environment', problems: error.message };
  return { kind: 'no-folder', reason: reasonOf(error) };
}
