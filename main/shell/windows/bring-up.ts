import type { BrowserWindow } from 'electron';

/** The board's, beside the kitchen's and the hidden one in which paper is drawn. */
let board: BrowserWindow | null = null;

/** The board's window is open from now on. */
export function boardIs(window: BrowserWindow): void {
  board = window;
}

/** Brings the board up, as a second start does. Null while it is not open yet; it comes up by itself then. */
export function bringUpWindow(): BrowserWindow | null {
  if (board === null || board.isDestroyed()) return null;
  if (board.isMinimized()) board.restore();
  board.show();
  board.focus();
  return board;
}
