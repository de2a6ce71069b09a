import { app, BrowserWindow, protocol } from 'electron';
import { paperScheme } from '../../../main/shell/page-renderer/paper-session';
import { createPaperWindow } from '../../../main/shell/page-renderer/paper-window';
import { hardenEveryPage } from '../../../main/shell/windows/hardening';

/* An app that does nothing but draw: the test asks it for paper, beside a window such as the board's. */

protocol.registerSchemesAsPrivileged([paperScheme]);
hardenEveryPage();
app.on('window-all-closed', () => undefined);
void app.whenReady().then(() => {
  Object.assign(globalThis, { paper: createPaperWindow() });
  const board = new BrowserWindow({ show: false });
  board.once('closed', () => app.quit());
  return board.loadURL('about:blank');
});
