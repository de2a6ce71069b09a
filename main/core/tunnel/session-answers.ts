import type { Clock } from '../clock';

/**
 * How long before a session's end an answer may have been lost with it, in milliseconds. Measured with the real
 * agent: answers that were handed to it 11 to 28 ms before its session broke never arrived.
 */
const doubtfulMs = 5_000;
/** Before a heartbeat that was answered, in milliseconds: one connection carries both, in their order. */
const beforeHeartbeatMs = 1_000;

/**
 * Which 2XX went through a session that broke too soon after. An answer belongs to the session through which its
 * request came: one that is sent after that session ended reaches nobody, whatever session there is by then.
 */
export class SessionAnswers {
  #session = 0;
  #aliveAtMs: number;
  /** The answers of which nothing has shown yet that they arrived, the oldest first. */
  #sent: { readonly orderId: string; readonly atMs: number }[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly lost: (orderId: string) => void,
  ) {
    this.#aliveAtMs = clock.monotonic();
  }

  /** The one through which requests come at this moment. */
  get session(): number {
    return this.#session;
  }

  /** A heartbeat was answered: what was sent before it has arrived. */
  alive(): void {
    this.#aliveAtMs = this.clock.monotonic();
  }

  /**
   * An answer was handed to the network. Returns whether it can have reached anybody.
   * @param session through which its request came; null: from this computer
   */
  sent(orderId: string, session: number | null): boolean {
    if (session === null) return true;
    if (session !== this.#session) return false;
    this.#sent = this.#doubtful();
    this.#sent.push({ orderId, atMs: this.clock.monotonic() });
    return true;
  }

  /**
   * The session is over: what was answered through it in its last seconds is in doubt, and everything since it
   * was heard of last. A line that is cut silently is noticed only when heartbeats stay away.
   */
  ended(): void {
    this.#session += 1;
    const doubtful = this.#doubtful();
    this.#sent = [];
    this.alive();
    for (const { orderId } of doubtful) this.lost(orderId);
  }

  #doubtful(): { readonly orderId: string; readonly atMs: number }[] {
    const since = Math.min(this.clock.monotonic() - doubtfulMs, this.#aliveAtMs - beforeHeartbeatMs);
    return this.#sent.filter((answer) => answer.atMs > since);
  }
}
