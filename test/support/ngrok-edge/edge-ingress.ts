import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TLSSocket, type Server as TlsServer } from 'node:tls';
import { quietPort } from '../relay/quiet-port';
import type { EdgeCertificates } from './edge-certificates';

/** A connection that does not say who it is for so long is closed. */
const handshakeTimeoutMs = 10_000;

/** Where agents connect: TCP, then TLS. It can go away and come back, and it can play dead. */
export class EdgeIngress {
  readonly #server: Server;
  readonly #tls: TlsServer;
  readonly #sockets = new Set<Socket>();
  #waiting: Socket[] = [];
  #isFrozen = false;
  #port: number;

  /** @param port 0: any free one, kept from then on */
  constructor(
    certificates: EdgeCertificates,
    port: number,
    on: { readonly agent: (socket: TLSSocket) => void; readonly change: () => void },
  ) {
    this.#port = port;
    this.#tls = createTlsServer(
      { key: certificates.keyPem, cert: certificates.certPem, handshakeTimeout: handshakeTimeoutMs },
      on.agent,
    );
    // A stranger, or an agent that does not trust the authority: its connection is closed, nothing else.
    this.#tls.on('tlsClientError', (_error, socket) => socket.destroy());
    // Frames are small: waiting to fill a packet costs 40 ms a step.
    this.#server = createServer({ noDelay: true }, (socket) => {
      this.#sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.once('close', () => {
        this.#sockets.delete(socket);
        on.change();
      });
      on.change();
      if (this.#isFrozen) this.#waiting.push(socket);
      else this.#tls.emit('connection', socket);
    });
  }

  get port(): number {
    return this.#port;
  }

  get connectionsOpen(): number {
    return this.#sockets.size;
  }

  async listen(): Promise<void> {
    if (this.#server.listening) return;
    if (this.#port === 0) this.#port = await quietPort();
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  /** Accepts connections, answers none. */
  freeze(): void {
    this.#isFrozen = true;
  }

  thaw(): void {
    this.#isFrozen = false;
    for (const socket of this.#waiting.splice(0)) {
      if (!socket.destroyed) this.#tls.emit('connection', socket);
    }
  }

  /** Cuts every connection with a reset. @returns how many */
  drop(): number {
    const sockets = [...this.#sockets];
    for (const socket of sockets) socket.resetAndDestroy();
    return sockets.length;
  }

  /** Listens no more and cuts what is connected. */
  async close(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.drop();
    this.#waiting = [];
    await closed;
  }
}
