import { uptime } from 'node:os';
import { SteadyClock } from '../../shared/time/steady-clock';

/** Time comes in from outside, so that a test can set a clock back or let a day pass. */
export interface Clock {
  /** Milliseconds since 1970, as the PC's clock says; it may jump either way. */
  now(): number;
  /** Milliseconds that never jump: for deadlines and lengths. */
  monotonic(): number;
}

/** With what ages and the order of tickets are told by: it goes on over sleep, and when somebody sets the PC's clock. */
export interface CounterClock extends Clock {
  readonly steady: SteadyClock;
}

/** Less is the coarseness of a system that counts whole seconds. */
const leastSleepMs = 2_000;
const wall = (): number => Date.now();
const monotonic = (): number => performance.now();

export const systemClock: CounterClock = {
  now: wall,
  monotonic,
  steady: new SteadyClock({ wall, monotonic, slept: sleepTeller() }),
};

/** The system's time since its start goes on while it sleeps, and nobody sets it; Linux and Windows tell it finer than to the second. */
function sleepTeller(): () => number {
  const sinceStart = (): number => uptime() * 1000 - monotonic();
  let before = sinceStart();
  return () => {
    const now = sinceStart();
    const slept = now - before;
    before = now;
    return slept < leastSleepMs ? 0 : slept;
  };
}

/** An instant as it is kept and shown: ISO-8601 in UTC. */
export function isoNow(clock: Pick<Clock, 'now'>): string {
  return new Date(clock.now()).toISOString();
}
