import path from 'node:path';
import { app, BrowserWindow } from 'electron';
import { builtFile } from '../built-file';
import type { Place } from './window-places';
import { defaultSize, keepPlace, rememberedPlace } from './window-position';

interface PageWindowOptions {
  readonly title: string;
  /** Where its position is remembered, in Electron's own folder. */
  readonly placeFile: string;
  /** Where it opens if none is remembered; null: in the middle. */
  readonly firstPlace: Place | null;
}

/** A window for one of our pages: sandboxed, isolated, without Node; never throttled, since it rings. */
export function createPageWindow({ title, placeFile, firstPlace }: PageWindowOptions): BrowserWindow {
  const file = path.join(app.getPath('userData'), placeFile);
  const place = rememberedPlace(file) ?? firstPlace;
  const { maximized, ...bounds } = place ?? { ...defaultSize, maximized: false };
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 800,
    minHeight: 560,
    title,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#14171a',
    ...(process.platform === 'linux' && { icon: path.join(app.getAppPath(), 'assets', 'icon.png') }),
    webPreferences: {
      preload: builtFile('preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  });
  if (maximized) window.maximize();
  keepPlace(window, file);
  // Both pages have the same title; in a taskbar the windows must be distinguishable.
  window.on('page-title-updated', (event) => event.preventDefault());
  // Logging off ends the app without asking.
  window.on('session-end', () => app.quit());
  return window;
}
