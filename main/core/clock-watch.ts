import type { SteadyClock } from '../../shared/time/steady-clock';

/** Notices that somebody has set the PC's clock since it was looked at last. */
export class ClockWatch {
  /** Null before the first look: what was kept is read by then, and the steady time goes on from there. */
  #lagMs: number | null = null;

  /** @param set told by how many milliseconds it was set forward, less than zero when it was set back */
  constructor(
    private readonly steady: SteadyClock,
    private readonly set: (byMs: number) => void,
  ) {}

  look(): void {
    const lagMs = this.steady.lagMs;
    const before = this.#lagMs ?? lagMs;
    this.#lagMs = lagMs;
    if (lagMs !== before) this.set(Math.round(before - lagMs));
  }
}
