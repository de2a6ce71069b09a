const years = [2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031];
const months = [0, 3, 6, 9];
const samples = years.flatMap((year) => months.map((month) => Date.UTC(year, month, 15)));

/**
 * What the computer's time zone does to clocks, as seen by this process: equal text for equal effect. A zone has
 * several names, and the one a process takes for the computer's may be out of date.
 */
export function zoneMark(): string {
  return samples.map((ms) => new Date(ms).getTimezoneOffset()).join(' ');
}

/** The name of the time zone this process uses, e.g. "America/New_York". */
export function zoneName(): string {
  return new Intl.DateTimeFormat('en-US').resolvedOptions().timeZone;
}
