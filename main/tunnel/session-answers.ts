import type { Clock } from '../clock';

/**
 * How long before a session's end an answer may have been lost with it, in milliseconds. Measured with the real
 * agent: answers that were handed to it 11 to 28 ms before its session broke never arrived.
 */
const doubtfulMs = 5_000;

/**
 * Which 2XX went through a session that broke too soon after. An order belongs to the session through which it
 * came: an answer that is sent after that one ended reaches nobody, whatever session there is by then.
 */
export class SessionAnswers {
  #session = 0;
  /** By order, through which session it came; until its answer was sent. */
  readonly #cameThrough = new Map<string, number>();
  /** The answers of late, the oldest first. */
  #sent: { readonly orderId: string; readonly atMs: number }[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly lost: (orderId: string) => void,
  ) {}

  /** Remembered when a request comes, for `came`. */
  get session(): number {
    return this.#session;
  }

  /** An order that came through this session is about to be answered. */
  came(orderId: string, session: number): void {
    this.#cameThrough.set(orderId, session);
  }

  /** Its answer was handed to the network. Returns whether it can have reached anybody. */
  sent(orderId: string): boolean {
    const session = this.#cameThrough.get(orderId);
    if (session === undefined) return true;
    this.#cameThrough.delete(orderId);
    if (session !== this.#session) return false;
    const atMs = this.clock.monotonic();
    this.#sent = this.#sent.filter((answer) => answer.atMs > atMs - doubtfulMs);
    this.#sent.push({ orderId, atMs });
    return true;
  }

  /** Its connection broke before. */
  notSent(orderId: string): void {
    this.#cameThrough.delete(orderId);
  }

  /** The session is over: what was answered through it in its last seconds is in doubt. */
  sessionEnded(): void {
    this.#session += 1;
    const since = this.clock.monotonic() - doubtfulMs;
    const doubtful = this.#sent.filter((answer) => answer.atMs > since);
    this.#sent = [];
    for (const { orderId } of doubtful) this.lost(orderId);
  }
}
