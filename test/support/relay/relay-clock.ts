import type { CounterClock } from '../../../main/core/clock';
import { SteadyClock } from '../../../shared/time/steady-clock';

/** A clock that runs as the PC's does and can be moved: time passes, or somebody sets the PC's clock. */
export class RelayClock implements CounterClock {
  #wallOffset: number;
  #passed = 0;
  readonly steady: SteadyClock;

  /** @param startsAt what the wall clock says now, in milliseconds since 1970; by default the present. */
  constructor(startsAt: number = Date.now()) {
    this.#wallOffset = startsAt - Date.now();
    this.steady = new SteadyClock({
      wall: () => this.now(),
      monotonic: () => this.monotonic(),
      slept: () => 0,
    });
  }

  now(): number {
    return Date.now() + this.#wallOffset + this.#passed;
  }

  monotonic(): number {
    return performance.now() + this.#passed;
  }

  /** Lets time pass: both clocks go on. */
  pass(ms: number): void {
    this.#passed += ms;
  }

  /** Sets the PC's clock forward or back by this much; no time passes. */
  setWallClock(byMs: number): void {
    this.#wallOffset += byMs;
  }
}

export const minuteMs = 60_000;
export const dayMs = 24 * 60 * minuteMs;

/** A clock that stands still. @param ms milliseconds since 1970 */
export function clockAt(ms: number): CounterClock {
  const sources = { wall: () => ms, monotonic: () => 0, slept: () => 0 };
  return { now: sources.wall, monotonic: sources.monotonic, steady: new SteadyClock(sources) };
}
