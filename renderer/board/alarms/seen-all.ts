import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { isUnconfirmed, isVoid } from '../../../shared/ticket/ticket-state';

/** What "Seen all" silences. */
export interface CoveredBySeenAll {
  readonly covered: readonly BoardTicket[];
  /** False if others keep ringing that staff cannot have seen: those are only counted, and come up after these. */
  readonly areAll: boolean;
}

/**
 * The ringing tickets that "Seen all" silences: void and unconfirmed ones need their own answer, and those not drawn
 * have not been seen.
 */
export function coveredBySeenAll(
  ringing: readonly BoardTicket[],
  notDrawn: ReadonlySet<string>,
): CoveredBySeenAll {
  const coverable = ringing.filter(
    (ticket) => ticket.alert !== null && !isVoid(ticket) && !isUnconfirmed(ticket),
  );
  const covered = coverable.filter(({ id }) => !notDrawn.has(id));
  return { covered, areAll: covered.length === coverable.length };
}
