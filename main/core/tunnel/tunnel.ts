import type { ConnectionStatus, Unreachable } from '../../../shared/status/connection';

/** Makes the receiver reachable for Bbot. */
export interface Tunnel {
  /** Forwards a public address to this local one, if one is set up. */
  start(localAddress: string): void;
  stop(): Promise<void>;
  /** The token or domain changed: start over. */
  setUpChanged(): void;
  /** The network changed, or the computer woke up: do now whatever waits for its time. */
  nudge(): void;
  /** A request with Bbot's credentials came through the public address. */
  webhookCame(): void;
  readonly arrival: ConnectionStatus;
  readonly unreachable: Unreachable | null;
}
