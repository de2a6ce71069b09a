/**
 * A date and a time of day as people and programs write them: ISO-8601 with or without its marks, seconds, fraction and
 * zone, in small letters, with a blank for the T. What stands behind in brackets is the zone's name, which Java adds.
 */
const written =
  /^(\d{4})(-?)(\d{2})\2(\d{2})(?:\s*T\s*|\s+)(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d+))?)?\s*(Z|UTC|GMT|[+\-−]\d{2}(?::?\d{2})?)?(?:\[[^\]]*\])?$/i;

/** A count since 1970, with a fraction where a program counts in seconds. */
const counted = /^(\d+)(?:\.(\d+))?$/;

/** How many microseconds one of a count's units has, by how many digits a count of today has in it. */
const unitOfDigits: ReadonlyMap<number, bigint> = new Map([
  [9, 1_000_000n],
  [10, 1_000_000n],
  [12, 1_000n],
  [13, 1_000n],
  [15, 1n],
  [16, 1n],
]);

/**
 * Between these years an order can be placed, wanted or changed. Anything else is a slip or a sign for "never": it is shown
 * as it is written, and nothing is sorted, put off or filed by it.
 */
const firstMicroseconds = BigInt(Date.UTC(2000, 0, 1)) * 1000n;
const endMicroseconds = BigInt(Date.UTC(2100, 0, 1)) * 1000n;

/**
 * Microseconds since 1970 of one of Bbot's times, or null when it is not one, or is of a year beyond sense. Bbot writes
 * ISO-8601 in UTC with microseconds, and two changes of one order may lie within one millisecond, which `Date` cannot tell
 * apart. A time without a zone is UTC.
 */
export function microseconds(time: string | null): bigint | null {
  const at = time === null ? null : readTime(time.trim());
  return at !== null && at >= firstMicroseconds && at < endMicroseconds ? at : null;
}

/** Milliseconds since 1970 of one of Bbot's times, or null as `microseconds`. */
export function milliseconds(time: string | null): number | null {
  const exact = microseconds(time);
  return exact === null ? null : Number(exact / 1000n);
}

/** Whether a time lies so far back that it means "never": Bbot writes the year 1900, others the year 1 or 1970. */
export function meansNever(time: string): boolean {
  const at = readTime(time.trim());
  return at !== null && at < firstMicroseconds;
}

/** How a body's `last_modified` stands to the one known: `unordered` when one is missing or unreadable. */
export function compareTimes(
  known: string | null,
  told: string | null,
): 'newer' | 'older' | 'equal' | 'unordered' {
  const knownAt = microseconds(known);
  const toldAt = microseconds(told);
  if (knownAt === null || toldAt === null) return 'unordered';
  if (toldAt === knownAt) return 'equal';
  return toldAt > knownAt ? 'newer' : 'older';
}

/** Whether two times are the same moment, however each is written; what is no time, by its text. */
export function isSameTime(one: string | null, other: string | null): boolean {
  return one === other || compareTimes(one, other) === 'equal';
}

function readTime(time: string): bigint | null {
  return readWritten(time) ?? readCount(time);
}

function readWritten(time: string): bigint | null {
  const match = written.exec(time);
  if (match === null) return null;
  const [, year, , month, day, hour, minute, second = '00', fraction = '', zone = 'Z'] = match;
  // A leap second is the first one of the next minute.
  const leap = second === '60';
  const wholeMs = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${leap ? '59' : second}${writtenZone(zone)}`,
  );
  if (Number.isNaN(wholeMs) || Number(day) > daysOfMonth(Number(year), Number(month))) return null;
  return BigInt(wholeMs) * 1000n + (leap ? 1_000_000n : 0n) + BigInt(fraction.padEnd(6, '0').slice(0, 6));
}

/** As `Date` reads it: "+05:30". */
function writtenZone(zone: string): string {
  if (/^[a-z]/i.test(zone)) return 'Z';
  const sign = zone.startsWith('+') ? '+' : '-';
  return `${sign}${zone.slice(1, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
}

function daysOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function readCount(time: string): bigint | null {
  const [, whole = '', fraction = ''] = counted.exec(time) ?? [];
  const unit = unitOfDigits.get(whole.length);
  if (unit === undefined) return null;
  const parts = BigInt(fraction.padEnd(6, '0').slice(0, 6));
  return BigInt(whole) * unit + (parts * unit) / 1_000_000n;
}
