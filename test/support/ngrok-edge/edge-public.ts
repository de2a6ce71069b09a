import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { quietPort } from '../relay/quiet-port';
import type { EdgeCertificates } from './edge-certificates';

/** The public side of one domain: HTTPS on a port of its own, because names below `localhost` do not resolve everywhere. */
export class EdgePublic {
  readonly #server: Server;
  #port: number;

  /** @param port 0: any free one, kept from then on */
  constructor(
    certificates: EdgeCertificates,
    port: number,
    serve: (request: IncomingMessage, response: ServerResponse) => void,
  ) {
    this.#port = port;
    this.#server = createServer(
      { key: certificates.keyPem, cert: certificates.certPem },
      (request, response) => {
        // Node would put in the computer's time, whatever world a test takes place in.
        response.setHeader('Date', new Date().toUTCString());
        serve(request, response);
      },
    );
  }

  get url(): string {
    return `https://localhost:${this.#port}`;
  }

  async listen(): Promise<void> {
    if (this.#server.listening) return;
    if (this.#port === 0) this.#port = await quietPort();
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  async close(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }
}
