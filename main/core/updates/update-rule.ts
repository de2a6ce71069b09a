import type { UpdateAttempt, UpdateHold } from '../../../shared/status/update';
import { nextBusinessDayMs } from '../tickets/business-day';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** How long no order may have come before an update installs, in milliseconds. */
export const quietMs = 30 * minuteMs;
/** How close to the end of a business day it must be, before or after, in milliseconds. */
const dayEndMs = hourMs;
/** How long a failed update is left to staff, in milliseconds: until the next day's end. */
const notAgainMs = 20 * hourMs;

/** An open order wanted no sooner than this does not hold up an update, in milliseconds. */
export const muchLaterMs = hourMs;

/** What the store is doing. Test orders do not count. */
interface OrdersNow {
  readonly nowMs: number;
  /** On the monotonic clock; null: no known order. */
  readonly sinceLastOrderMs: number | null;
  /** How many the kitchen has to make within the hour. */
  readonly openOrders: number;
  /** How many are being written while a guest waits for the answer. */
  readonly beingTaken: number;
}

/** Why an update must not install now, whoever asks; null if it may. */
export function holdOf({ nowMs, sinceLastOrderMs, openOrders, beingTaken }: OrdersNow): UpdateHold | null {
  if (beingTaken > 0) return { why: 'being-taken' };
  if (sinceLastOrderMs !== null && sinceLastOrderMs < quietMs) {
    return { why: 'recent-order', until: new Date(nowMs + quietMs - sinceLastOrderMs).toISOString() };
  }
  return openOrders > 0 ? { why: 'open-orders', count: openOrders } : null;
}

export interface NightConditions extends OrdersNow {
  readonly dayEndsAtHour: number;
  /** How long this start has run: we may not know of orders before it. */
  readonly ranMs: number;
  /** A failed attempt must be remembered, or it would be repeated over and over. */
  readonly diskWorks: boolean;
  /** The last update that was meant to install and did not. */
  readonly notInstalled: UpdateAttempt | null;
}

/** Whether an update installs on its own: at the end of a business day, in a store at rest. */
export function installsByItself(version: string, now: NightConditions): boolean {
  const { nowMs, dayEndsAtHour, ranMs, diskWorks, notInstalled } = now;
  if (holdOf(now) !== null || !diskWorks || ranMs < quietMs) return false;
  const failedLately =
    notInstalled?.version === version && Math.abs(nowMs - Date.parse(notInstalled.at)) < notAgainMs;
  return !failedLately && isDayEnd(nowMs, dayEndsAtHour);
}

/** Whether a business day ends within the hour, or ended in the last one. */
function isDayEnd(nowMs: number, dayEndsAtHour: number): boolean {
  return nextBusinessDayMs(nowMs - dayEndMs, dayEndsAtHour) - nowMs <= dayEndMs;
}
