import { app, type BrowserWindow, Notification } from 'electron';
import { texts } from '../../../shared/i18n/texts';
import { isLeaving } from '../lifecycle/leaving';
import type { NoticedWindow } from './attention';
import { windowStateOf } from './attention-rule';
import { boardIs } from './bring-up';
import { createPageWindow } from './page-window';

/** Opens the board's window. Closing it hides it, and it rings on; its end is the app's. */
export function openWindow(): BrowserWindow {
  const window = createPageWindow({ title: texts.appName, placeFile: 'window.json', firstPlace: null });
  boardIs(window);
  let toldThatItRuns = false;
  window.on('close', (event) => {
    if (isLeaving()) return;
    event.preventDefault();
    hide(window);
    if (!toldThatItRuns) tellThatItRuns();
    toldThatItRuns = true;
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
      // Nobody need look at an app that is about to end.
      if (isLeaving()) return 'focused';
      return windowStateOf({ away: isAway(), focused: focused() });
    },
    comeUp() {
      const wasMaximized = window.isMaximized();
      if (window.isMinimized()) window.restore();
      // The keyboard stays where it is: a cashier's Enter in another program must step no ticket.
      else if (!window.isVisible()) window.showInactive();
      // Windows forgets it of a window that is shown without the keyboard.
      if (wasMaximized && !window.isMaximized()) window.maximize();
      // Windows lets a program in the background rise above the active one only like this.
      window.setAlwaysOnTop(true);
      window.moveTop();
      window.setAlwaysOnTop(false);
      window.flashFrame(true);
    },
    calm: () => window.flashFrame(false),
  };
}

/** macOS would leave a black screen behind a full-screen window that is hidden. */
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
