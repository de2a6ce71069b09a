import type { Unreachable } from '../../../shared/status/connection';
import { type Clock, isoNow } from '../clock';

/** For the activity log: owners ask "were we reachable at 19:03?". */
export type ReachabilityEvent =
  | { readonly kind: 'reachable'; readonly afterSeconds: number }
  | { readonly kind: 'unreachable'; readonly afterSeconds: number };

/** When staff are alerted, in milliseconds: shorter breaks fix themselves. */
const loudAfterMs = 60_000;

interface Span {
  readonly reachable: boolean;
  readonly sinceMs: number;
  readonly since: string;
}

/** Since when orders can arrive, or should but cannot. */
export class Reachability {
  #span: Span | null = null;
  #loud = false;
  #timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly report: (event: ReachabilityEvent) => void,
    private readonly changed: () => void,
  ) {}

  get unreachable(): Unreachable | null {
    return this.#span === null || this.#span.reachable ? null : { since: this.#span.since, loud: this.#loud };
  }

  is(reach: 'reachable' | 'unreachable' | 'unwanted'): void {
    const reachable = reach === 'reachable';
    if (reach === 'unwanted' ? this.#span === null : this.#span?.reachable === reachable) return;
    const nowMs = this.clock.monotonic();
    const afterSeconds = this.#span === null ? 0 : Math.round((nowMs - this.#span.sinceMs) / 1000);
    this.stop();
    if (reach === 'unwanted') {
      // Without this line the log would claim the app was reachable until its next start.
      if (this.#span?.reachable === true) this.report({ kind: 'unreachable', afterSeconds });
      this.#span = null;
      return;
    }
    this.#span = { reachable, sinceMs: nowMs, since: isoNow(this.clock) };
    this.report({ kind: reach, afterSeconds });
    if (!reachable) this.#timer = setTimeout(() => this.#becomeLoud(), loudAfterMs);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#loud = false;
  }

  #becomeLoud(): void {
    this.#loud = true;
    this.changed();
  }
}
