/**
 * How many connections without an order in hand may be open at once. Each one through the tunnel costs this process two
 * descriptors, its own and the agent's; Bbot needs a few.
 */
export const maxWaiting = 128;
/** Always keep at least this many, however few descriptors there are. */
export const leastWaiting = 16;
/** How many of them one outside caller may hold without having shown valid credentials. */
export const maxOfOneSource = 16;
/** How many requests with valid credentials may be in hand at once; each may hold a body of 1 MiB. */
export const maxAtWork = 128;

/**
 * After descriptors run out, the limit doubles this often, in milliseconds: by then whatever held them was another
 * program or is over.
 */
export const doublesAfterMs = 10 * 60_000;

/** The lower limit since descriptors ran out. */
export interface LessRoom {
  readonly max: number;
  /** When they ran out, on the monotonic clock. */
  readonly sinceMs: number;
}

/** How many may wait now. @param less null: descriptors never ran out */
export function maxWaitingNow(less: LessRoom | null, nowMs: number): number {
  if (less === null) return maxWaiting;
  const doublings = Math.floor((nowMs - less.sinceMs) / doublesAfterMs);
  return Math.min(maxWaiting, less.max * 2 ** doublings);
}

/** A connection with no request from Bbot in hand. */
export interface WaitingConnection {
  /** The caller of its last request, as ngrok's edge saw it; null: this computer, or no request yet. */
  readonly source: string | null;
  /** Whether any request on it had valid credentials. */
  readonly isProved: boolean;
}

/**
 * Picks the connection to drop for room; null when there is none. Connections never proved to be Bbot's go first,
 * longest-waiting first: by then the caller has sent anything it meant to. Bbot's go last, because the next order may
 * already be on its way and would be lost.
 * @param others without the one that needs the room, which brings something; longest-waiting first
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
 * Picks the connection to drop because its source holds too many; null if it does not. Bbot's own do not count, however
 * many share one address.
 * @param others as for `firstToGo`
 */
export function firstOfSourceToGo<Connection extends WaitingConnection>(
  others: Iterable<Connection>,
  source: string | null,
): Connection | null {
  if (source === null) return null;
  const ofSource = [...others].filter((other) => other.source === source && !other.isProved);
  return ofSource.length < maxOfOneSource ? null : (ofSource[0] ?? null);
}

/**
 * Whether one more of Bbot's connections may stay open after its answer. If not, the answer says so: a connection both
 * sides close never has to be cut while an order may be on its way.
 */
export function mayStayOpen(others: Iterable<WaitingConnection>, max: number): boolean {
  let proved = 0;
  for (const { isProved } of others) if (isProved) proved += 1;
  return proved < max / 2;
}

/**
 * The outside caller of a request: the header's last address, added by ngrok's edge. A caller can forge the ones before
 * it.
 */
export function sourceOf(forwardedFor: string | readonly string[] | undefined): string | null {
  if (forwardedFor === undefined) return null;
  return [forwardedFor].flat().join(',').split(',').at(-1)?.trim() ?? null;
}
