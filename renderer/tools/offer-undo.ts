import type { BoardTicket } from '../../shared/ipc/snapshot';

const offeredForMs = 10_000;
/** As many as fit into the bottom line. */
const maxOffered = 3;

let tapped: readonly BoardTicket[] = [];
const listeners = new Set<() => void>();

/**
 * After a tap that was carried out: offers to undo it for ten seconds. A newer tap on the same ticket takes its
 * place.
 * @param ticket as it was before the tap
 */
export function offerUndo(ticket: BoardTicket): void {
  const others = tapped.filter(({ id }) => id !== ticket.id);
  setTapped([...others, ticket].slice(-maxOffered));
  setTimeout(() => withdrawUndo(ticket), offeredForMs);
}

/** Offers it no longer. A newer tap on the same ticket still can be undone. */
export function withdrawUndo(ticket: BoardTicket): void {
  if (tapped.includes(ticket)) setTapped(tapped.filter((other) => other !== ticket));
}

/** The tickets whose tap can be undone, each as it was before it; the newest tap last. */
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
