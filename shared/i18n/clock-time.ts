const time = { hour: 'numeric', minute: '2-digit' } as const;
const date = { weekday: 'short', month: 'short', day: 'numeric' } as const;
const day = { ...date, ...time } as const;
const shapes = { time, date, day, year: { ...day, year: 'numeric' } } as const;
type Shape = keyof typeof shapes;

/** The local time of day of an ISO instant, e.g. "7:02 PM" or "7:02 p.m."; other text unchanged. */
export function timeOfDay(instant: string, locale: string): string {
  return format(instant, locale, 'time');
}

/** The local day and time of an ISO instant, e.g. "Sat, Nov 28, 7:30 PM"; other text unchanged. */
export function dayAndTime(instant: string, locale: string): string {
  return format(instant, locale, 'day');
}

/** The local day of an ISO instant, e.g. "Sat, Nov 28"; other text unchanged. */
export function dayAlone(instant: string, locale: string): string {
  return format(instant, locale, 'date');
}

/** From this many milliseconds away, a day without a year is ambiguous. */
const farMs = 180 * 24 * 60 * 60_000;

/**
 * An instant as staff read it at another one, both in milliseconds since 1970: the time of day, with the day unless it
 * is today, and with the year if that is unclear.
 */
export function momentWords(atMs: number, nowMs: number, locale: string): string {
  const instant = new Date(atMs).toISOString();
  if (new Date(atMs).toDateString() === new Date(nowMs).toDateString()) return timeOfDay(instant, locale);
  return format(instant, locale, Math.abs(atMs - nowMs) < farMs ? 'day' : 'year');
}

function format(instant: string, locale: string, shape: Shape): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  return formatterFor(at, locale, shape).format(at).replace(partedDayHalf, '$1$2');
}

/**
 * Some versions of the locale data write "p. m.", which can break across lines and is wider than the "p.m." kitchens
 * use.
 */
const partedDayHalf = /([ap]\.)\s(m\.)/u;

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * Creating a formatter costs as much as drawing half a ticket, so they are cached; the key includes UTC offsets, since
 * a formatter keeps the time zone it was created in, and the computer's may be corrected while the app runs. New York
 * in winter equals Bogotá all year, so the instant's own offset would not tell two zones apart.
 */
function formatterFor(at: Date, locale: string, shape: Shape): Intl.DateTimeFormat {
  const year = at.getUTCFullYear();
  const offsets = [at.getTime(), Date.UTC(year, 0), Date.UTC(year, 6)].map((ms) =>
    new Date(ms).getTimezoneOffset(),
  );
  const key = `${locale} ${offsets.join(' ')} ${shape}`;
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(locale, shapes[shape]);
  formatters.set(key, formatter);
  return formatter;
}

/** Whole minutes from one instant to another, never negative, even if a clock was set back. */
export function minutesBetween(fromIso: string, toMs: number): number {
  return wholeMinutes(Date.parse(fromIso), toMs);
}

/** Whole minutes from one moment to another, both in milliseconds, never below zero; 0 if the first is NaN. */
export function wholeMinutes(fromMs: number, toMs: number): number {
  return Number.isNaN(fromMs) ? 0 : Math.max(0, Math.floor((toMs - fromMs) / 60_000));
}
