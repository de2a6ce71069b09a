const iso = /^(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2})(?:[.,](\d{1,9}))?(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * Microseconds since 1970 of one of Bbot's times, or null when it is not one. Bbot writes ISO-8601 in UTC
 * with microseconds, and two changes of one order may lie within one millisecond, which `Date` cannot tell apart.
 */
export function microseconds(time: string | null): bigint | null {
  const match = time === null ? null : iso.exec(time.trim());
  if (match === null) return null;
  const [, seconds = '', fraction = '', zone = 'Z'] = match;
  const wholeMs = Date.parse(`${seconds.replace(' ', 'T')}${zone}`);
  if (Number.isNaN(wholeMs)) return null;
  return BigInt(wholeMs) * 1000n + BigInt(fraction.padEnd(6, '0').slice(0, 6));
}

/** Milliseconds since 1970 of one of Bbot's times, or null when it is not one. */
export function milliseconds(time: string | null): number | null {
  const exact = microseconds(time);
  return exact === null ? null : Number(exact / 1000n);
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
