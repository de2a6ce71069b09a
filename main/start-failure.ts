import { app, dialog } from 'electron';
import { speak, texts } from '../shared/texts';
import { NotStartedError } from './core-host';
import { log } from './log';
import type { StartFailure } from './process/messages';
import { startFailureWords } from './start-failure-words';
import { reasonOf } from './storage/storage-error';

/** Says in words why the app cannot start, then ends it. */
export function sayWhyNotStarted(error: unknown): void {
  log.error({ reason: reasonOf(error) }, 'the app could not start');
  // The settings' language is not known: the computer's.
  speak('system', app.getLocale());
  const why: StartFailure =
    error instanceof NotStartedError ? error.why : { kind: 'no-folder', reason: reasonOf(error) };
  dialog.showErrorBox(texts.cannotStart.title, startFailureWords(why));
  app.exit(1);
}
