import { uptime } from 'node:os';
import { SteadyClock } from '../../shared/time/steady-clock';

/** Time is injected, so that tests can set a clock back or let a day pass. */
export interface Clock {
  /** Milliseconds since 1970 by the PC's clock; it may jump either way. */
  now(): number;
  /** Milliseconds that never jump: for deadlines and durations. */
  monotonic(): number;
}

/** Adds the time behind tickets' ages and order: it runs on through sleep and when the PC's clock is set. */
export interface CounterClock extends Clock {
  readonly steady: SteadyClock;
}

/** Less is rounding on an OS that counts whole seconds. */
const leastSleepMs = 2_000;
const wall = (): number => Date.now();
const monotonic = (): number => performance.now();

export const systemClock: CounterClock = {
  now: wall,
  monotonic,
  steady: new SteadyClock({ wall, monotonic, slept: sleepTeller() }),
};

/** The OS's uptime runs on during sleep and cannot be set; Linux and Windows report it finer than by the second. */
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

/** An instant as stored and shown: ISO-8601 in UTC. */
export function isoNow(clock: Pick<Clock, 'now'>): string {
  return new Date(clock.now()).toISOString();
}
