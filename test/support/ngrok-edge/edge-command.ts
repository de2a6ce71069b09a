import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { WrongArgumentError } from '../bbot/bbot-arguments';
import { type Edge, startEdge } from './edge';
import { type EdgeArguments, edgeHelp, pastedCommands, readEdgeArguments } from './edge-arguments';
import type { PublicRequest } from './edge-book';

process.exitCode = await main();

/** @returns the exit code. */
async function main(): Promise<number> {
  try {
    const options = readEdgeArguments(process.argv.slice(2));
    if (options === null) process.stdout.write(edgeHelp);
    else await run(options);
    return 0;
  } catch (error) {
    if (!(error instanceof WrongArgumentError)) throw error;
    console.error(`${error.message}\nAll options: npm run edge -- --help`);
    return 2;
  }
}

async function run(options: EdgeArguments): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const folder = await mkdtemp(join(tmpdir(), 'local-edge-'));
  try {
    const edge = await startEdge({ ...options, tokens: [options.token] });
    try {
      await present(edge, options, join(folder, 'ca.pem'));
      if (!stop.signal.aborted) await once(stop.signal, 'abort');
    } finally {
      await edge.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes the edge's authority, says how to use the edge, and from then on what it sees. */
async function present(edge: Edge, options: EdgeArguments, defaultCaFile: string): Promise<void> {
  // The commands are pasted elsewhere: they must not depend on the folder that this one runs in.
  const caFile = resolve(options.caFile ?? defaultCaFile);
  await writeFile(caFile, edge.caPem);
  const { token, domain } = options;
  const commands = pastedCommands({
    token,
    domain,
    server: edge.serverAddr,
    publicUrl: edge.publicUrl(),
    caFile,
  });
  edge.onBound((bound, url) => console.log(`${bound} is online: ${url}`));
  edge.onRequest((request) => console.log(requestLine(request)));
  console.log(`The app, in a second terminal:\n\n${commands.app}\n`);
  console.log(`Bbot, in a third one, once the app has said "online …":\n\n${commands.bbot}\n`);
}

function requestLine({ method, path, status, tookMs, wasDelivered }: Readonly<PublicRequest>): string {
  const outcome = status === null ? 'cut off' : String(status);
  const took = tookMs === null ? '' : `  ${Math.round(tookMs)} ms`;
  return `${method} ${path}  ${outcome}${took}${status !== null && status < 300 && !wasDelivered ? '  not delivered' : ''}`;
}
