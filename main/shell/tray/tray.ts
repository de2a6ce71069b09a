import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { app, Menu, type MenuItemConstructorOptions, nativeImage, Tray } from 'electron';
import type { ShellState } from '../shell-state';
import { type TrayAction, type TrayIcon, type TrayView, trayView } from './tray-view';

/**
 * Puts the icon in the tray. On a desktop without one nothing shows: there, a second start and every ringing order
 * bring the window up.
 * @returns a follower of the state
 */
export function followTray(carryOut: (action: TrayAction) => void): (state: ShellState) => void {
  let tray: Tray | null = null;
  let shown: TrayView | null = null;
  return (state) => {
    const view = trayView(state);
    // Replacing a menu closes it under the finger.
    if (isDeepStrictEqual(view, shown)) return;
    if (tray === null) {
      tray = new Tray(iconOf(view.icon));
      if (process.platform !== 'darwin') tray.on('click', () => carryOut({ kind: 'show' }));
    } else if (view.icon !== shown?.icon) tray.setImage(iconOf(view.icon));
    tray.setToolTip(view.tooltip);
    if (!isDeepStrictEqual(view.entries, shown?.entries)) tray.setContextMenu(menuOf(view, carryOut));
    shown = view;
  };
}

function menuOf({ entries }: TrayView, carryOut: (action: TrayAction) => void): Menu {
  return Menu.buildFromTemplate(
    entries.map(
      (entry): MenuItemConstructorOptions =>
        entry === null ? { type: 'separator' } : { label: entry.label, click: () => carryOut(entry.action) },
    ),
  );
}

/** Electron finds the high-resolution icons by their names. */
function iconOf(icon: TrayIcon) {
  const ending = process.platform === 'darwin' ? 'Template' : process.platform === 'linux' ? '-panel' : '';
  return nativeImage.createFromPath(path.join(app.getAppPath(), 'assets', 'tray', `${icon}${ending}.png`));
}
