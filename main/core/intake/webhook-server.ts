import type { Server } from 'node:http';
import type { ConnectionStatus } from '../../../shared/status/connection';
import { listen, stopListening } from './listen';
import { createReceiver, type ReceiverDeps } from './receiver';

/** How long after a taken port is tried again, in milliseconds. */
const tryAgainMs = 2_000;
/** How long requests under way may take at the end, in milliseconds. */
const patienceMs = 2_000;

/** Keeps the receiver listening; waits for its port when another program holds it. */
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
   * @param listening called once it listens, now or later.
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
    if (this.#server.listening) await stopListening(this.#server, patienceMs);
  }
}
