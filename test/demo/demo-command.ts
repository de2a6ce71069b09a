import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ended, startChild } from '../../scripts/setup/children.mjs';
import { runMain } from '../../scripts/setup/main.mjs';
import { exitCodeOf, stopSignal } from '../../scripts/setup/stop.mjs';
import { type Edge, edgeDomain, edgeToken, startEdge } from '../support/ngrok-edge/edge';
import { startVirtualPrinter, type VirtualPrinter } from '../support/printer/virtual-printer';
import { lunchRush } from './lunch-rush';

// `npm run demo`: the app on an empty data folder behind a local ngrok edge and with a virtual printer, and a lunch
// rush that comes in by the public address until somebody ends it.
await runMain(async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'counter-relay-demo-'));
  try {
    const edge = await startEdge();
    const printer = await startVirtualPrinter();
    try {
      return await runDemo(folder, edge, printer);
    } finally {
      await printer.stop();
      await edge.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** @returns the app's exit code. */
async function runDemo(folder: string, edge: Edge, printer: VirtualPrinter): Promise<number> {
  const username = 'demo';
  const password = randomBytes(12).toString('hex');
  const caFile = path.join(folder, 'ca.pem');
  await writeFile(caFile, edge.caPem);
  const app = startChild(process.execPath, ['scripts/start.mjs', ...process.argv.slice(2)], {
    env: {
      ...process.env,
      RELAY_DATA_DIR: path.join(folder, 'data'),
      RELAY_PORT: '0',
      RELAY_USERNAME: username,
      RELAY_PASSWORD: password,
      NGROK_AUTHTOKEN: edgeToken,
      RELAY_DOMAIN: edgeDomain,
      RELAY_NGROK_SERVER: edge.serverAddr,
      RELAY_NGROK_CA: caFile,
      RELAY_PRINTER: printer.url,
    },
    stdio: ['inherit', 'pipe', 'inherit'],
    signals: 'leader',
  });
  const appEnded = new AbortController();
  const ending = ended(app).finally(() => appEnded.abort());
  const address = publicAddress(app.stdout, ending);
  app.stdout?.pipe(process.stdout);
  const signal = AbortSignal.any([stopSignal, appEnded.signal]);
  const origin = await address;
  if (origin !== null && !signal.aborted) {
    console.log(
      'A stand-in for ngrok runs here: the real agent connects the app to it, without any account.',
    );
    console.log(`A receipt printer of this computer's own prints each ticket: ${printer.url}`);
    console.log('A lunch rush comes in by that public address. Ctrl-C ends it, the app and the stand-in.');
    await lunchRush({ origin, caPem: edge.caPem, username, password, signal });
  }
  const { code, signal: endedBy } = await ending;
  return endedBy === null ? (code ?? 1) : exitCodeOf(endedBy);
}

/** The proved address in the app's `online` line; null when the app ended before. */
function publicAddress(
  output: NodeJS.ReadableStream | null,
  ending: Promise<unknown>,
): Promise<string | null> {
  return new Promise((resolve, reject) => {
    let text = '';
    output?.on('data', function read(chunk: Buffer) {
      text += chunk;
      const address = /^online (https\S+)$/m.exec(text)?.[1];
      if (address === undefined) return;
      output.off('data', read);
      resolve(address);
    });
    ending.then(() => resolve(null), reject);
  });
}
