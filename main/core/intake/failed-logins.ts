import type { Clock } from '../clock';

const windowMs = 60_000;
const maxInWindow = 20;

/**
 * Counts failed logins. Many in a short time get a shorter answer and no activity log line each. Valid credentials are
 * checked before this is asked, so someone else's failures never delay them.
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

  /** Since when only wrong credentials came, and how many; null after valid ones. */
  get state(): { readonly since: string; readonly count: number } | null {
    return this.#since === null ? null : { since: this.#since, count: this.#count };
  }

  /** Notes a failed login. @returns whether there were too many lately */
  note(): boolean {
    this.#since ??= new Date(this.clock.now()).toISOString();
    this.#count += 1;
    if (this.clock.monotonic() - this.#windowStart > windowMs) {
      this.#windowStart = this.clock.monotonic();
      this.#inWindow = 0;
    }
    this.#inWindow += 1;
    this.changed();
    return this.#inWindow > maxInWindow;
  }

  /** Valid credentials came: Bbot's checkouts are not blocked. */
  clear(): void {
    if (this.#since === null) return;
    this.#since = null;
    this.#count = 0;
    this.changed();
  }
}
