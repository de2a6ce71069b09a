import { type ChildProcess, type StdioOptions, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { quietPort } from '../../support/relay/quiet-port';
import { orderBody } from '../../support/relay/relay-bodies';
import { basic, sendRequest } from '../../support/relay/relay-post';
import { launchArguments, password, username } from '../support/app';

let dataDir: string;
let agent: Agent;
let origin: string;
let app: ChildProcess;
const opened: number[] = [];
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
  for (const fd of opened.splice(0)) closeSync(fd);
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

async function start(stdio: StdioOptions): Promise<void> {
  const port = await quietPort();
  origin = `http://127.0.0.1:${port}`;
  const { executablePath, args, cwd, env } = launchArguments(dataDir);
  app = spawn(executablePath, args, { cwd, env: { ...env, RELAY_PORT: String(port) }, stdio });
}

function open(file: string, flags: number): number {
  const fd = openSync(file, flags);
  opened.push(fd);
  return fd;
}

/** A pipe that is full, and that nobody reads: who writes to it waits. */
function fullPipe(): number {
  const file = path.join(dataDir, 'pipe');
  spawnSync('/usr/bin/mkfifo', [file]);
  const filling = open(file, constants.O_RDWR | constants.O_NONBLOCK);
  const filled = (): boolean => {
    try {
      writeSync(filling, Buffer.alloc(1_024));
      return false;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return true;
      throw error;
    }
  };
  while (!filled());
  // Of its own: the flag that does not let writers wait is not the app's.
  return open(file, constants.O_RDWR);
}

const ways: Readonly<Record<string, () => Promise<void>>> = {
  'nobody reads from the start on': async () => {
    await start('pipe');
    app.stdout?.destroy();
    app.stderr?.destroy();
  },
  'nobody reads any more': async () => {
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
  },
  'stands before a reader that does not read': () => start(['ignore', fullPipe(), 'ignore']),
  ...(process.platform === 'linux' && {
    'goes to a disk that is full': () => {
      const full = open('/dev/full', constants.O_WRONLY);
      return start(['ignore', full, full]);
    },
  }),
};

/** What an order is answered with; null where nobody answers yet. */
function order(): Promise<string | null> {
  const sent = sendRequest(origin, agent, orderBody(), { authorization: basic(username, password) });
  return sent.then(
    ({ code }) => code ?? null,
    () => null,
  );
}

it('an app whose log the disk refuses takes orders, and ends when it is told to', async () => {
  await writeFile(path.join(dataDir, 'logs'), 'in the way');
  await start('ignore');
  await expect.poll(order).toBe('accepted');
  const ended = once(app, 'exit');
  app.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

describe.skipIf(process.platform === 'win32')('an app with broken output', () => {
  it.each(Object.keys(ways))(
    'an app whose output %s takes orders, says what it has to, and ends when it is told to',
    async (way) => {
      await ways[way]?.();
      await expect.poll(order).toBe('accepted');
      // That the disk fails, and works again, is what it has to say.
      const folder = path.join(dataDir, 'tickets', 'open');
      await rename(folder, `${folder}.away`);
      await writeFile(folder, 'in the way');
      await expect.poll(order).toBe('STORAGE_FAILING');
      await rm(folder);
      await rename(`${folder}.away`, folder);
      await expect.poll(order).toBe('accepted');
      const ended = once(app, 'exit');
      app.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
      // The log on the disk has it all the same.
      const log = await readFile(path.join(dataDir, 'logs', 'counter-relay.log'), 'utf8');
      expect(log).toContain('ERROR the disk is failing');
      expect(log).toContain('INFO the app ends because=SIGTERM');
      expect(log).toContain('INFO the core has ended');
    },
  );
});
