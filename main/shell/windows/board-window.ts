import { app, type BrowserWindow, Notification } from 'electron';
import { texts } from '../../../shared/i18n/texts';
import { isLeaving } from '../lifecycle/leaving';
import type { NoticedWindow } from './attention';
import { windowStateOf } from './attention-rule';
import { boardIs } from './bring-up';
import { createPageWindow } from './page-window';

/** Opens the board's window. Closing hides it, still ringing; when it is destroyed, the app ends. */
export function openWindow(): BrowserWindow {
  const window = createPageWindow({ title: texts.appName, placeFile: 'window.json', firstPlace: null });
  boardIs(window);
  let wasNotified = false;
  window.on('close', (event) => {
    if (isLeaving()) return;
    event.preventDefault();
    hide(window);
    if (!wasNotified) tellThatItRuns();
    wasNotified = true;
  });
  window.once('closed', () => app.quit());
  window.once('ready-to-show', () => window.show());
  window.on('focus', () => window.flashFrame(false));
  return window;
}

/** @param focused whether any window of the app has the keyboard */
export function noticedWindow(window: BrowserWindow, focused: () => boolean): NoticedWindow {
  const isAway = (): boolean => !window.isVisible() || window.isMinimized();
  return {
    get state() {
      // An app that is quitting needs no attention.
      if (isLeaving()) return 'focused';
      return windowStateOf({ away: isAway(), focused: focused() });
    },
    comeUp() {
      const wasMaximized = window.isMaximized();
      if (window.isMinimized()) window.restore();
      // Leave the keyboard alone: a cashier's Enter in another program must not step a ticket.
      else if (!window.isVisible()) window.showInactive();
      // Windows un-maximizes a window shown without the keyboard.
      if (wasMaximized && !window.isMaximized()) window.maximize();
      // Windows lets a background program rise above the active one only this way.
      window.setAlwaysOnTop(true);
      window.moveTop();
      window.setAlwaysOnTop(false);
      window.flashFrame(true);
    },
    calm: () => window.flashFrame(false),
  };
}

/** On macOS, hiding a full-screen window would leave a black screen behind. */
function hide(window: BrowserWindow): void {
  if (process.platform === 'darwin' && window.isFullScreen()) {
    window.once('leave-full-screen', () => window.hide());
    window.setFullScreen(false);
  } else window.hide();
}

function tellThatItRuns(): void {
  if (!Notification.isSupported()) return;
  const { title, detail } = texts.shell.stillRuns;
  new Notification({ title, body: detail, silent: true }).show();
}
