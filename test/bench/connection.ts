import * as http from 'node:http';
import * as https from 'node:https';
import { hasCode } from '../../main/core/storage/disk';
import { withTimeout } from '../support/timeouts';

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
   * Posts an order and waits for the whole answer. Where the other side closed the connection while it was idle, it is
   * opened anew, and the time goes on.
   * @returns milliseconds from the request to the end of its 2XX
   * @throws when it was answered with anything else, or not at all
   */
  async post(body: Buffer): Promise<number> {
    const startedAt = performance.now();
    const first = await this.send(body);
    const answer = first === 'closed while idle' ? await this.send(body) : first;
    const ms = performance.now() - startedAt;
    if (answer === 'closed while idle') throw new Error('A connection was closed as soon as it was opened');
    if (answer.status < 200 || answer.status >= 300)
      throw new Error(`Answered with ${answer.status}: ${answer.words}`);
    return ms;
  }

  close(): void {
    this.agent.destroy();
  }

  private async send(body: Buffer): Promise<Answer | 'closed while idle'> {
    const { headers } = this.options;
    const outgoing = this.request({
      ...this.options,
      headers: { ...headers, 'content-length': body.length },
    });
    const answered = new Promise<Answer | 'closed while idle'>((resolve, reject) => {
      outgoing.on('error', (error) => {
        if (wasIdle(outgoing, error)) resolve('closed while idle');
        else reject(error);
      });
      outgoing.on('response', (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () =>
          resolve({ status: incoming.statusCode ?? 0, words: Buffer.concat(chunks).toString() }),
        );
      });
    });
    outgoing.end(body);
    try {
      return await withTimeout('An answer', answered);
    } catch (error) {
      outgoing.destroy();
      throw error;
    }
  }
}

interface Answer {
  readonly status: number;
  readonly words: string;
}

/**
 * Servers close what was idle for some seconds (Node's own after five), and the request that is on its way just then
 * finds nobody. On a fresh connection the same error is the server's.
 */
function wasIdle(outgoing: http.ClientRequest, error: Error): boolean {
  return outgoing.reusedSocket && (hasCode(error, 'ECONNRESET') || hasCode(error, 'EPIPE'));
}
