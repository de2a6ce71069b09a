import { milliseconds } from '../../../shared/bbot/timestamp';
import { texts } from '../../../shared/i18n/texts';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import type { UserSettings } from '../../../shared/settings/choices';
import { arrivalMs } from '../../../shared/ticket/arrival';
import { wantedAtMs } from '../../../shared/ticket/for-later';

type Limits = UserSettings['ageLimits'];
type Facts = Pick<BoardTicket, 'takenAt' | 'arrival'> & {
  readonly order: Pick<BoardTicket['order'], 'desiredAt' | 'snoozeTill'>;
};

/**
 * When a ticket's age starts, in milliseconds of steady time: its arrival, or when Bbot brought it up. For an order
 * with a wanted time, the age makes it late once that time has passed, and slow before.
 * @param lagMs how far the PC's clock lags the steady time: an order wanted at seven is due by the PC's clock
 */
export function ageStartMs(ticket: Facts, { lateMinutes }: Limits, lagMs: number): number {
  const { order } = ticket;
  const wantedMs = wantedAtMs(order);
  if (wantedMs !== null) return wantedMs + lagMs - lateMinutes * 60_000;
  const snoozedTill = milliseconds(order.snoozeTill);
  return Math.max(arrivalMs(ticket), snoozedTill === null ? 0 : snoozedTill + lagMs);
}

export type Pace = 'usual' | 'slow' | 'late';

/** @param minutes since `ageStartMs` */
export function paceOf(minutes: number, { slowMinutes, lateMinutes }: Limits): Pace {
  if (minutes >= lateMinutes) return 'late';
  return minutes >= slowMinutes ? 'slow' : 'usual';
}

/**
 * The clock on a ticket, e.g. "12 min"; "in 12 min" for an order with a wanted time. @param minutes since `ageStartMs`
 */
export function clockWords({ order }: Facts, minutes: number, { lateMinutes }: Limits): string {
  if (wantedAtMs(order) === null) return texts.ticket.age(Math.max(0, minutes));
  const left = lateMinutes - minutes;
  return left > 0 ? texts.board.wantedIn(left) : texts.board.wantedAgo(-left);
}
