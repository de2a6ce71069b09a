import type { ConnectionStatus, Unreachable } from '../../../shared/status/connection';

/** What makes the receiver reachable for Bbot. */
export interface Tunnel {
  /** Leads a public address to this local one, where that is set up. */
  start(localAddress: string): void;
  stop(): Promise<void>;
  /** A token or a domain was set up: it begins anew. */
  setUpChanged(): void;
  /** The network changed, or the computer woke up: whatever waits for its time is done now. */
  nudge(): void;
  /** A request of Bbot's with the right credentials came through the public address. */
  webhookCame(): void;
  readonly arrival: ConnectionStatus;
  readonly unreachable: Unreachable | null;
}
