import type { Ticket } from '../../../shared/ticket/ticket';
import { type CounterClock, isoNow } from '../clock';
import { cameAtMs, dueAtMs } from '../tickets/due';
import { step } from '../tickets/staff-actions';
import type { TicketStore } from '../tickets/ticket-store';
import { isProvedOnPaper } from './paper-proof';

/** How long after it was due a ticket without a tap counts as done, in milliseconds. */
const doneAfterMs = 60 * 60_000;

/** Whether a kitchen that works from paper has presumably made a ticket. */
export function isDoneOnPaper(ticket: Ticket, clock: CounterClock): boolean {
  if (ticket.alert !== null || ticket.stage === 'new' || ticket.stage === 'done') return false;
  if (ticket.archivedAt !== null || !isProvedOnPaper(ticket)) return false;
  return clock.now() - dueAtMs(ticket.order, cameAtMs(ticket, clock)) >= doneAfterMs;
}

/** Rejects with the disk's error; the next call continues. */
export async function closeDoneOnPaper(
  store: Pick<TicketStore, 'all' | 'change'>,
  clock: CounterClock,
): Promise<void> {
  for (const ticket of store.all()) {
    if (!isDoneOnPaper(ticket, clock)) continue;
    await store.change(ticket.id, (latest) => {
      const ready =
        latest.stage === 'preparing' ? step('preparing', 'forward', isoNow(clock))(latest) : latest;
      return step('ready', 'forward', isoNow(clock))(ready);
    });
  }
}
