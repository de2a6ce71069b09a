import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WrongArgumentError } from './bbot-arguments';
import { startEdge } from './edge';
import { type EdgeArguments, edgeHelp, readEdgeArguments } from './edge-arguments';
import type { PublicRequest } from './edge-book';

process.exitCode = await main();

/** @returns the exit code. */
async function main(): Promise<number> {
  try {
    const wish = readEdgeArguments(process.argv.slice(2));
    if (wish === null) process.stdout.write(edgeHelp);
    else await run(wish);
    return 0;
  } catch (error) {
    if (!(error instanceof WrongArgumentError)) throw error;
    console.error(`${error.message}\nAll options: npm run edge -- --help`);
    return 2;
  }
}

async function run(wish: EdgeArguments): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const folder = await mkdtemp(join(tmpdir(), 'local-edge-'));
  const edge = await startEdge({ ...wish, tokens: [wish.token] });
  try {
    const caFile = wish.caFile ?? join(folder, 'ca.pem');
    await writeFile(caFile, edge.caPem);
    edge.onBound((domain, url) => console.log(`${domain} is online: ${url}`));
    edge.onRequest((request) => console.log(requestLine(request)));
    console.log('Start the app with this environment:\n');
    console.log(`NGROK_AUTHTOKEN=${wish.token}\nRELAY_NGROK_SERVER=${edge.serverAddr}`);
    console.log(`RELAY_NGROK_CA=${caFile}\nRELAY_DOMAIN=${wish.domain}\n`);
    if (!stop.signal.aborted) await once(stop.signal, 'abort');
  } finally {
    await edge.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function requestLine({ method, path, status, tookMs, wasDelivered }: Readonly<PublicRequest>): string {
  const outcome = status === null ? 'cut off' : String(status);
  const took = tookMs === null ? '' : `  ${Math.round(tookMs)} ms`;
  return `${method} ${path}  ${outcome}${took}${status !== null && status < 300 && !wasDelivered ? '  not delivered' : ''}`;
}
