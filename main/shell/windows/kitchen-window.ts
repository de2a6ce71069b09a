import { type BrowserWindow, screen } from 'electron';
import { texts } from '../../../shared/i18n/texts';
import { isLeaving } from '../lifecycle/leaving';
import type { ShellState } from '../shell-state';
import { createPageWindow } from './page-window';
import type { Pages } from './pages';
import { displayBeside } from './window-places';

/**
 * A second window with nothing but tickets, while the settings ask for it: on a screen without the board, if there is
 * one.
 * @param closed called when staff close it
 * @returns a follower of the state
 */
export function followKitchenWindow(
  board: BrowserWindow,
  pages: Pages,
  closed: () => void,
): (state: ShellState) => void {
  let kitchen: BrowserWindow | null = null;
  const open = (): BrowserWindow => {
    const window = createPageWindow({
      title: texts.shell.kitchenTitle,
      placeFile: 'kitchen-window.json',
      firstPlace: displayBeside(board.getBounds(), screen.getAllDisplays()),
    });
    // Staff who turned it on are still working at the board.
    window.once('ready-to-show', () => window.showInactive());
    window.once('closed', () => {
      if (kitchen !== window) return;
      kitchen = null;
      if (!isLeaving()) closed();
    });
    pages.add(window, 'kitchen');
    return window;
  };
  return ({ status }) => {
    const wanted = status.choices.kitchenWindow;
    if (wanted && kitchen === null) kitchen = open();
    else if (!wanted && kitchen !== null) {
      const window = kitchen;
      kitchen = null;
      window.close();
    }
  };
}
