import type { SteadyClock } from '../shared/steady-clock';

/** Notices that somebody has set the PC's clock since it was looked at last. */
export class ClockWatch {
  #lagMs: number;

  /** @param set told by how many milliseconds it was set forward, less than zero when it was set back */
  constructor(
    private readonly steady: SteadyClock,
    private readonly set: (byMs: number) => void,
  ) {
    this.#lagMs = steady.lagMs;
  }

  look(): void {
    const lagMs = this.steady.lagMs;
    if (lagMs === this.#lagMs) return;
    const byMs = Math.round(this.#lagMs - lagMs);
    this.#lagMs = lagMs;
    this.set(byMs);
  }
}
