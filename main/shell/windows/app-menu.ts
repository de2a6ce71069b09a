import { Menu } from 'electron';
import { texts } from '../../../shared/i18n/texts';

/** macOS gives every app a menu; its Quit (Cmd+Q) asks as the others do. Elsewhere there is none. */
export function setAppMenu(quit: () => void): void {
  if (process.platform !== 'darwin') {
    Menu.setApplicationMenu(null);
    return;
  }
  const leave = { label: texts.shell.quit, accelerator: 'Command+Q', click: quit };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: texts.appName,
        submenu: [{ role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }, { type: 'separator' }, leave],
      },
      { role: 'editMenu' },
      { role: 'windowMenu' },
    ]),
  );
}
