/** How far two clocks drift apart in a while without being set; in milliseconds. */
const leastJumpMs = 3_000;
/** How often the computer's sleep is queried, on the monotonic clock. */
const askAgainMs = 60_000;

/** The clocks a steady one is built from; each in milliseconds. */
interface ClockSources {
  /** The PC's clock, since 1970; it may be set. */
  readonly wall: () => number;
  /** Never jumps; it may stop while the computer sleeps. */
  readonly monotonic: () => number;
  /** How long the computer has slept since the last call, as far as the OS reports. */
  readonly slept: () => number;
}

/**
 * The counter's own time, in milliseconds: equal to the PC's clock until that is set, then continuing as if it had not
 * been. Used for ages and the order of tickets; never shown.
 */
export class SteadyClock {
  #lagMs = 0;
  #wall: number;
  #monotonic: number;
  #askedAt: number;
  #brokenAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly sources: ClockSources) {
    this.#wall = sources.wall();
    this.#monotonic = sources.monotonic();
    this.#askedAt = this.#monotonic;
    sources.slept();
  }

  now(): number {
    this.#checkClocks();
    return this.#wall + this.#lagMs;
  }

  /** How far the PC's clock lags this one: what it was set back by, negative if it was set forward. */
  get lagMs(): number {
    this.#checkClocks();
    return this.#lagMs;
  }

  /** Continues another clock of this computer that has seen more, or the one from before the start. */
  adopt(lagMs: number): void {
    this.#checkClocks();
    this.#lagMs = lagMs;
  }

  /**
   * Continues from a moment the PC's clock has not reached: it was set back by an unknown amount while the app was off.
   */
  goOnFrom(steadyMs: number): void {
    this.adopt(this.#lagMs + steadyMs - this.now());
    this.#brokenAt = steadyMs;
  }

  /** For moments up to this one, how much time has passed since is unknown, except that some has. */
  get brokenAt(): number {
    return this.#brokenAt;
  }

  /** The computer has woken: the advance of its clock counts as elapsed time, whatever the OS says about its sleep. */
  wokeUp(): void {
    if (this.sources.wall() > this.#wall) this.#remember();
    this.sources.slept();
    this.#checkClocks();
  }

  #checkClocks(): void {
    const byMonotonic = this.sources.monotonic() - this.#monotonic;
    const jump = this.sources.wall() - this.#wall - byMonotonic;
    this.#remember();
    const isPlain = Math.abs(jump) < leastJumpMs;
    if (isPlain && this.#monotonic - this.#askedAt < askAgainMs) return;
    this.#askedAt = this.#monotonic;
    const set = jump - this.sources.slept();
    if (Math.abs(set) >= leastJumpMs) this.#lagMs -= set;
  }

  #remember(): void {
    this.#wall = this.sources.wall();
    this.#monotonic = this.sources.monotonic();
  }
}
