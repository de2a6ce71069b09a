import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  app,
  type BrowserWindow,
  dialog,
  type OpenDialogReturnValue,
  type SaveDialogReturnValue,
} from 'electron';
import { texts } from '../shared/texts';
import type { MoveFiles } from './move-commands';
import { bringUpWindow } from './window';

/** The system's own windows that ask for a file. The board never names a path. */
export const moveDialogs: MoveFiles = {
  async save(suggestedName, makeContent, title = texts.moveWindows.save) {
    const options = {
      title,
      defaultPath: path.join(app.getPath('documents'), suggestedName),
    };
    const { canceled, filePath } = await onWindow<SaveDialogReturnValue>(
      (window) => dialog.showSaveDialog(window, options),
      () => dialog.showSaveDialog(options),
    );
    if (canceled || filePath === undefined || filePath === '') return false;
    await writeFile(filePath, await makeContent(), { mode: 0o600 });
    return true;
  },
  async open(title = texts.moveWindows.open) {
    const options = { title, properties: ['openFile' as const] };
    const { canceled, filePaths } = await onWindow<OpenDialogReturnValue>(
      (window) => dialog.showOpenDialog(window, options),
      () => dialog.showOpenDialog(options),
    );
    const [file] = filePaths;
    return canceled || file === undefined ? null : readFile(file);
  },
};

/** Above the board: the kitchen's window may be another room's, and that in which paper is drawn is hidden. */
function onWindow<Answer>(
  above: (window: BrowserWindow) => Promise<Answer>,
  alone: () => Promise<Answer>,
): Promise<Answer> {
  const window = bringUpWindow();
  return window === null ? alone() : above(window);
}
