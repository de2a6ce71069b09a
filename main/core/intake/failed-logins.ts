import type { WrongCredentials } from '../../../shared/ipc/snapshot';
import type { Clock } from '../clock';

const windowMs = 60_000;
const maxInWindow = 20;

/** Anybody who knows the address can send a wrong password; Bbot with a wrong one sends it again and again. */
const loudWithinMs = 10 * 60_000;
const loudFrom = 3;

/**
 * Counts failed logins. Many in a short time get a shorter answer and no activity log line each. Valid credentials are
 * checked before this is asked, so someone else's failures never delay them.
 */
export class FailedLogins {
  #state: WrongCredentials | null = null;
  /** When the latest ones came, in steady milliseconds: as many as make it loud. */
  #latest: readonly number[] = [];
  #rightAt = Number.NEGATIVE_INFINITY;
  #windowStart = Number.NEGATIVE_INFINITY;
  #inWindow = 0;

  constructor(
    private readonly clock: Clock,
    private readonly changed: () => void,
  ) {}

  /** Since when only wrong credentials came, and how many; null after valid ones. */
  get state(): WrongCredentials | null {
    return this.#state;
  }

  /** Notes a failed login. @returns whether there were too many lately */
  note(): boolean {
    const now = this.clock.monotonic();
    this.#latest = [...this.#latest, now].slice(-loudFrom);
    const before = this.#state;
    this.#state = {
      since: before?.since ?? new Date(this.clock.now()).toISOString(),
      count: (before?.count ?? 0) + 1,
      loud: before?.loud === true || this.#isBbot(now),
    };
    if (now - this.#windowStart > windowMs) {
      this.#windowStart = now;
      this.#inWindow = 0;
    }
    this.#inWindow += 1;
    this.changed();
    return this.#inWindow > maxInWindow;
  }

  /** Valid credentials came: Bbot's checkouts are not blocked. */
  clear(): void {
    this.#rightAt = this.clock.monotonic();
    this.#latest = [];
    if (this.#state === null) return;
    this.#state = null;
    this.changed();
  }

  /** The password is another one: that Bbot had the old one right says nothing about it. */
  passwordChanged(): void {
    this.#rightAt = Number.NEGATIVE_INFINITY;
  }

  /** Three within ten minutes, and no right one in that time: a guest who pays retries, a stranger gives up. */
  #isBbot(now: number): boolean {
    const [first] = this.#latest;
    if (first === undefined || this.#latest.length < loudFrom) return false;
    return now - first <= loudWithinMs && now - this.#rightAt > loudWithinMs;
  }
}
