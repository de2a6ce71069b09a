/** A day's name has a four-digit year. */
const firstNamedMs = Date.UTC(1000, 0, 2);
const lastNamedMs = Date.UTC(9999, 11, 30);

/**
 * The business day an instant belongs to, as "2026-11-21", in local time: a day ends in the small hours, when the
 * kitchen is closed, not at midnight. A clock far out of range gets the first or the last day that has a name.
 */
export function businessDay(atMs: number, dayEndsAtHour: number): string {
  const at = new Date(Math.min(Math.max(atMs, firstNamedMs), lastNamedMs));
  const date = new Date(at.getFullYear(), at.getMonth(), at.getDate());
  if (at.getHours() < dayEndsAtHour) date.setDate(date.getDate() - 1);
  return [
    String(date.getFullYear()).padStart(4, '0'),
    String(date.getMonth() + 1).padStart(2, '0'),
    String(date.getDate()).padStart(2, '0'),
  ].join('-');
}

/** When the next business day begins, in milliseconds since 1970. */
export function nextBusinessDayMs(atMs: number, dayEndsAtHour: number): number {
  const at = new Date(atMs);
  const next = new Date(at.getFullYear(), at.getMonth(), at.getDate(), dayEndsAtHour);
  // By the calendar, not by 24 hours: a day on which the clocks change has 23 or 25.
  if (next.getTime() <= atMs) next.setDate(next.getDate() + 1);
  return next.getTime();
}

/** Whether a folder or file name is a business day. */
export function isBusinessDay(name: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(name);
}

/**
 * The days past retention: not among the newest `keptDays` that exist, and older than that many days by the clock. The
 * first rule makes a clock that runs ahead harmless, the second one that was set back.
 */
export function daysToForget(days: readonly string[], keptDays: number, nowMs: number): readonly string[] {
  const oldestByClock = businessDay(nowMs - keptDays * 24 * 60 * 60_000, 0);
  const beyond = [...days].sort().slice(0, Math.max(0, days.length - keptDays));
  return beyond.filter((day) => day < oldestByClock);
}
