import type { BoardTicket } from '../../../shared/ipc/snapshot';
import type { HistoryEntry } from '../../../shared/ticket/ticket';
import type { SteadyAt } from '../../core-client/steady-clock';

/** After how many minutes an unanswered ring gets louder. */
const urgentAfterMinutes = 2;

/** The ticket unanswered for longest, and since when, as an ISO instant. */
interface LongestRing {
  readonly ticket: BoardTicket;
  readonly since: string;
}

/** A ticket that has rung unanswered for so long that the top of the page names it. */
export interface UrgentRing {
  readonly ticket: BoardTicket;
  readonly minutes: number;
}

/**
 * Since when a ticket asks for a tap, from its own history; null if it does not. News about an unseen ticket does not
 * restart the time: that would only make it quieter again.
 */
export function ringingSince({ alert, history, takenAt }: BoardTicket): string | null {
  if (alert === null) return null;
  const sinceTap = history.slice(history.findLastIndex(isTap) + 1);
  // Paper silences an update without a history entry, so the last one counts.
  const isChange = alert === 'updated' || alert === 'emptied';
  const start = isChange ? sinceTap.findLast(changesIt) : sinceTap.find(callsForTap);
  return (start ?? history.at(-1))?.at ?? takenAt;
}

/** The ticket that has been ringing for longest. */
export function longestRing(ringing: readonly BoardTicket[], steadyAt: SteadyAt): LongestRing | null {
  let longest: LongestRing | null = null;
  let longestMs = Number.POSITIVE_INFINITY;
  for (const ticket of ringing) {
    const since = ringingSince(ticket);
    if (since === null) continue;
    const sinceMs = steadyAt(since);
    if (sinceMs >= longestMs) continue;
    longest = { ticket, since };
    longestMs = sinceMs;
  }
  return longest;
}

/** The longest ring, once it has lasted long enough. */
export function urgentRing(longest: LongestRing | null, minutes: number): UrgentRing | null {
  return longest === null || minutes < urgentAfterMinutes ? null : { ticket: longest.ticket, minutes };
}

function isTap(entry: HistoryEntry): boolean {
  const { what } = entry;
  return (
    what === 'stepped' ||
    what === 'acknowledged' ||
    what === 'discarded' ||
    (what === 'confirmed' && entry.by === 'staff')
  );
}

function changesIt(entry: HistoryEntry): boolean {
  const { what } = entry;
  return (what === 'updated' && entry.parts.length > 0) || what === 'refunded' || what === 'undone';
}

function callsForTap({ what }: HistoryEntry): boolean {
  return (
    what === 'taken' || what === 'doubted' || what === 'restored' || what === 'cancelled' || what === 'undone'
  );
}
