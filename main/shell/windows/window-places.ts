import { z } from 'zod';

const placeSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400),
  height: z.number().int().min(300),
  maximized: z.boolean(),
});
/** Where a window stands, in pixels of the whole desktop. */
export type Place = z.output<typeof placeSchema>;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Display {
  readonly bounds: Box;
  /** Without the task bar. */
  readonly workArea: Box;
}

const keptSchema = z.object({ places: z.record(z.string(), placeSchema) });
/** A place for each arrangement of displays, the newest last. */
export type Places = Readonly<z.output<typeof keptSchema>['places']>;

/** What an older file named no arrangement for. */
const anyArrangement = 'any';
const mostKept = 20;

/** Displays by where they stand: the same again after a laptop was docked again. */
export function arrangementOf(displays: readonly Display[]): string {
  return displays
    .map(({ bounds: { x, y, width, height } }) => `${x},${y} ${width}x${height}`)
    .sort()
    .join(' | ');
}

/** @throws SyntaxError or ZodError when the text is not what `writePlaces` wrote, or what was written before it. */
export function readPlaces(text: string): Places {
  const content: unknown = JSON.parse(text);
  const old = placeSchema.safeParse(content);
  return old.success ? { [anyArrangement]: old.data } : keptSchema.parse(content).places;
}

export function writePlaces(places: Places): string {
  return JSON.stringify({ places });
}

/** The places with one more; the oldest goes when there are too many. */
export function withPlace(places: Places, displays: readonly Display[], place: Place): Places {
  const key = arrangementOf(displays);
  const others = Object.entries(places).filter(([known]) => known !== key);
  return Object.fromEntries([...others, [key, place] as const].slice(-mostKept));
}

/** Where the window was when the displays stood like this; null when it was never, or could not be seen there. */
export function placeAmong(places: Places, displays: readonly Display[]): Place | null {
  return visible(places[arrangementOf(displays)], displays);
}

/** As `placeAmong`; where they never stood like this, the newest place that can be seen. */
export function bestPlace(places: Places, displays: readonly Display[]): Place | null {
  return placeAmong(places, displays) ?? visible(Object.values(places).at(-1), displays);
}

/** Whether enough of a window is on a display to see it and to take hold of it. */
export function isOnADisplay(window: Box, displays: readonly Display[]): boolean {
  return displays.some(({ workArea }) => {
    const right = Math.min(window.x + window.width, workArea.x + workArea.width);
    const bottom = Math.min(window.y + window.height, workArea.y + workArea.height);
    return right - Math.max(window.x, workArea.x) >= 200 && bottom - Math.max(window.y, workArea.y) >= 200;
  });
}

/** A whole display that this window is not on; null where there is none. */
export function displayBeside(window: Box, displays: readonly Display[]): Place | null {
  const x = window.x + window.width / 2;
  const y = window.y + window.height / 2;
  const free = displays.find(({ bounds }) => {
    const across = x >= bounds.x && x < bounds.x + bounds.width;
    return !(across && y >= bounds.y && y < bounds.y + bounds.height);
  });
  return displays.length < 2 || free === undefined ? null : { ...free.workArea, maximized: true };
}

/** A window of this size in the middle of a display, smaller where the display is. */
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
