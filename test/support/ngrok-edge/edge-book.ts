import { EventEmitter, once } from 'node:events';

export interface EdgeCounts {
  /** TCP connections at the ingress, logged in or not. */
  readonly connectionsOpen: number;
  /** Logged in and not gone. */
  readonly sessionsOpen: number;
  readonly sessionsEver: number;
  readonly sessionsRefused: number;
  readonly bindsOpen: number;
  readonly bindsEver: number;
  readonly bindsRefused: number;
  /** Streams open on all sessions, the agents' heartbeats among them. */
  readonly streamsOpen: number;
  /** Requests that were handed to an agent. */
  readonly requestsForwarded: number;
}

export interface PublicRequest {
  readonly domain: string;
  readonly method: string;
  readonly path: string;
  readonly startedAt: number;
  /** What the caller was told; null: the connection was cut before any answer. */
  status: number | null;
  /** Null while it runs. Milliseconds. */
  tookMs: number | null;
  wasForwarded: boolean;
  /** The agent's whole answer left for the caller, whose connection was still open then. */
  wasDelivered: boolean;
}

type Tally = Exclude<keyof EdgeCounts, 'connectionsOpen' | 'streamsOpen'>;

/** What the edge saw, and the only thing to wait on: every change is told. */
export class EdgeBook {
  readonly requests: PublicRequest[] = [];
  readonly #events = new EventEmitter<{ change: []; bound: [string, string]; request: [PublicRequest] }>();
  readonly #tallies: Record<Tally, number> = {
    sessionsOpen: 0,
    sessionsEver: 0,
    sessionsRefused: 0,
    bindsOpen: 0,
    bindsEver: 0,
    bindsRefused: 0,
    requestsForwarded: 0,
  };
  readonly #countOpen: () => Pick<EdgeCounts, 'connectionsOpen' | 'streamsOpen'>;

  constructor(countOpen: () => Pick<EdgeCounts, 'connectionsOpen' | 'streamsOpen'>) {
    this.#countOpen = countOpen;
    this.#events.setMaxListeners(0);
  }

  get counts(): EdgeCounts {
    return { ...this.#tallies, ...this.#countOpen() };
  }

  add(tally: Tally, by = 1): void {
    this.#tallies[tally] += by;
    this.changed();
  }

  changed(): void {
    this.#events.emit('change');
  }

  bound(domain: string, url: string): void {
    this.#events.emit('bound', domain, url);
  }

  begin(domain: string, method: string, path: string): PublicRequest {
    const request: PublicRequest = {
      domain,
      method,
      path,
      startedAt: performance.now(),
      status: null,
      tookMs: null,
      wasForwarded: false,
      wasDelivered: false,
    };
    this.requests.push(request);
    this.changed();
    return request;
  }

  end(request: PublicRequest): void {
    request.tookMs = performance.now() - request.startedAt;
    this.#events.emit('request', request);
    this.changed();
  }

  onBound(listener: (domain: string, url: string) => void): void {
    this.#events.on('bound', listener);
  }

  onRequest(listener: (request: PublicRequest) => void): void {
    this.#events.on('request', listener);
  }

  /** @throws Error with the counts when it does not come true in time. */
  async until(isSo: (counts: EdgeCounts) => boolean, withinMs: number): Promise<void> {
    const signal = AbortSignal.timeout(withinMs);
    while (!isSo(this.counts)) {
      try {
        await once(this.#events, 'change', { signal });
      } catch (cause) {
        throw new Error(`Not so after ${withinMs} ms: ${isSo} of ${JSON.stringify(this.counts)}`, { cause });
      }
    }
  }
}
