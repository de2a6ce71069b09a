import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod';
import { log } from './log';
import { reasonOf } from './storage/storage-error';

const positionSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400),
  height: z.number().int().min(300),
  maximized: z.boolean(),
});
type Position = z.output<typeof positionSchema>;

const usual = { width: 1366, height: 768 };
/** How long a window rests before its place is written, in milliseconds. */
const restMs = 500;

/** Where the window was last, if that is still on a display; otherwise the usual size in the middle. */
export function rememberedPosition(userData: string): Partial<Position> & typeof usual {
  try {
    const kept = positionSchema.parse(JSON.parse(readFileSync(fileIn(userData), 'utf8')));
    return isOnADisplay(kept) ? kept : usual;
  } catch {
    // A first start, or a spoiled file: nobody misses it.
    return usual;
  }
}

/** Remembers where the window stands, a moment after it was moved and when it closes. */
export function rememberPosition(window: BrowserWindow, userData: string): void {
  let timer: NodeJS.Timeout | null = null;
  const save = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (!window.isDestroyed())
      write(userData, { ...window.getNormalBounds(), maximized: window.isMaximized() });
  };
  const later = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(save, restMs);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('close', save);
}

function write(userData: string, position: Position): void {
  try {
    mkdirSync(userData, { recursive: true });
    writeFileSync(`${fileIn(userData)}.tmp`, JSON.stringify(position));
    renameSync(`${fileIn(userData)}.tmp`, fileIn(userData));
  } catch (error) {
    log.warn({ reason: reasonOf(error) }, 'the position of the window was not kept');
  }
}

function isOnADisplay(bounds: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const right = Math.min(bounds.x + bounds.width, workArea.x + workArea.width);
    const bottom = Math.min(bounds.y + bounds.height, workArea.y + workArea.height);
    return right - Math.max(bounds.x, workArea.x) >= 200 && bottom - Math.max(bounds.y, workArea.y) >= 200;
  });
}

function fileIn(userData: string): string {
  return path.join(userData, 'window.json');
}
