import path from 'node:path';
import {
  app,
  type BrowserWindow,
  dialog,
  type OpenDialogReturnValue,
  type SaveDialogReturnValue,
} from 'electron';
import type { ShellServices } from '../../core/process/messages';
import { bringUpWindow } from './bring-up';

/* The OS's own file dialogs. The board never names a path. */

export const askWhereToSave: ShellServices['askWhereToSave'] = async ({ name, title }) => {
  const options = { title, defaultPath: path.join(app.getPath('documents'), name) };
  const { canceled, filePath } = await onWindow<SaveDialogReturnValue>(
    (window) => dialog.showSaveDialog(window, options),
    () => dialog.showSaveDialog(options),
  );
  return canceled || filePath === undefined || filePath === '' ? null : filePath;
};

export const askWhatToOpen: ShellServices['askWhatToOpen'] = async ({ title }) => {
  const options = { title, properties: ['openFile' as const] };
  const { canceled, filePaths } = await onWindow<OpenDialogReturnValue>(
    (window) => dialog.showOpenDialog(window, options),
    () => dialog.showOpenDialog(options),
  );
  const [file] = filePaths;
  return canceled || file === undefined ? null : file;
};

/** Above the board: the kitchen's window may be in another room, and the paper window is hidden. */
function onWindow<Answer>(
  above: (window: BrowserWindow) => Promise<Answer>,
  alone: () => Promise<Answer>,
): Promise<Answer> {
  const window = bringUpWindow();
  return window === null ? alone() : above(window);
}
