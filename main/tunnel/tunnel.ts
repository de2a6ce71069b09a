import type { Arrival } from '../../shared/contract';

/** What makes the receiver reachable for Bbot. */
export interface Tunnel {
  /** Leads a public address to this local one. */
  start(localAddress: string): Promise<void>;
  stop(): Promise<void>;
  readonly arrival: Arrival;
}

/** No public address: only orders sent from this computer arrive. */
export function noTunnel(): Tunnel {
  let arrival: Arrival = { kind: 'starting' };
  return {
    start: async (localAddress) => {
      arrival = { kind: 'this-computer-only', address: localAddress };
    },
    stop: async () => {
      arrival = { kind: 'starting' };
    },
    get arrival() {
      return arrival;
    },
  };
}
