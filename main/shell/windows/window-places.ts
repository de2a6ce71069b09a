import { z } from 'zod';

const placeSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400),
  height: z.number().int().min(300),
  maximized: z.boolean(),
});
/** A window's position, in pixels of the whole desktop. */
export type Place = z.output<typeof placeSchema>;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Display {
  readonly bounds: Box;
  /** Without the taskbar. */
  readonly workArea: Box;
}

const keptSchema = z.object({ places: z.record(z.string(), placeSchema) });
/** A place per arrangement of displays, newest last. */
export type Places = Readonly<z.output<typeof keptSchema>['places']>;

/** The key for older files, which named no arrangement. */
const anyArrangement = 'any';
const maxKept = 20;

/** Identifies displays by their positions: the same again after a laptop is docked again. */
export function arrangementOf(displays: readonly Display[]): string {
  return displays
    .map(({ bounds: { x, y, width, height } }) => `${x},${y} ${width}x${height}`)
    .sort()
    .join(' | ');
}

/** @throws SyntaxError or ZodError unless `writePlaces` or an older version wrote the text */
export function readPlaces(text: string): Places {
  const content: unknown = JSON.parse(text);
  const old = placeSchema.safeParse(content);
  return old.success ? { [anyArrangement]: old.data } : keptSchema.parse(content).places;
}

export function writePlaces(places: Places): string {
  return JSON.stringify({ places });
}

/** Adds a place; drops the oldest if there are too many. */
export function withPlace(places: Places, displays: readonly Display[], place: Place): Places {
  const key = arrangementOf(displays);
  const others = Object.entries(places).filter(([known]) => known !== key);
  return Object.fromEntries([...others, [key, place] as const].slice(-maxKept));
}

/** The window's place in this arrangement of displays; null if there is none, or it would be out of sight. */
export function placeAmong(places: Places, displays: readonly Display[]): Place | null {
  return visible(places[arrangementOf(displays)], displays);
}

/** Like `placeAmong`; for a new arrangement, the newest place if it is in sight. */
export function bestPlace(places: Places, displays: readonly Display[]): Place | null {
  return placeAmong(places, displays) ?? visible(Object.values(places).at(-1), displays);
}

/** Whether enough of a window is on a display to see and grab it. */
export function isOnADisplay(window: Box, displays: readonly Display[]): boolean {
  return displays.some(({ workArea }) => {
    const right = Math.min(window.x + window.width, workArea.x + workArea.width);
    const bottom = Math.min(window.y + window.height, workArea.y + workArea.height);
    return right - Math.max(window.x, workArea.x) >= 200 && bottom - Math.max(window.y, workArea.y) >= 200;
  });
}

/** A whole display without this window; null if there is none. */
export function displayBeside(window: Box, displays: readonly Display[]): Place | null {
  const x = window.x + window.width / 2;
  const y = window.y + window.height / 2;
  const free = displays.find(({ bounds }) => {
    const across = x >= bounds.x && x < bounds.x + bounds.width;
    return !(across && y >= bounds.y && y < bounds.y + bounds.height);
  });
  return displays.length < 2 || free === undefined ? null : { ...free.workArea, maximized: true };
}

/** A window of this size in the middle of a display, or smaller to fit it. */
export function inTheMiddle(size: Pick<Box, 'width' | 'height'>, { workArea }: Display): Box {
  const width = Math.min(size.width, workArea.width);
  const height = Math.min(size.height, workArea.height);
  return {
    x: workArea.x + Math.floor((workArea.width - width) / 2),
    y: workArea.y + Math.floor((workArea.height - height) / 2),
    width,
    height,
  };
}

function visible(place: Place | undefined, displays: readonly Display[]): Place | null {
  return place !== undefined && isOnADisplay(place, displays) ? place : null;
}
