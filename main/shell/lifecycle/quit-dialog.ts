import { dialog, type MessageBoxOptions } from 'electron';
import { bringUpWindow } from '../windows/bring-up';
import type { QuitQuestion } from './quit';

/** Asks above the board, so that its orders are in view. Resolves with whether to quit; Escape stays. */
export async function askBeforeQuit({ ask, detail, stay, quit }: QuitQuestion): Promise<boolean> {
  const options: MessageBoxOptions = {
    type: 'warning',
    message: ask,
    detail,
    buttons: [stay, quit],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
  const window = bringUpWindow();
  const answer = window === null ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options);
  return (await answer).response === 1;
}
