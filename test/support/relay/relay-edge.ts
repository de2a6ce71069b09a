import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Environment } from '../../../main/core/settings/environment';
import type { ConnectionStatus } from '../../../shared/status/connection';
import { type Edge, edgeToken, startEdge } from '../ngrok-edge/edge';
import { type HarnessOptions, password, type RelayHarness, startRelay, username } from './relay-harness';
import { basic } from './relay-post';

export interface RelayBehindEdge {
  readonly edge: Edge;
  readonly relay: RelayHarness;
  /** Every public address that was proved to work, one for each time. */
  readonly proved: readonly string[];
  /** What the edge makes of a body that is sent to the public address, e.g. `/bbot`. */
  post(body: object, path?: string): Promise<PublicAnswer>;
  until(kind: ConnectionStatus['kind']): Promise<ConnectionStatus>;
  stop(): Promise<void>;
}

export interface PublicAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A real core whose real agent is led to a local edge. By default with the right token from the environment. */
export async function startBehindEdge(
  options: HarnessOptions = {},
  environment: Partial<Environment> = { token: edgeToken },
): Promise<RelayBehindEdge> {
  const edge = await startEdge();
  const folder = await mkdtemp(path.join(tmpdir(), 'relay-edge-'));
  const certificateFile = path.join(folder, 'ca.pem');
  await writeFile(certificateFile, edge.caPem);
  const proved: string[] = [];
  const relay = await startRelay({
    ...options,
    online: (address) => void proved.push(address),
    environment: {
      ngrokServer: edge.serverAddr,
      ngrokCertificateFile: certificateFile,
      ...environment,
    },
  });
  return {
    edge,
    relay,
    proved,
    post: (body, to = '/bbot') => postPublic(`${edge.publicUrl()}${to}`, edge.caPem, body),
    until: async (kind) => {
      const { status } = await relay.until((snapshot) => snapshot.status.arrival.kind === kind);
      return status.arrival;
    },
    async stop() {
      await relay.stop();
      await edge.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** Posts as Bbot does, from the internet. Rejects when no whole answer comes. */
export function postPublic(
  url: string,
  certificate: string,
  body: object,
  [name, secret]: readonly [string, string] = [username, password],
): Promise<PublicAnswer> {
  const text = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const outgoing = request(url, {
      method: 'POST',
      agent: false,
      ca: certificate,
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
        authorization: basic(name, secret),
      },
    });
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    outgoing.end(text);
  });
}
