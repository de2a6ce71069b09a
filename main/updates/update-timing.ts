const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** How often it is asked what is to be done, in milliseconds. */
export const tickMs = minuteMs;

/** When it is looked for an update first, in milliseconds after the start: orders and the tunnel come before. */
export const firstLookMs = 3 * minuteMs;

/** For how long it is good to know that an update is still offered, in milliseconds: one may be withdrawn. */
export const freshMs = 2 * hourMs;

/** How long a look that brought no answer is left alone, in milliseconds, though the day ends. */
export const triedLatelyMs = 40 * minuteMs;

/** How long to wait for the next look after so many failures in a row, in milliseconds: 4 hours, 8, 16, then a day. */
export function lookPauseMs(failures: number): number {
  return Math.min(4 * 2 ** Math.min(failures, 3), 24) * hourMs;
}
