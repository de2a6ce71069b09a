import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { quietPort } from '../relay/quiet-port';

const host = '127.0.0.1';

/**
 * A port of this computer that listens or refuses, and stays the same one.
 * While it refuses, a connection of its own holds the port: otherwise another test could be given it, and on
 * loopback a caller could even be connected to itself.
 */
export class PrinterPort {
  readonly #welcome: (socket: Socket) => void;
  #port: number;
  #server: Server | null = null;
  #holder: PortHolder | null = null;

  /** @param port 0: any free one @param welcome given each connection, paused */
  constructor(port: number, welcome: (socket: Socket) => void) {
    this.#port = port;
    this.#welcome = welcome;
  }

  get number(): number {
    return this.#port;
  }

  /** @throws Error of the system when the port is taken */
  async listen(): Promise<void> {
    if (this.#port === 0) this.#port = await quietPort();
    const server = createServer({ pauseOnConnect: true }, this.#welcome);
    this.#server = server;
    server.listen(this.#port, host);
    await once(server, 'listening');
    await this.#letGo();
  }

  /** From now on connections are refused; those that are open stay. */
  async refuse(): Promise<void> {
    this.#server?.close();
    this.#server = null;
    this.#holder ??= new PortHolder();
    await this.#holder.hold(this.#port);
  }

  /** Resolves once nothing of it is left, which takes until all connections are closed. */
  async close(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    const closed = server === null ? null : once(server, 'close');
    server?.close();
    await Promise.all([closed, this.#letGo()]);
  }

  async #letGo(): Promise<void> {
    const holder = this.#holder;
    this.#holder = null;
    await holder?.letGo();
  }
}

/** A connection from a port to a server of its own: the port is taken, and nobody listens on it. */
class PortHolder {
  readonly #server = createServer();
  #ends: readonly Socket[] = [];

  async hold(port: number): Promise<void> {
    this.#server.listen(0, host);
    await once(this.#server, 'listening');
    const near = connect({ host, port: (this.#server.address() as AddressInfo).port, localPort: port });
    const [far] = (await once(this.#server, 'connection')) as [Socket];
    this.#ends = [near, far];
  }

  async letGo(): Promise<void> {
    for (const end of this.#ends) {
      // With a reset, or the port would be busy for a minute more.
      end.once('error', () => end.destroy());
      end.resetAndDestroy();
    }
    this.#server.close();
    await once(this.#server, 'close');
  }
}
