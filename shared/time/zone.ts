const years = [2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031];
const months = [0, 3, 6, 9];
const samples = years.flatMap((year) => months.map((month) => Date.UTC(year, month, 15)));

/**
 * What the computer's time zone does to clocks, as this process sees it: the same text where it does the same. A zone has
 * several names, and what a process takes for the computer's may be one of yesterday.
 */
export function zoneMark(): string {
  return samples.map((ms) => new Date(ms).getTimezoneOffset()).join(' ');
}

/** The name of the time zone that this process works with, e.g. "America/New_York". */
export function zoneName(): string {
  return new Intl.DateTimeFormat('en-US').resolvedOptions().timeZone;
}
