import { app, dialog } from 'electron';
import { setLanguage, texts } from '../../../shared/i18n/texts';
import { log } from '../../core/log';
import type { StartFailure } from '../../core/process/messages';
import { reasonOf } from '../../core/storage/storage-error';
import { NotStartedError } from '../core-host';
import { startFailureWords } from './start-failure-words';

/** Tells the user why the app cannot start, then ends it. */
export function sayWhyNotStarted(error: unknown): void {
  log.error({ reason: reasonOf(error) }, 'the app could not start');
  // The settings are unread, so use the computer's language.
  setLanguage('system', app.getLocale());
  const why: StartFailure =
    error instanceof NotStartedError ? error.why : { kind: 'no-folder', reason: reasonOf(error) };
  dialog.showErrorBox(texts.cannotStart.title, startFailureWords(why));
  app.exit(1);
}
