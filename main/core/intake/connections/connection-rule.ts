/**
 * How many connections that have no order in hand may be open at once. Each that comes through the tunnel costs this
 * process two descriptors, its own and the agent's; Bbot needs a few.
 */
export const mostWaiting = 128;
/** Not fewer than these are kept, however few descriptors there are. */
export const leastWaiting = 16;
/** How many of them one caller from outside may have who has shown no right credentials. */
export const mostOfOneSource = 16;
/** How many requests with right credentials are in hand at once; each may hold a body of 1 MiB. */
export const mostAtWork = 128;

/** How long after descriptors had run out twice as many may wait again, in milliseconds: what held them was another program, or is over. */
export const doublesAfterMs = 10 * 60_000;

/** So many may wait since descriptors had run out. */
export interface LessRoom {
  readonly most: number;
  /** When that was, on the clock that never jumps. */
  readonly sinceMs: number;
}

/** How many may wait now; null: descriptors never ran out. */
export function mostWaitingNow(less: LessRoom | null, nowMs: number): number {
  if (less === null) return mostWaiting;
  const doublings = Math.floor((nowMs - less.sinceMs) / doublesAfterMs);
  return Math.min(mostWaiting, less.most * 2 ** doublings);
}

/** A connection without a request of Bbot's in hand. */
export interface WaitingConnection {
  /** Who its last request came from, as ngrok's edge saw it; null: from this computer, or nothing came yet. */
  readonly source: string | null;
  /** Whether a request with right credentials came on it. */
  readonly isProved: boolean;
}

/**
 * Which one goes to make room; null when there is none. One that never proved to be Bbot's goes first, the one that
 * waits the longest: whoever has something to say has said it by then. One of Bbot's goes last, since its next order
 * may be on the way at this very moment, and would be lost.
 * @param others without the one that needs the room, which brings something; the longest waiting first
 */
export function firstToGo<Connection extends WaitingConnection>(
  others: Iterable<Connection>,
): Connection | null {
  let oldestProved: Connection | null = null;
  for (const connection of others) {
    if (!connection.isProved) return connection;
    oldestProved ??= connection;
  }
  return oldestProved;
}

/**
 * Which one goes because its source has too many; null when it has not. Bbot's own do not count, however many come
 * from one address of Bbot's.
 * @param others as for `firstToGo`
 */
export function firstOfSourceToGo<Connection extends WaitingConnection>(
  others: Iterable<Connection>,
  source: string | null,
): Connection | null {
  if (source === null) return null;
  const ofSource = [...others].filter((other) => other.source === source && !other.isProved);
  return ofSource.length < mostOfOneSource ? null : (ofSource[0] ?? null);
}

/**
 * Whether one more of Bbot's may stay open after its answer. Where it may not, the answer says so: a connection that
 * both sides end needs not be cut while an order may be on the way.
 */
export function mayStayOpen(others: Iterable<WaitingConnection>, most: number): boolean {
  let proved = 0;
  for (const { isProved } of others) if (isProved) proved += 1;
  return proved < most / 2;
}

/**
 * Who sent a request from outside: the last address of the header, which ngrok's edge added. Those before it a caller
 * can make up.
 */
export function sourceOf(forwardedFor: string | readonly string[] | undefined): string | null {
  if (forwardedFor === undefined) return null;
  return [forwardedFor].flat().join(',').split(',').at(-1)?.trim() ?? null;
}
