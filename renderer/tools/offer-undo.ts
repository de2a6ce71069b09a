import type { BoardTicket } from '../../shared/ipc/snapshot';

const offeredForMs = 10_000;
/** As many as fit on the bottom line. */
const maxOffered = 3;

let tapped: readonly BoardTicket[] = [];
const listeners = new Set<() => void>();

/**
 * Offers to undo a completed tap for ten seconds. A newer tap on the same ticket replaces it.
 * @param ticket as it was before the tap
 */
export function offerUndo(ticket: BoardTicket): void {
  const others = tapped.filter(({ id }) => id !== ticket.id);
  setTapped([...others, ticket].slice(-maxOffered));
  setTimeout(() => withdrawUndo(ticket), offeredForMs);
}

/** Withdraws the offer. A newer tap on the same ticket can still be undone. */
export function withdrawUndo(ticket: BoardTicket): void {
  if (tapped.includes(ticket)) setTapped(tapped.filter((other) => other !== ticket));
}

/** The tickets whose tap can be undone, each as it was before; newest tap last. */
export function tappedTickets(): readonly BoardTicket[] {
  return tapped;
}

export function subscribeToTaps(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function setTapped(next: readonly BoardTicket[]): void {
  tapped = next;
  for (const listener of listeners) listener();
}
