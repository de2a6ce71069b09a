/** The local time of day of an ISO instant, e.g. "7:02 PM"; text that is no instant is shown as it is. */
export function timeOfDay(instant: string, locale = 'en-US'): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime())
    ? instant
    : at.toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' });
}

/** The local day and time of an ISO instant, e.g. "Sat, Nov 28, 7:30 PM"; other text as it is. */
export function dayAndTime(instant: string, locale = 'en-US'): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime())
    ? instant
    : at.toLocaleString(locale, {
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
