import * as http from 'node:http';
import * as https from 'node:https';

export interface Target {
  /** Where orders are posted to. */
  readonly url: string;
  readonly username: string;
  readonly password: string;
  /** The authority to trust for an address with https, PEM. */
  readonly ca?: string;
}

/** One kept-alive connection, as Bbot's is through the tunnel. */
export class Connection {
  private readonly agent;
  private readonly request;
  private readonly options;

  constructor(target: Target) {
    const { protocol, hostname, port, pathname } = new URL(target.url);
    const kept = { keepAlive: true, maxSockets: 1 };
    const isSafe = protocol === 'https:';
    this.agent = isSafe ? new https.Agent({ ...kept, ca: target.ca }) : new http.Agent(kept);
    this.request = isSafe ? https.request : http.request;
    const credentials = Buffer.from(`${target.username}:${target.password}`).toString('base64');
    this.options = {
      agent: this.agent,
      hostname,
      port,
      path: pathname,
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Basic ${credentials}` },
    };
  }

  /**
   * Posts an order and waits for the whole answer.
   * @returns milliseconds from the request to the end of its 2XX
   * @throws when it was answered with anything else, or not at all
   */
  post(body: Buffer): Promise<number> {
    return new Promise((resolve, reject) => {
      const startedAt = performance.now();
      const { headers } = this.options;
      const outgoing = this.request({
        ...this.options,
        headers: { ...headers, 'content-length': body.length },
      });
      outgoing.on('error', reject);
      outgoing.on('response', (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const ms = performance.now() - startedAt;
          const status = incoming.statusCode ?? 0;
          if (status >= 200 && status < 300) resolve(ms);
          else reject(new Error(`Answered with ${status}: ${Buffer.concat(chunks).toString()}`));
        });
      });
      outgoing.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
