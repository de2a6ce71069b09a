/**
 * An instant as Bbot writes it: ISO-8601 in UTC with microseconds.
 * @param epochMs milliseconds since 1970
 * @param extraMicroseconds 0 to 999, beyond the whole millisecond
 */
export function bbotTime(epochMs: number, extraMicroseconds = 0): string {
  const wholeMs = new Date(Math.floor(epochMs)).toISOString();
  return wholeMs.replace('Z', `${String(extraMicroseconds).padStart(3, '0')}Z`);
}
