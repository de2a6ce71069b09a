import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from '../../scripts/setup/fingerprint.mjs';
import { ROOT } from '../../scripts/setup/paths.mjs';

let repository: string;
/** The scripts in a repository of their own, with a stand-in for Electron and without an app's sources. */
beforeEach(async () => {
  repository = await mkdtemp(path.join(tmpdir(), 'relay-start-'));
  for (const name of ['scripts', 'package.json', 'package-lock.json']) {
    await cp(path.join(ROOT, name), path.join(repository, name), { recursive: true });
  }
  await symlink(path.join(ROOT, 'node_modules'), path.join(repository, 'node_modules'));
  await mkdir(path.join(repository, 'out'));
  // The stand-in needs no library, so none may be found lacking and installed.
  await program('ldconfig', 'echo "libgtk-3.so.0 "');
});
afterEach(() => rm(repository, { recursive: true }));

describe.skipIf(process.platform === 'win32')('the output of npm start', () => {
  it("npm start prints its own lines and the app's, and where Electron's complaints are", async () => {
    await electronDoes('echo "listening http://127.0.0.1:1/bbot"; echo "ERROR:bus.cc" >&2');
    await isBuilt();
    const { code, output, errors } = await npmStart();
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const file = logOf(output);
    expect(output.split('\n').slice(-2)).toEqual(['listening http://127.0.0.1:1/bbot', '']);
    expect(output).not.toContain('bus.cc');
    expect(await readFile(file, 'utf8')).toBe('ERROR:bus.cc\n');
  });

  it.each([
    ['ends with an error', 'exit 3', 3],
    ['crashes', 'kill -SEGV $$', 139],
  ])('npm start also prints how the complaints end when Electron %s', async (_, ending, expected) => {
    await electronDoes(`for n in $(seq 100); do echo "complaint $n." >&2; done; ${ending}`);
    await isBuilt();
    const { code, output, errors } = await npmStart();
    expect(code).toBe(expected);
    expect(errors).toContain(`The end of ${logOf(output)}:`);
    expect(errors).toMatch(/complaint 99\.\ncomplaint 100\.\n/);
    expect(errors).not.toContain('complaint 1.');
  });

  it('npm start prints what the bundler complains about when the app cannot be built', async () => {
    await electronDoes('exit 0');
    const { code, output, errors } = await npmStart();
    expect(code).toBe(1);
    expect(errors).toContain(`The end of ${logOf(output)}:`);
    expect(errors).toContain('electron vite main config');
    expect(errors).toContain('The app could not be built.\nSee the message above.');
  });

  it('npm start prints everything where no file can be written', async () => {
    await electronDoes('echo complaint >&2');
    await isBuilt();
    await mkdir(path.join(repository, '.cache'));
    await writeFile(path.join(repository, '.cache', 'output'), 'no folder');
    const { code, output, errors } = await npmStart();
    expect({ code, errors }).toEqual({ code: 0, errors: 'complaint\n' });
    expect(output).toContain('What Electron and the bundler say comes here: EEXIST');
  });

  it('npm start leaves the file of a start that still runs, and none of finished starts', async () => {
    await electronDoes('exit 0');
    await isBuilt();
    const folder = path.join(repository, '.cache', 'output');
    await mkdir(folder, { recursive: true });
    const { output } = await npmStart();
    const running = path.join(folder, `${process.pid}.log`);
    await writeFile(running, '');
    const next = logOf((await npmStart()).output);
    expect(next).not.toBe(logOf(output));
    expect((await readdir(folder)).sort()).toEqual([path.basename(next), path.basename(running)].sort());
  });
});

function electronDoes(commands: string): Promise<void> {
  return program('electron', commands);
}

async function program(name: string, commands: string): Promise<void> {
  const file = path.join(repository, name);
  await writeFile(file, `#!/bin/sh\n${commands}\n`);
  await chmod(file, 0o755);
}

/** As though the app had been built from the sources that are there. */
async function isBuilt(): Promise<void> {
  const sources = ['package.json', 'package-lock.json'];
  await writeFile(path.join(repository, 'out', '.stamp'), fingerprint(repository, sources));
}

interface Ending {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

function npmStart(): Promise<Ending> {
  const env = {
    ...process.env,
    PATH: `${repository}:${process.env['PATH']}`,
    ELECTRON_OVERRIDE_DIST_PATH: repository,
    DISPLAY: ':0',
  };
  return new Promise((resolve) => {
    const args = [path.join(repository, 'scripts', 'start.mjs')];
    const child = execFile(process.execPath, args, { env }, (_, output, errors) =>
      resolve({ code: child.exitCode ?? Number.NaN, output, errors }),
    );
  });
}

function logOf(output: string): string {
  return /^What Electron and the bundler say is in (.+)$/m.exec(output)?.[1] ?? '';
}
