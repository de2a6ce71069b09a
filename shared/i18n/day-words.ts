const shape = { weekday: 'short', month: 'short', day: 'numeric' } as const;

/** A business day in words, e.g. "Sat, Nov 21, 2026". @param day e.g. "2026-11-21" */
export function dayWords(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { ...shape, year: 'numeric' }).format(noonOf(day));
}

/** The same without the year if it is this year. */
export function shortDayWords(day: string, locale: string, now: Date = new Date()): string {
  const at = noonOf(day);
  if (at.getFullYear() !== now.getFullYear()) return dayWords(day, locale);
  return new Intl.DateTimeFormat(locale, shape).format(at);
}

function noonOf(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}

/** An hour of the day in words, e.g. "7:00 PM". @param hour 0 to 23 */
export function hourWords(hour: number, locale: string): string {
  const at = new Date(2026, 0, 1, hour);
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(at);
}
