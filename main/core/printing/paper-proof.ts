import { isGuestCopy } from '../../../shared/printing/guest-copy';
import type { Ticket } from '../../../shared/ticket/ticket';
import { isUnconfirmed, isVoid } from '../../../shared/ticket/ticket-state';
import { record } from '../tickets/bbot-updates';
import { hasChangedSince } from './paper-state';

/** Whether each of its slips is proved, and they show the ticket's current state. */
export function isProvedOnPaper(ticket: Ticket): boolean {
  const jobs = ticket.prints.filter(
    (job) => job.state !== 'dropped' && job.state !== 'withdrawn' && !isGuestCopy(job),
  );
  return (
    !isVoid(ticket) &&
    !isUnconfirmed(ticket) &&
    jobs.some(({ covers }) => covers !== null && !hasChangedSince(ticket, covers)) &&
    jobs.every(({ state }) => state === 'printed')
  );
}

/** For a kitchen on paper, a proved print counts as seen: the ticket stops sounding and is being made. */
export function seenOnPaper(ticket: Ticket, at: string): Ticket {
  if (!isProvedOnPaper(ticket) || ticket.alert === 'cancelled' || ticket.alert === 'emptied') return ticket;
  const seen: Ticket = { ...ticket, alert: null, changedParts: [] };
  if (seen.stage !== 'new') return seen;
  return record(
    { ...seen, stage: 'preparing' },
    {
      at,
      what: 'stepped',
      from: 'new',
      to: 'preparing',
      recalledAt: ticket.recalledAt,
      alert: ticket.alert,
      changedParts: ticket.changedParts,
    },
  );
}
