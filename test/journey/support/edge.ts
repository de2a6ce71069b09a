import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Edge, startEdge } from '../../support/ngrok-edge/edge';
import { type PublicAnswer, postPublic } from '../../support/relay/relay-edge';
import { type AppOptions, launchApp, type RunningApp } from './app';

/** The real app with the real agent, led to a local edge. */
export interface AppBehindEdge {
  readonly app: RunningApp;
  readonly edge: Edge;
  /** Posts to the public address as Bbot does. */
  post(body: object, path?: string): Promise<PublicAnswer>;
  close(): Promise<void>;
}

export async function launchBehindEdge(options: AppOptions = {}): Promise<AppBehindEdge> {
  const edge = await startEdge();
  const folder = await mkdtemp(path.join(tmpdir(), 'relay-journey-edge-'));
  const certificateFile = path.join(folder, 'ca.pem');
  await writeFile(certificateFile, edge.caPem);
  const env = { RELAY_NGROK_SERVER: edge.serverAddr, RELAY_NGROK_CA: certificateFile, ...options.env };
  const app = await launchApp({ ...options, env });
  return {
    app,
    edge,
    post: (body, to = '/bbot') => postPublic(`${edge.publicUrl()}${to}`, edge.caPem, body),
    async close() {
      await app.close();
      await edge.stop();
      await rm(folder, { recursive: true });
    },
  };
}
