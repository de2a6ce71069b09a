import type { BrowserWindow } from 'electron';
import type { RunningApp } from './app';

/* The app's windows, seen from within it. */

export type View = 'board' | 'kitchen';

interface WindowState {
  readonly visible: boolean;
  readonly focused: boolean;
  /** What it was asked for since `watchWindow`, e.g. "flash". */
  readonly asked: readonly string[];
}

type Watched = BrowserWindow & { asked?: string[] };

/** How a window stands; null when there is none. */
export function windowState(app: RunningApp, view: View = 'board'): Promise<WindowState | null> {
  return app.electron.evaluate(({ BrowserWindow }, wanted) => {
    const window = (BrowserWindow.getAllWindows() as Watched[]).find(
      ({ webContents }) => webContents.getURL().includes('view=kitchen') === (wanted === 'kitchen'),
    );
    if (window === undefined) return null;
    return { visible: window.isVisible(), focused: window.isFocused(), asked: window.asked ?? [] };
  }, view);
}

/**
 * Notes what the board's window is asked for. A virtual display has no window manager, which minimises windows and
 * flashes them in a task bar: those are noted, and `minimised` says what a window manager would.
 */
export function watchWindow(app: RunningApp, minimised = false): Promise<void> {
  return app.electron.evaluate(({ BrowserWindow }, isMinimised) => {
    const window = (BrowserWindow.getAllWindows() as Watched[]).find(
      ({ webContents }) => !webContents.getURL().includes('view=kitchen'),
    );
    if (window === undefined) throw new Error('There is no window');
    const asked: string[] = [];
    window.asked = asked;
    window.isMinimized = () => isMinimised && !asked.includes('restore');
    window.restore = () => void asked.push('restore');
    window.moveTop = () => void asked.push('to the front');
    window.flashFrame = (flash) => void asked.push(flash ? 'flash' : 'calm');
  }, minimised);
}

/** Closes the board's window as its cross does. */
export function closeWindow(app: RunningApp): Promise<void> {
  return app.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      if (window.webContents.getURL().startsWith('relay://app/index.html?language')) window.close();
    }
  });
}

type Left = typeof globalThis & { comeBack?: () => void };

/** Somebody begins to work in another program. */
export function leaveWindow(app: RunningApp): Promise<void> {
  return app.electron.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    const { getFocusedWindow } = BrowserWindow;
    (globalThis as Left).comeBack = () => {
      for (const window of windows) Reflect.deleteProperty(window, 'isFocused');
      BrowserWindow.getFocusedWindow = getFocusedWindow;
    };
    for (const window of windows) {
      window.isFocused = () => false;
    }
    BrowserWindow.getFocusedWindow = () => null;
  });
}

/** Somebody works in the board's window, wherever they were before. */
export function comeBack(app: RunningApp): Promise<void> {
  return app.electron.evaluate(({ BrowserWindow }) => {
    (globalThis as Left).comeBack?.();
    for (const window of BrowserWindow.getAllWindows()) {
      if (window.webContents.getURL().startsWith('relay://app/index.html?language')) window.focus();
    }
  });
}
