import type { Clock } from '../clock';

const windowMs = 60_000;
const mostInWindow = 20;

/**
 * Counts wrong credentials. Many in a short time get a shorter answer and no line each in the activity log;
 * right ones are never held up by somebody's wrong ones, so they are checked before this is asked.
 */
export class FailedLogins {
  #since: string | null = null;
  #count = 0;
  #windowStart = Number.NEGATIVE_INFINITY;
  #inWindow = 0;

  constructor(
    private readonly clock: Clock,
    private readonly changed: () => void,
  ) {}

  /** Since when only wrong credentials came, and how many; null after right ones. */
  get state(): { readonly since: string; readonly count: number } | null {
    return this.#since === null ? null : { since: this.#since, count: this.#count };
  }

  /** Notes wrong credentials. Returns whether there were too many lately. */
  note(): boolean {
    this.#since ??= new Date(this.clock.now()).toISOString();
    this.#count += 1;
    if (this.clock.monotonic() - this.#windowStart > windowMs) {
      this.#windowStart = this.clock.monotonic();
      this.#inWindow = 0;
    }
    this.#inWindow += 1;
    this.changed();
    return this.#inWindow > mostInWindow;
  }

  /** Right credentials came: Bbot's checkouts are not blocked. */
  clear(): void {
    if (this.#since === null) return;
    this.#since = null;
    this.#count = 0;
    this.changed();
  }
}
