import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lacks } from '../../scripts/setup/debian-tools.mjs';
import { withServicesOff } from '../../scripts/setup/services-off.mjs';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'relay-tools-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

describe.skipIf(process.platform !== 'linux')('a tool for tests', () => {
  const packages = [['better-clock', 'clock'], ['clock-hands']] as const;
  const clock = () => ({
    title: 'A clock',
    files: [path.join(folder, 'clock')],
    packages,
    forRootOnly: false,
  });

  it('a tool that tests need can be used when all its files are there', async () => {
    expect(await lacks(clock())).not.toBeNull();
    await writeFile(path.join(folder, 'clock'), '');
    expect(await lacks(clock())).toBeNull();
  });

  it('a tool that tests need is reported missing with its install command, by the names of this system', async () => {
    await command('apt-get', 'exit 1');
    await command('apt-cache', "printf 'clock:\\n  Installed: (none)\\n  Candidate: 1.0\\n'");
    vi.stubEnv('PATH', `${folder}:${process.env['PATH']}`);
    expect(await lacks(clock())).toBe(
      'A clock is not installed. Run this first: sudo apt-get update && ' +
        'sudo apt-get install -y --no-install-recommends clock clock-hands',
    );
  });

  it('a missing tool that tests need has its Debian name on another Linux', async () => {
    vi.stubEnv('PATH', folder);
    expect(await lacks(clock())).toBe(
      'A clock is not installed. Install what Debian calls better-clock, clock-hands.',
    );
  });
});

describe.skipIf(process.platform === 'win32')('the installation of packages', () => {
  it('while packages are installed, no service may be started, and afterwards all may again', async () => {
    const policy = path.join(folder, 'policy-rc.d');
    await withServicesOff(async () => expect(answerOf(policy)).toBe(101), policy);
    expect(existsSync(policy)).toBe(false);
    const failing = withServicesOff(() => Promise.reject(new Error('no network')), policy);
    await expect(failing).rejects.toThrow('no network');
    expect(existsSync(policy)).toBe(false);
  });

  it('while packages are installed, a policy of the computer itself stays as it is', async () => {
    const policy = await command('policy-rc.d', 'exit 104');
    await withServicesOff(async () => expect(answerOf(policy)).toBe(104), policy);
    expect(answerOf(policy)).toBe(104);
  });

  it('services may be started again even if the set-up was killed while packages were installed', async () => {
    const policy = path.join(folder, 'policy-rc.d');
    await withServicesOff(async () => {
      const left = await readFile(policy, 'utf8');
      const ofTheDead = left.replaceAll(String(process.pid), String(idOfTheDead()));
      await writeFile(policy, ofTheDead);
      expect(answerOf(policy)).toBe(0);
    }, policy);
  });
});

async function command(name: string, does: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, `#!/bin/sh\n${does}\n`);
  await chmod(file, 0o755);
  return file;
}

function answerOf(policy: string): number {
  try {
    execFileSync(policy, ['cups', 'start']);
    return 0;
  } catch (error) {
    return Number(Object(error).status);
  }
}

/** The id of a process that has ended a moment ago. */
function idOfTheDead(): number {
  return Number(execFileSync('/bin/sh', ['-c', 'echo $$'], { encoding: 'utf8' }));
}
