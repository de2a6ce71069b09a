import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { isUnconfirmed, isVoid } from '../../../shared/ticket/standing';

/** What "Seen all" silences. */
export interface CoveredBySeenAll {
  readonly covered: readonly BoardTicket[];
  /** Not when others go on ringing that nobody can have seen: they are counted, and come up after these. */
  readonly areAll: boolean;
}

/**
 * Of those that ring, the ones that "Seen all" silences: what is void or in doubt needs an answer of its own, and what
 * is not drawn nobody has seen.
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
