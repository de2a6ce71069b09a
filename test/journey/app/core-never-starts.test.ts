import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/setup/paths.mjs';
import { englishComputer, launchArguments } from '../support/app';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'relay-never-starts-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true, maxRetries: 5 }));

it('a core that ends at each start is reported in words, and the app ends rather than run unseen', async () => {
  const { executablePath, args, cwd, env } = launchArguments(dataDir, englishComputer);
  const hook = path.join(ROOT, 'test/support/dying-core.cjs');
  const app = spawn(executablePath, ['-r', hook, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  app.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  try {
    const [code] = await once(app, 'close');
    expect(code).toBe(1);
    expect(said).toContain(
      'Counter Relay cannot start: Orders cannot be taken: a part of Counter Relay ended',
    );
    expect(await readFile(path.join(dataDir, 'logs', 'crashes.log'), 'utf8')).toMatch(/core-gave-up/);
  } finally {
    app.kill('SIGKILL');
  }
});
