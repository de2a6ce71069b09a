/** The local time of day of an ISO instant, e.g. "7:02 PM". */
export function timeOfDay(instant: string, locale = 'en-US'): string {
  return new Date(instant).toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' });
}

/** The local day and time of an ISO instant, e.g. "Sat, Nov 28, 7:30 PM". */
export function dayAndTime(instant: string, locale = 'en-US'): string {
  return new Date(instant).toLocaleString(locale, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
}

/** Whole minutes from one instant to another, never below zero: a clock that was set back makes nothing negative. */
export function minutesBetween(fromIso: string, toMs: number): number {
  const from = Date.parse(fromIso);
  return Number.isNaN(from) ? 0 : Math.max(0, Math.floor((toMs - from) / 60_000));
}
