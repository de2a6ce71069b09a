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

export const usualSize = { width: 1366, height: 768 };
/** How long a window rests before its place is written, in milliseconds. */
const restMs = 500;

/** Where the window was last, when the displays stood as they do; null when it cannot be seen there, or never was. */
export function rememberedPlace(file: string): Place | null {
  return bestPlace(read(file), screen.getAllDisplays());
}

/**
 * Remembers where the window stands among these displays, a moment after it was moved and when it closes. When a
 * display comes or goes it moves to where it was then, and never stays where nobody can see it.
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
    // The system may have moved it meanwhile: that is no place that anybody chose.
    forget();
    const place = placeAmong(read(file), displays);
    if (place !== null) move(window, place, place.maximized);
    else if (!isOnADisplay(window.getBounds(), displays))
      move(window, inTheMiddle(usualSize, screen.getPrimaryDisplay()), false);
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
  // The system keeps a full-screen window in view by itself.
  if (window.isFullScreen()) return;
  if (window.isMaximized()) window.unmaximize();
  window.setBounds({ x: to.x, y: to.y, width: to.width, height: to.height });
  // Maximising would show a hidden one.
  if (maximized && window.isVisible()) window.maximize();
}

function read(file: string): Places {
  try {
    return readPlaces(readFileSync(file, 'utf8'));
  } catch {
    // A first start, or a spoiled file: nobody misses it.
    return {};
  }
}

function write(file: string, places: Places): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.tmp`, writePlaces(places));
    renameSync(`${file}.tmp`, file);
  } catch (error) {
    log.warn({ reason: reasonOf(error) }, 'the position of a window was not kept');
  }
}
