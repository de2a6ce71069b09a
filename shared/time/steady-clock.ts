/** What two clocks part by within a while without anybody setting one; in milliseconds. */
const leastJumpMs = 3_000;
/** So often the computer's sleep is asked for, on the clock that never jumps. */
const askAgainMs = 60_000;

/** The clocks that a steady one is made of; each tells milliseconds. */
interface ClockSources {
  /** As the PC's clock says, since 1970; it may be set. */
  readonly wall: () => number;
  /** Never jumps; it may stand still while the computer sleeps. */
  readonly monotonic: () => number;
  /** For how long the computer has slept since this was last asked, as far as the system tells. */
  readonly slept: () => number;
}

/**
 * The counter's own time, in milliseconds: the same as the PC's clock until somebody sets that, and then on as if nobody had.
 * Ages and the order of tickets are told by it; it is never shown.
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
    this.#look();
    return this.#wall + this.#lagMs;
  }

  /** By how much the PC's clock is behind this one: what it was set back by, less than zero when it was set forward. */
  get lagMs(): number {
    this.#look();
    return this.#lagMs;
  }

  /** Goes on as another one of this computer that has seen more, or as before the app was started. */
  adopt(lagMs: number): void {
    this.#look();
    this.#lagMs = lagMs;
  }

  /** Goes on from a moment that the PC's clock has not reached: it was set back while the app was off, nobody knows by how much. */
  goOnFrom(steadyMs: number): void {
    this.adopt(this.#lagMs + steadyMs - this.now());
    this.#brokenAt = steadyMs;
  }

  /** Up to when nothing is known of how much time has passed since, but that it was some. */
  get brokenAt(): number {
    return this.#brokenAt;
  }

  /** The computer has woken: by what its clock has gone on, time has passed, whatever the system says of its sleep. */
  wokeUp(): void {
    if (this.sources.wall() > this.#wall) this.#remember();
    this.sources.slept();
    this.#look();
  }

  #look(): void {
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
