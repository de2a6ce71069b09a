/**
 * A date and time of day as people and programs write them: ISO-8601 with or without its separators, seconds, fraction
 * and zone, in either case, with a blank for the T. A suffix in brackets is the zone's name, which Java adds.
 */
const written =
  /^(\d{4})(-?)(\d{2})\2(\d{2})(?:\s*T\s*|\s+)(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d+))?)?\s*(Z|UTC|GMT|[+\-−]\d{2}(?::?\d{2})?)?(?:\[[^\]]*\])?$/i;

/** A day, and what follows it. */
const numbered = /^(20\d{2})[-/](\d{1,2})[-/](\d{1,2})(.*)$/s;
/**
 * Other ways to write a moment, parsed by the JavaScript engine: "Sat, 05 Dec 2026 18:00:00 GMT", "2026/12/05 6:00 PM",
 * "December 5, 2026 6 PM". It accepts far more than moments, so a year and a day are required.
 */
const loose =
  /^(?:[a-z]{3,9},?\s+)?(?:20\d{2}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}\s+[a-z]{3,9}\.?,?\s+20\d{2}|[a-z]{3,9}\.?\s+\d{1,2},?\s+20\d{2})[\sT,]+\d{1,2}(?::\d{2}){0,2}\s*(?:[ap]m)?\s*(?:Z|UTC|GMT|E[SD]T|C[SD]T|M[SD]T|P[SD]T|[+-](?:0\d|1[0-4]):?\d{2})?$/i;

/** A count since 1970, with a fraction if a program counts in seconds. */
const counted = /^(\d+)(?:\.(\d+))?$/;

/** Microseconds per unit, by how many digits a present-day count has in it. */
const unitOfDigits: ReadonlyMap<number, bigint> = new Map([
  [9, 1_000_000n],
  [10, 1_000_000n],
  [12, 1_000n],
  [13, 1_000n],
  [15, 1n],
  [16, 1n],
]);

/**
 * An order can be placed, wanted or changed between these years. Anything else is a typo or means "never": it is shown
 * verbatim, and nothing is sorted, deferred or filed by it.
 */
const firstMicroseconds = BigInt(Date.UTC(2000, 0, 1)) * 1000n;
const endMicroseconds = BigInt(Date.UTC(2100, 0, 1)) * 1000n;

/**
 * One of Bbot's times in microseconds since 1970, or null if it is not one, or has an absurd year. Bbot writes ISO-8601
 * in UTC with microseconds, and two changes to one order may fall within one millisecond, which `Date` cannot tell
 * apart. A time without a zone is UTC.
 */
export function microseconds(time: string | null): bigint | null {
  const at = time === null ? null : readTime(time.trim());
  return at !== null && at >= firstMicroseconds && at < endMicroseconds ? at : null;
}

/** One of Bbot's times in milliseconds since 1970, or null like `microseconds`. */
export function milliseconds(time: string | null): number | null {
  const exact = microseconds(time);
  return exact === null ? null : Number(exact / 1000n);
}

/** Whether a time is so far back that it means "never": Bbot writes the year 1900, others the year 1 or 1970. */
export function meansNever(time: string): boolean {
  const at = readTime(time.trim());
  return at !== null && at < firstMicroseconds;
}

/** How a body's `last_modified` compares to the known one: `unordered` if one is missing or unreadable. */
export function compareTimes(
  known: string | null,
  reported: string | null,
): 'newer' | 'older' | 'equal' | 'unordered' {
  const knownAt = microseconds(known);
  const reportedAt = microseconds(reported);
  if (knownAt === null || reportedAt === null) return 'unordered';
  if (reportedAt === knownAt) return 'equal';
  return reportedAt > knownAt ? 'newer' : 'older';
}

/** Whether two times are the same moment, however written; unreadable ones compare as text. */
export function isSameTime(one: string | null, other: string | null): boolean {
  return one === other || compareTimes(one, other) === 'equal';
}

function readTime(time: string): bigint | null {
  return readWritten(time) ?? readCount(time) ?? readLoose(time) ?? readBeginning(time);
}

/** On this computer's clock if it names no zone. A day alone means noon. */
function readLoose(time: string): bigint | null {
  const [, year, month, date, rest] = numbered.exec(time) ?? [];
  if (year !== undefined && Number(date) > daysOfMonth(Number(year), Number(month))) return null;
  if (rest === '')
    return asMicroseconds(new Date(Number(year), Number(month) - 1, Number(date), 12).getTime());
  return loose.test(time) ? asMicroseconds(Date.parse(time.replace(/T(?=\d)/i, ' '))) : null;
}

function asMicroseconds(ms: number): bigint | null {
  return Number.isNaN(ms) ? null : BigInt(ms) * 1000n;
}

/** The beginning of a span: "2026-12-05T18:00:00Z/2026-12-05T19:00:00Z". */
function readBeginning(time: string): bigint | null {
  const [begin = '', end, more] = time.split('/');
  if (end === undefined || more !== undefined) return null;
  return readWritten(begin.trim()) !== null && readWritten(end.trim()) !== null
    ? readWritten(begin.trim())
    : null;
}

function readWritten(time: string): bigint | null {
  const match = written.exec(time);
  if (match === null) return null;
  const [, year, , month, day, hour, minute, second = '00', fraction = '', zone = 'Z'] = match;
  // A leap second becomes the first second of the next minute.
  const leap = second === '60';
  const wholeMs = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${leap ? '59' : second}${writtenZone(zone)}`,
  );
  if (Number.isNaN(wholeMs) || Number(day) > daysOfMonth(Number(year), Number(month))) return null;
  return BigInt(wholeMs) * 1000n + (leap ? 1_000_000n : 0n) + BigInt(fraction.padEnd(6, '0').slice(0, 6));
}

/** In the form `Date` reads: "+05:30". */
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
