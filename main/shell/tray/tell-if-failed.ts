import { dialog } from 'electron';
import { texts } from '../../../shared/i18n/texts';
import { log } from '../../core/log';
import { reasonOf } from '../../core/storage/storage-error';
import { bringUpWindow } from '../windows/bring-up';

/**
 * Whoever presses Pause at the tray walks away: they must hear that guests can still order. The board comes up, since its own
 * button is the next thing to press, and a box says it, which holds up nothing.
 */
export function tellIfFailed(what: 'notPaused' | 'notResumed'): (isDone: boolean) => void {
  return (isDone) => {
    if (isDone) return;
    bringUpWindow();
    const { message, detail } = texts.shell.tray[what];
    dialog
      .showMessageBox({ type: 'error', message, detail })
      .catch((error: unknown) => log.error({ reason: reasonOf(error) }, 'a box could not be shown'));
  };
}
