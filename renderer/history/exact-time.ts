const shapes = {
  time: {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hourCycle: 'h23',
  },
  day: { weekday: 'short', month: 'short', day: 'numeric' },
} as const;

/** The local time of an ISO instant to the millisecond, e.g. "19:03:12.410"; other text as it is. */
export function exactTime(instant: string, locale: string): string {
  return format(instant, locale, 'time');
}

/** The local day of an ISO instant, e.g. "Sat, Nov 21"; other text as it is. */
export function exactDay(instant: string, locale: string): string {
  return format(instant, locale, 'day');
}

function format(instant: string, locale: string, shape: keyof typeof shapes): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? instant : new Intl.DateTimeFormat(locale, shapes[shape]).format(at);
}
