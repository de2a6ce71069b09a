import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { quietPort } from '../support/quiet-port';
import { orderBody } from '../support/relay-bodies';
import { basic, sendRequest } from '../support/relay-post';
import { launchArguments, password, username } from './app';

let dataDir: string;
let agent: Agent;
let origin: string;
let app: ChildProcess;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'relay-journey-'));
  agent = new Agent();
});
afterEach(async () => {
  agent.destroy();
  if (app.exitCode === null && app.signalCode === null) {
    app.kill('SIGKILL');
    await once(app, 'exit');
  }
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

async function start(stdio: StdioOptions): Promise<void> {
  const port = await quietPort();
  origin = `http://127.0.0.1:${port}`;
  const { executablePath, args, cwd, env } = launchArguments(dataDir);
  app = spawn(executablePath, args, { cwd, env: { ...env, RELAY_PORT: String(port) }, stdio });
}

/** What an order is answered with; null where nobody answers yet. */
async function order(): Promise<string | null> {
  const sent = sendRequest(origin, agent, orderBody(), { authorization: basic(username, password) });
  return sent.then(
    ({ code }) => code ?? null,
    () => null,
  );
}

/** Has the app say what it cannot: that the disk fails. Each order is answered before and after. */
async function saysThatTheDiskFails(): Promise<void> {
  await expect.poll(order).toBe('accepted');
  const open = path.join(dataDir, 'tickets', 'open');
  await rename(open, `${open}.away`);
  await writeFile(open, 'in the way');
  await expect.poll(order).toBe('STORAGE_FAILING');
  await rm(open);
  await rename(`${open}.away`, open);
  await expect.poll(order).toBe('accepted');
}

async function endsPolitely(): Promise<void> {
  const ended = once(app, 'exit');
  app.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
}

describe.skipIf(process.platform === 'win32')('an app whose output', () => {
  it('nobody reads from the start on takes orders, says what it has to, and ends politely', async () => {
    await start('pipe');
    app.stdout?.destroy();
    app.stderr?.destroy();
    await saysThatTheDiskFails();
    await endsPolitely();
  });

  it('nobody reads any more goes on as before', async () => {
    await start('pipe');
    const { stdout, stderr } = app;
    if (stdout === null || stderr === null) throw new Error('It has no output');
    stderr.resume();
    let said = '';
    for await (const chunk of stdout) {
      said += chunk;
      // To leave the loop closes the pipe.
      if (/^listening /m.test(said)) break;
    }
    stderr.destroy();
    await saysThatTheDiskFails();
    await endsPolitely();
  });

  it('somebody holds without reading goes on as before', async () => {
    await start('pipe');
    app.stdout?.pause();
    app.stderr?.resume();
    await saysThatTheDiskFails();
    await endsPolitely();
  });

  it.skipIf(process.platform !== 'linux')('goes to a disk that is full goes on as before', async () => {
    const full = openSync('/dev/full', 'w');
    await start(['ignore', full, full]);
    closeSync(full);
    await saysThatTheDiskFails();
    await endsPolitely();
  });
});
