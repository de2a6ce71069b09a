import { minutesBetween } from '../../../shared/i18n/clock-time';
import type { Refusal } from '../../../shared/ipc/snapshot';
import type { Ordering } from '../../../shared/ordering/ordering';
import { type BlockedTotal, blockedTotal } from '../../blocked/blocked-total';

/** How often staff are reminded of an open-ended pause. */
const everyMinutes = 10;

/** A reminder that ordering is still paused, and what that has cost. */
export interface PauseReminder {
  /** A new one every ten minutes. */
  readonly key: string;
  /** How long it has been paused. */
  readonly minutes: number;
  /** The checkouts the pause has blocked. */
  readonly blocked: BlockedTotal;
}

/** The reminder to show: only for an open-ended pause, every ten minutes. */
export function reminderOf(
  ordering: Ordering,
  refusals: readonly Refusal[],
  nowMs: number,
): PauseReminder | null {
  if (ordering.kind !== 'paused' || ordering.until !== null) return null;
  const { since } = ordering;
  const minutes = minutesBetween(since, nowMs);
  if (minutes < everyMinutes) return null;
  const sinceMs = Date.parse(since);
  const byIt = refusals.filter(({ code, at }) => code === 'PAUSED' && Date.parse(at) >= sinceMs);
  return {
    key: `${since} ${Math.floor(minutes / everyMinutes)}`,
    minutes,
    blocked: blockedTotal(byIt),
  };
}
