import path from 'node:path';
import { app, BrowserWindow } from 'electron';
import { appOrigin } from './app-protocol';
import { log } from './log';
import { reasonOf } from './storage/storage-error';
import { rememberedPosition, rememberPosition } from './window-position';

/** The board's, beside the hidden one in which paper is drawn. */
let board: BrowserWindow | null = null;

/** Opens the board's window: sandboxed, isolated, without Node; its drawing is never throttled, since it rings. */
export function openWindow(): BrowserWindow {
  const userData = app.getPath('userData');
  const { maximized, ...bounds } = rememberedPosition(userData);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 800,
    minHeight: 560,
    title: 'Counter Relay',
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#14171a',
    webPreferences: {
      preload: path.join(__dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  });
  board = window;
  // Closing it ends the app, whatever is still drawn behind it.
  window.once('closed', () => app.quit());
  if (maximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  rememberPosition(window, userData);
  window.loadURL(`${appOrigin}/index.html`).catch((error: unknown) => {
    log.error({ reason: reasonOf(error) }, 'the board could not be loaded');
  });
  return window;
}

/** Brings the window up, as a second start does. One that is not open yet comes up by itself. */
export function bringUpWindow(): void {
  if (board === null || board.isDestroyed()) return;
  if (board.isMinimized()) board.restore();
  board.show();
  board.focus();
}
