/** Two taps on one ticket within this are one, in milliseconds: the second half of a double tap finds another button. */
export const oneTapMs = 400;

let resting: string | null = null;
let over: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Takes a tap on a ticket, and lets the ticket rest. @returns false for the second half of a double tap */
export function takeTap(ticketId: string): boolean {
  if (resting === ticketId) return false;
  clearTimeout(over);
  rest(ticketId);
  over = setTimeout(() => rest(null), oneTapMs);
  return true;
}

/** The ticket that takes no tap just now, or null. */
export function restingTicket(): string | null {
  return resting;
}

/** @returns what unsubscribes */
export function subscribeToResting(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function rest(ticketId: string | null): void {
  resting = ticketId;
  for (const changed of listeners) changed();
}
