import { milliseconds } from '../../shared/bbot/timestamp';
import { isOpen } from '../../shared/ticket/standing';
import type { Ticket } from '../../shared/ticket/ticket';
import { type Clock, isoNow } from '../clock';
import { isProvedOnPaper } from '../print/paper-proof';
import { businessDay } from './business-day';
import type { TicketStore } from './ticket-store';
import { archive } from './told-changes';

/**
 * Whether a ticket goes to the history when a business day ends: it is from an earlier day, it was wanted by
 * now, and somebody has seen it, or a printer proved that it is on paper. What nobody tapped stays, loudly.
 */
export function closesAtDayEnd(ticket: Ticket, nowMs: number, dayEndsAtHour: number): boolean {
  if (ticket.alert !== null && !isProvedOnPaper(ticket)) return false;
  if (businessDay(Date.parse(ticket.takenAt), dayEndsAtHour) >= businessDay(nowMs, dayEndsAtHour))
    return false;
  const wantedAt = milliseconds(ticket.order.desiredAt);
  return !isOpen(ticket) || wantedAt === null || wantedAt <= nowMs;
}

/**
 * Closes what the end of the day closes. One ticket that the disk refuses keeps no other from closing.
 * Rejects with the first of the disk's errors; the next call goes on.
 */
export async function closeTheDay(
  store: TicketStore,
  clock: Clock,
  dayEndsAtHour: number,
  stopping?: AbortSignal,
): Promise<void> {
  const refused: unknown[] = [];
  for (const ticket of store.all()) {
    if (stopping?.aborted === true) break;
    if (!closesAtDayEnd(ticket, clock.now(), dayEndsAtHour)) continue;
    try {
      await store.change(ticket.id, archive(isoNow(clock)));
    } catch (error) {
      refused.push(error);
    }
  }
  if (refused.length > 0) throw refused[0];
}
