import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ConnectionStatus } from '../../../shared/status/connection';
import { createReceiver, type ReceiverDeps } from './receiver';

/** How long to wait before retrying a taken port, in milliseconds. */
const tryAgainMs = 2_000;
/** How long requests in progress may take at shutdown, in milliseconds. */
const timeoutMs = 2_000;

/** Keeps the receiver listening; waits for its port while another program holds it. */
export class ReceiverRunner {
  readonly #server: Server;
  #timer: NodeJS.Timeout | null = null;
  #portTaken: Extract<ConnectionStatus, { kind: 'port-taken' }> | null = null;
  #address: string | null = null;

  constructor(
    deps: ReceiverDeps,
    private readonly changed: () => void,
  ) {
    this.#server = createReceiver(deps);
  }

  /** Where it listens, e.g. "http://127.0.0.1:4747"; null while it does not. */
  get address(): string | null {
    return this.#address;
  }

  get portTaken(): Extract<ConnectionStatus, { kind: 'port-taken' }> | null {
    return this.#portTaken;
  }

  /**
   * Resolves after the first try.
   * @param listening called once it listens, now or later
   */
  async start(port: number, listening: (address: string) => void): Promise<void> {
    const got = await listen(this.#server, port);
    if (got === null) {
      this.#portTaken = { kind: 'port-taken', port };
      this.#timer = setTimeout(() => void this.start(port, listening), tryAgainMs);
    } else {
      this.#portTaken = null;
      this.#address = `http://127.0.0.1:${got}`;
      listening(this.#address);
    }
    this.changed();
  }

  async stop(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#address = null;
    if (this.#server.listening) await stopListening(this.#server, timeoutMs);
  }
}

/** Listens on 127.0.0.1 only. Resolves with the port, or null if unavailable: usually another program holds it. */
export function listen(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const failed = (): void => {
      server.off('listening', listening);
      resolve(null);
    };
    const listening = (): void => {
      server.off('error', failed);
      resolve((server.address() as AddressInfo).port);
    };
    server.once('error', failed);
    server.once('listening', listening);
    server.listen(port, '127.0.0.1');
  });
}

/** Takes no new requests, gives those in progress a moment, then ends every connection. */
export function stopListening(server: Server, timeoutMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), timeoutMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
