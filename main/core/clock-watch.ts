import type { SteadyClock } from '../../shared/time/steady-clock';

/** Notices that the PC's clock was set since the last check. */
export class ClockWatch {
  /** Null before the first check: by then kept tickets are read, and the steady time continues from them. */
  #lagMs: number | null = null;

  /** @param set called with how many milliseconds it was set forward, negative if back */
  constructor(
    private readonly steady: SteadyClock,
    private readonly set: (byMs: number) => void,
  ) {}

  check(): void {
    const lagMs = this.steady.lagMs;
    const before = this.#lagMs ?? lagMs;
    this.#lagMs = lagMs;
    if (lagMs !== before) this.set(Math.round(before - lagMs));
  }
}
