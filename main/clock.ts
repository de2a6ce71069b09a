/** Time comes in from outside, so that a test can set a clock back or let a day pass. */
export interface Clock {
  /** Milliseconds since 1970, as the PC's clock says; it may jump either way. */
  now(): number;
  /** Milliseconds that never jump: for deadlines and lengths. */
  monotonic(): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
};

/** An instant as it is kept and shown: ISO-8601 in UTC. */
export function isoNow(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}
