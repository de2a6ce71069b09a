const time = { hour: 'numeric', minute: '2-digit' } as const;
const shapes = { time, day: { weekday: 'short', month: 'short', day: 'numeric', ...time } } as const;
type Shape = keyof typeof shapes;

/** The local time of day of an ISO instant, e.g. "7:02 PM" or "7:02 p.m."; other text is shown as it is. */
export function timeOfDay(instant: string, locale: string): string {
  return format(instant, locale, 'time');
}

/** The local day and time of an ISO instant, e.g. "Sat, Nov 28, 7:30 PM"; other text as it is. */
export function dayAndTime(instant: string, locale: string): string {
  return format(instant, locale, 'day');
}

function format(instant: string, locale: string, shape: Shape): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  return formatterFor(at, locale, shape).format(at).replace(partedDayHalf, '$1$2');
}

/** Some versions of the language's data write "p. m.", which lines break and which is wider than kitchens' "p.m.". */
const partedDayHalf = /([ap]\.)\s(m\.)/u;

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * Making a formatter costs as much as drawing half a ticket, so they are kept; by the offset from UTC too,
 * since one keeps the time zone of its making, and a computer's may be set right while the app runs.
 */
function formatterFor(at: Date, locale: string, shape: Shape): Intl.DateTimeFormat {
  const key = `${locale} ${at.getTimezoneOffset()} ${shape}`;
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(locale, shapes[shape]);
  formatters.set(key, formatter);
  return formatter;
}

/** Whole minutes from one instant to another, never below zero: a clock that was set back makes nothing negative. */
export function minutesBetween(fromIso: string, toMs: number): number {
  const from = Date.parse(fromIso);
  return Number.isNaN(from) ? 0 : Math.max(0, Math.floor((toMs - from) / 60_000));
}
