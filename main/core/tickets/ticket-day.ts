import { milliseconds } from '../../../shared/bbot/timestamp';
import type { Ticket } from '../../../shared/ticket/ticket';
import { businessDay } from './business-day';

/**
 * The business day a ticket belongs to: the latest of the days it was taken, is wanted, and was done. Saturday's
 * catering ordered on Monday is Saturday's.
 */
export function dayOfTicket(
  ticket: Pick<Ticket, 'takenAt' | 'order' | 'stage' | 'history'>,
  dayEndsAtHour: number,
): string {
  const moments = [Date.parse(ticket.takenAt), milliseconds(ticket.order.desiredAt), doneAtMs(ticket)];
  const latest = Math.max(...moments.filter((at) => at !== null && Number.isFinite(at)).map(Number));
  return businessDay(Number.isFinite(latest) ? latest : 0, dayEndsAtHour);
}

/** When it was last marked done, in milliseconds since 1970; null if it is not done. */
function doneAtMs({ stage, history }: Pick<Ticket, 'stage' | 'history'>): number | null {
  if (stage !== 'done') return null;
  const entry = history.findLast((one) => one.what === 'stepped' && one.to === 'done');
  return entry === undefined ? null : Date.parse(entry.at);
}
