import type { BrowserWindow } from 'electron';

/** The board's window, not the kitchen's or the hidden paper window. */
let board: BrowserWindow | null = null;

export function boardIs(window: BrowserWindow): void {
  board = window;
}

/** Brings the board up, as a second start does. Null while it is not open yet; it will show by itself. */
export function bringUpWindow(): BrowserWindow | null {
  if (board === null || board.isDestroyed()) return null;
  if (board.isMinimized()) board.restore();
  board.show();
  board.focus();
  return board;
}
