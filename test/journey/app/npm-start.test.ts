import { mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/setup/paths.mjs';
import { orderBody } from '../../support/relay/relay-bodies';
import { basic, sendRequest } from '../../support/relay/relay-post';
import { launchArguments, password, username } from '../support/app';
import { type MarkedProcess, startMarked } from '../support/processes';

let dataDir: string;
let started: MarkedProcess;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'relay-journey-'));
  // Without a display of its own it brings one along, which must end with it as well.
  const {
    DISPLAY: _,
    XAUTHORITY: __,
    npm_lifecycle_event: ___,
    ...env
  } = launchArguments(dataDir).env as NodeJS.ProcessEnv;
  started = startMarked(process.execPath, ['scripts/start.mjs'], { cwd: ROOT, env });
});
afterEach(async () => {
  started.sweep();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

/** What a newcomer reads: no word of Chromium's or of the bundler's. */
const ownLines = [
  /^Electron [\d.]+/,
  /^Electron: the one in /,
  /^No display here: /,
  /^What Electron and the bundler say is in \S+\.log$/,
  /^Building the app …$/,
  /^Running as root: /,
  /^listening http:\S+$/,
];

describe.skipIf(process.platform === 'win32')('npm start', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'npm start says where it listens and little more, takes an order, and leaves nothing after %s to all of it',
    async (signal) => {
      const origin = await started.listening;
      const agent = new Agent();
      const authorization = basic(username, password);
      const answer = await sendRequest(origin, agent, orderBody(), { authorization });
      agent.destroy();
      expect([answer.status, answer.code]).toEqual([200, 'accepted']);

      // As a terminal does with Ctrl-C: to the whole group of the command.
      process.kill(-(started.child.pid ?? Number.NaN), signal);
      expect(await started.ended).toBe(0);
      await expect.poll(started.alive).toEqual([]);
      const lines = started.said().trimEnd().split('\n');
      expect(lines.filter((line) => !ownLines.some((own) => own.test(line)))).toEqual([]);
    },
  );
});
