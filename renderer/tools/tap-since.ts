import type { BoardTicket } from '../../shared/ipc/snapshot';

type Entry = BoardTicket['history'][number];

/** A tap that can be undone. */
export type UndoableTap = Extract<Entry, { readonly what: 'stepped' | 'acknowledged' | 'discarded' }>;

/**
 * The tap on a ticket since `before`, unless something else happened after it: then it can no longer be undone.
 * @param before the ticket as it was when tapped
 */
export function tapSince(before: BoardTicket, now: BoardTicket): UndoableTap | null {
  const last = now.history.at(-1);
  if (last === undefined || now.history.length <= before.history.length) return null;
  return last.what === 'stepped' || last.what === 'acknowledged' || last.what === 'discarded' ? last : null;
}
