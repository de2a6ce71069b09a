import { isOpen } from '../../../shared/ticket/standing';
import type { Ticket } from '../../../shared/ticket/ticket';
import { type CounterClock, isoNow } from '../clock';
import { isProvedOnPaper } from '../printing/paper-proof';
import { dropPending } from '../printing/print-changes';
import { archive } from './bbot-updates';
import { businessDay } from './business-day';
import { cameAtMs, dueAtMs } from './due';
import { dayOfTicket } from './ticket-day';
import type { TicketStore } from './ticket-store';

/** How long after it was due a ticket may still be made, in milliseconds. */
const madeWithinMs = 60 * 60_000;

/**
 * Whether a ticket goes to the history when a business day ends: it belongs to an earlier day, it was wanted by
 * now, and somebody has seen it, or a printer proved that it is on paper. What nobody tapped stays, loudly.
 */
export function closesAtDayEnd(ticket: Ticket, clock: CounterClock, dayEndsAtHour: number): boolean {
  if (ticket.alert !== null && !isProvedOnPaper(ticket)) return false;
  const today = businessDay(clock.now(), dayEndsAtHour);
  if (dayOfTicket(ticket, dayEndsAtHour) >= today) return false;
  // Where the PC's clock was set on, what came a moment ago is no order of yesterday.
  const cameAt = cameAtMs(ticket, clock);
  if (businessDay(cameAt, dayEndsAtHour) >= today) return false;
  // A night kitchen is still making what it was given a moment ago.
  return !isOpen(ticket) || dueAtMs(ticket.order, cameAt) + madeWithinMs <= clock.now();
}

/**
 * Closes what the end of the day closes. One ticket that the disk refuses keeps no other from closing.
 * Rejects with the first of the disk's errors; the next call goes on.
 */
export async function closeTheDay(
  store: TicketStore,
  clock: CounterClock,
  dayEndsAtHour: number,
  stopping?: AbortSignal,
): Promise<void> {
  const refused: unknown[] = [];
  for (const ticket of store.all()) {
    if (stopping?.aborted === true) break;
    if (!closesAtDayEnd(ticket, clock, dayEndsAtHour)) continue;
    try {
      const at = isoNow(clock);
      await store.change(ticket.id, (latest) => archive(at)(dropPending(at)(latest)));
    } catch (error) {
      refused.push(error);
    }
  }
  if (refused.length > 0) throw refused[0];
}
