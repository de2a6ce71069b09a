import type { Clock } from '../clock';

/**
 * How long before a session's end its answers may have been lost, in milliseconds. Measured with the real agent:
 * answers handed to it 11 to 28 ms before its session broke never arrived.
 */
const uncertainMs = 5_000;
/** Margin before an answered heartbeat, in milliseconds: one connection carries both, in order. */
const beforeHeartbeatMs = 1_000;

/**
 * Tracks which 2XX went through a session that broke too soon after. An answer belongs to the session its request came
 * through: sent after that session ended it reaches no one, whatever session exists now.
 */
export class SessionAnswers {
  #session = 0;
  #aliveAtMs: number;
  /** Answers not yet known to have arrived, oldest first. */
  #sent: { readonly orderId: string; readonly atMs: number }[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly lost: (orderId: string) => void,
  ) {
    this.#aliveAtMs = clock.monotonic();
  }

  /** The session requests come through now. */
  get session(): number {
    return this.#session;
  }

  /** A heartbeat was answered, so everything sent before it arrived. */
  alive(): void {
    this.#aliveAtMs = this.clock.monotonic();
  }

  /**
   * An answer was handed to the network. Returns whether it can have arrived.
   * @param session the one its request came through; null: from this computer
   */
  sent(orderId: string, session: number | null): boolean {
    if (session === null) return true;
    if (session !== this.#session) return false;
    this.#sent = this.#uncertain();
    this.#sent.push({ orderId, atMs: this.clock.monotonic() });
    return true;
  }

  /**
   * The session ended: its answers of the last seconds are uncertain, and so are all since its last heartbeat. A line
   * cut silently shows only once heartbeats stop.
   */
  ended(): void {
    this.#session += 1;
    const uncertain = this.#uncertain();
    this.#sent = [];
    this.alive();
    for (const { orderId } of uncertain) this.lost(orderId);
  }

  #uncertain(): { readonly orderId: string; readonly atMs: number }[] {
    const since = Math.min(this.clock.monotonic() - uncertainMs, this.#aliveAtMs - beforeHeartbeatMs);
    return this.#sent.filter((answer) => answer.atMs > since);
  }
}
