const shape = { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' } as const;

/** A business day in words, e.g. "Sat, Nov 21, 2026". @param day e.g. "2026-11-21" */
export function dayWords(day: string, locale: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Intl.DateTimeFormat(locale, shape).format(new Date(year, month - 1, date));
}

/** An hour of the day in words, e.g. "7:00 PM". @param hour 0 to 23 */
export function hourWords(hour: number, locale: string): string {
  const at = new Date(2026, 0, 1, hour);
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(at);
}
