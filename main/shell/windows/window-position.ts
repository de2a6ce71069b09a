import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserWindow, screen } from 'electron';
import { log } from '../../core/log';
import { reasonOf } from '../../core/storage/storage-error';
import {
  arrangementOf,
  type Box,
  bestPlace,
  inTheMiddle,
  isOnADisplay,
  type Place,
  type Places,
  placeAmong,
  readPlaces,
  withPlace,
  writePlaces,
} from './window-places';

export const defaultSize = { width: 1366, height: 768 };
/** How long a window rests before its place is saved, in milliseconds. */
const restMs = 500;

/** The window's last place for these displays, else its newest; null if that is out of sight or there is none. */
export function rememberedPlace(file: string): Place | null {
  return bestPlace(read(file), screen.getAllDisplays());
}

/**
 * Remembers the window's place for these displays, shortly after each move and when it closes. When a display comes or
 * goes, the window moves to its place there and never stays out of sight.
 */
export function keepPlace(window: BrowserWindow, file: string): void {
  let timer: NodeJS.Timeout | null = null;
  let arrangement = arrangementOf(screen.getAllDisplays());
  const forget = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const save = (): void => {
    forget();
    if (window.isDestroyed()) return;
    const place = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    write(file, withPlace(read(file), screen.getAllDisplays(), place));
  };
  const later = (): void => {
    forget();
    timer = setTimeout(save, restMs);
  };
  const rearrange = (): void => {
    const displays = screen.getAllDisplays();
    const now = arrangementOf(displays);
    if (now === arrangement) return;
    arrangement = now;
    // The OS may have moved it meanwhile: no one chose that place.
    forget();
    const place = placeAmong(read(file), displays);
    if (place !== null) move(window, place, place.maximized);
    else if (!isOnADisplay(window.getBounds(), displays))
      move(window, inTheMiddle(defaultSize, screen.getPrimaryDisplay()), false);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('close', save);
  screen.on('display-added', rearrange);
  screen.on('display-removed', rearrange);
  screen.on('display-metrics-changed', rearrange);
  window.once('closed', () => {
    forget();
    screen.off('display-added', rearrange);
    screen.off('display-removed', rearrange);
    screen.off('display-metrics-changed', rearrange);
  });
}

function move(window: BrowserWindow, to: Box, maximized: boolean): void {
  // The OS itself keeps a full-screen window in view.
  if (window.isFullScreen()) return;
  if (window.isMaximized()) window.unmaximize();
  window.setBounds({ x: to.x, y: to.y, width: to.width, height: to.height });
  // Maximizing would show a hidden window.
  if (maximized && window.isVisible()) window.maximize();
}

function read(file: string): Places {
  try {
    return readPlaces(readFileSync(file, 'utf8'));
  } catch {
    // A first start or a spoiled file: nothing worth keeping.
    return {};
  }
}

function write(file: string, places: Places): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.tmp`, writePlaces(places));
    renameSync(`${file}.tmp`, file);
  } catch (error) {
    log.warn({ reason: reasonOf(error) }, 'the position of a window was not saved');
  }
}
