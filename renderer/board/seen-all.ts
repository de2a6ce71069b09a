import type { BoardTicket } from '../../shared/snapshot';

/** Of those that ring, the ones that "Seen all" silences: what is void or in doubt needs an answer of its own. */
export function coveredBySeenAll(ringing: readonly BoardTicket[]): readonly BoardTicket[] {
  return ringing.filter(
    ({ alert, assurance, cancelledAt, discardedAt }) =>
      alert !== null && assurance !== 'unconfirmed' && cancelledAt === null && discardedAt === null,
  );
}
