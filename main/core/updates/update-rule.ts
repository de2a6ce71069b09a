import type { UpdateAttempt, UpdateHold } from '../../../shared/status/update';
import { nextBusinessDayMs } from '../tickets/business-day';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** For how long no order may have come before an update is installed, in milliseconds. */
export const quietMs = 30 * minuteMs;
/** How near the end of a business day must be, before or after, in milliseconds. */
const dayEndMs = hourMs;
/** How long an update that did not come to be is left to staff, in milliseconds: until the next day's end. */
const notAgainMs = 20 * hourMs;

/** An open order that is wanted no sooner than this keeps no update waiting, in milliseconds. */
export const muchLaterMs = hourMs;

/** What the store is doing. Test orders are no orders. */
interface OrdersNow {
  readonly nowMs: number;
  /** On a clock that does not jump; null: none is known of. */
  readonly sinceLastOrderMs: number | null;
  /** How many somebody has to make within the hour. */
  readonly openOrders: number;
  /** How many are being written, with a guest waiting for the answer. */
  readonly beingTaken: number;
}

/** Why an update must not be installed now, whoever asks; null when it may. */
export function holdOf({ nowMs, sinceLastOrderMs, openOrders, beingTaken }: OrdersNow): UpdateHold | null {
  if (beingTaken > 0) return { why: 'being-taken' };
  if (sinceLastOrderMs !== null && sinceLastOrderMs < quietMs) {
    return { why: 'recent-order', until: new Date(nowMs + quietMs - sinceLastOrderMs).toISOString() };
  }
  return openOrders > 0 ? { why: 'open-orders', count: openOrders } : null;
}

export interface NightConditions extends OrdersNow {
  readonly dayEndsAtHour: number;
  /** How long this start has run: what came before it, nobody may remember. */
  readonly ranMs: number;
  /** What was tried must be remembered, or it would be tried again and again. */
  readonly diskWorks: boolean;
  /** The last update that was to be installed, and was not. */
  readonly notInstalled: UpdateAttempt | null;
}

/** Whether an update is installed without anybody asking: at the end of a business day, in a store at rest. */
export function installsByItself(version: string, now: NightConditions): boolean {
  const { nowMs, dayEndsAtHour, ranMs, diskWorks, notInstalled } = now;
  if (holdOf(now) !== null || !diskWorks || ranMs < quietMs) return false;
  const failedLately =
    notInstalled?.version === version && Math.abs(nowMs - Date.parse(notInstalled.at)) < notAgainMs;
  return !failedLately && isDayEnd(nowMs, dayEndsAtHour);
}

/** Whether a business day ends, or has ended, within the hour. */
function isDayEnd(nowMs: number, dayEndsAtHour: number): boolean {
  return nextBusinessDayMs(nowMs - dayEndMs, dayEndsAtHour) - nowMs <= dayEndMs;
}
