import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ended, startChild } from '../../scripts/setup/children.mjs';
import { runMain } from '../../scripts/setup/main.mjs';
import { exitCodeOf, stopSignal } from '../../scripts/setup/stop.mjs';
import { lunchRush } from './lunch-rush';

// `npm run demo`: the app on an empty data folder, and a lunch rush on it until somebody ends it.
await runMain(async () => {
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'counter-relay-demo-'));
  try {
    return await runDemo(dataFolder);
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
});

/** @returns the app's exit code. */
async function runDemo(dataFolder: string): Promise<number> {
  const username = 'demo';
  const password = randomBytes(12).toString('hex');
  const app = startChild(process.execPath, ['scripts/start.mjs', ...process.argv.slice(2)], {
    env: {
      ...process.env,
      RELAY_DATA_DIR: dataFolder,
      RELAY_PORT: '0',
      RELAY_USERNAME: username,
      RELAY_PASSWORD: password,
    },
    stdio: ['inherit', 'pipe', 'inherit'],
    signals: 'leader',
  });
  const appEnded = new AbortController();
  const ending = ended(app).finally(() => appEnded.abort());
  const address = firstAddress(app.stdout, ending);
  app.stdout?.pipe(process.stdout);
  const signal = AbortSignal.any([stopSignal, appEnded.signal]);
  const origin = await address;
  if (origin !== null) {
    console.log('A lunch rush begins. Ctrl-C ends it, and the app.');
    await lunchRush({ origin, username, password, signal });
  }
  const { code, signal: endedBy } = await ending;
  return endedBy === null ? (code ?? 1) : exitCodeOf(endedBy);
}

/** The address in the app's `listening` line; null when the app ended before. */
function firstAddress(
  output: NodeJS.ReadableStream | null,
  ending: Promise<unknown>,
): Promise<string | null> {
  return new Promise((resolve, reject) => {
    let text = '';
    output?.on('data', function read(chunk: Buffer) {
      text += chunk;
      const address = /^listening (http\S+)$/m.exec(text)?.[1];
      if (address === undefined) return;
      output.off('data', read);
      resolve(address);
    });
    ending.then(() => resolve(null), reject);
  });
}
