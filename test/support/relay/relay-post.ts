import { type Agent, type IncomingHttpHeaders, request } from 'node:http';

/** What a body is: JSON of any kind, or bytes as they are. */
export type PostedBody = object | string | Buffer;

export interface PostOptions {
  /** By default `/bbot`. */
  readonly path?: string;
  readonly method?: string;
  /** The whole header; null sends none. By default the right credentials. */
  readonly authorization?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Posted {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** Undefined where the answer is no JSON. */
  readonly json: unknown;
  /** The error code of an answer that is not 2XX; its status word otherwise. */
  readonly code: string | undefined;
}

/** Sends one request over a real socket. Rejects when no whole answer comes. */
export function sendRequest(
  origin: string,
  agent: Agent,
  body: PostedBody,
  options: PostOptions & { readonly authorization: string | null },
): Promise<Posted> {
  const bytes = typeof body === 'string' || Buffer.isBuffer(body) ? Buffer.from(body) : toJson(body);
  const headers = {
    'content-type': 'application/json',
    'content-length': String(bytes.length),
    ...(options.authorization === null ? {} : { authorization: options.authorization }),
    ...options.headers,
  };
  const { hostname, port } = new URL(origin);
  // `path` goes to the wire as it is: a URL object would mend a malformed one.
  const wire = { hostname, port, path: options.path ?? '/bbot', method: options.method ?? 'POST' };
  return new Promise((resolve, reject) => {
    const outgoing = request({ ...wire, agent, headers }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        const json = parsed(text);
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          text,
          json,
          code: codeOf(json),
        });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(bytes);
  });
}

export function basic(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

function toJson(body: object): Buffer {
  return Buffer.from(JSON.stringify(body));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A test that looks into it then fails.
    return undefined;
  }
}

function codeOf(json: unknown): string | undefined {
  const answer = json as { status?: string; error?: { code?: string } } | null | undefined;
  return answer?.error?.code ?? answer?.status;
}
