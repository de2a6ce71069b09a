import type { OpeningRange } from '../ordering/opening-hours';

const dayMinutes = 24 * 60;
const latestMinutes = 36 * 60;

/**
 * Reads a day's opening hours as an owner types them, in any language: "11:00-14:00, 17:00-1:00", "9.30 to 14", "9:30 a
 * 14"; an end before its beginning is on the next day. Empty input: closed on that day. Null: unreadable.
 */
export function readRanges(text: string): readonly OpeningRange[] | null {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const ranges = parts.map(readRange).filter((range) => range !== null);
  return ranges.length === parts.length && ranges.length <= 6 ? ranges : null;
}

/** The inverse: in the form `readRanges` reads. */
export function writeRanges(ranges: readonly OpeningRange[]): string {
  return ranges.map(({ from, to }) => `${writeTime(from)}-${writeTime(to)}`).join(', ');
}

function readRange(text: string): OpeningRange | null {
  const [, from, to] = /^(\S+?)\s*(?:-|–|—|to|a)\s*(\S+)$/i.exec(text) ?? [];
  const begins = readTime(from);
  const ends = readTime(to);
  if (begins === null || ends === null || begins === dayMinutes) return null;
  const toMinutes = ends <= begins ? ends + dayMinutes : ends;
  return toMinutes <= latestMinutes ? { from: begins, to: toMinutes } : null;
}

/** "11", "11:30", "11.30"; 24:00 is midnight at the end of the day. */
function readTime(text: string | undefined): number | null {
  const [, hour, minute = '0'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text ?? '') ?? [];
  if (hour === undefined) return null;
  const minutes = Number(hour) * 60 + Number(minute);
  return Number(minute) < 60 && minutes <= dayMinutes ? minutes : null;
}

function writeTime(minutes: number): string {
  const within = minutes === dayMinutes ? minutes : minutes % dayMinutes;
  return `${Math.floor(within / 60)}:${String(within % 60).padStart(2, '0')}`;
}
