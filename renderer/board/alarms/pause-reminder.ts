import { minutesBetween } from '../../../shared/i18n/clock-time';
import type { Refusal } from '../../../shared/ipc/snapshot';
import type { Ordering } from '../../../shared/ordering/ordering';
import { type BlockedTotal, blockedTotal } from '../../blocked/blocked-total';

/** How often a pause without an end is called to mind. */
const everyMinutes = 10;

/** That ordering is still paused, and what this has cost. */
export interface PauseReminder {
  /** Another one each ten minutes. */
  readonly key: string;
  /** For how long it has been paused. */
  readonly minutes: number;
  /** The checkouts that the pause has blocked. */
  readonly blocked: BlockedTotal;
}

/** What staff are to be reminded of: only a pause that ends by no time of its own, each ten minutes. */
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
