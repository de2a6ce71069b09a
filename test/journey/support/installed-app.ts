import { chmod, copyFile, link, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { electronExecutable } from '../../../scripts/electron/electron.mjs';

/** What an AppImage is to the app inside it: a file that can be replaced, and started. */
export interface InstalledApp {
  /** Electron under the app's name: it takes an app under its own for one that nobody installed. */
  readonly executable: string;
  /** The file that an update replaces; here a program that only notes that it was started. */
  readonly program: string;
  /** Nothing of this may reach the developer's own folders. */
  readonly env: Readonly<Record<string, string>>;
  /** What each program noted that was started in its place, in their order. */
  started(): Promise<readonly string[]>;
}

/**
 * A program that notes that it was started, under this name, whether the app's port was free for it by then, which
 * password it was told, and how many orders were on the disk. As large as wanted, in bytes.
 */
export function programThatNotes(name: string, log: string, size = 0): Buffer {
  return Buffer.from(`#!${process.execPath}
const { appendFileSync, readdirSync } = require('node:fs');
const { RELAY_PORT, RELAY_PASSWORD, RELAY_DATA_DIR } = process.env;
const note = (port) => {
  const orders = readdirSync(RELAY_DATA_DIR + '/tickets/open').length;
  appendFileSync(${JSON.stringify(log)}, ['${name}', port, RELAY_PASSWORD, orders].join(' ') + '\\n');
};
const server = require('node:net').createServer().on('error', ({ code }) => note(code));
server.listen(Number(RELAY_PORT), '127.0.0.1', () => { note('free'); server.close(); });
//${'#'.repeat(size)}
`);
}

/** Puts the app there as Linux's AppImages run: the same Electron, and beside it what an installer leaves. */
export async function installApp(folder: string): Promise<InstalledApp> {
  const electron = electronExecutable();
  const place = path.join(folder, 'mounted');
  await mkdir(path.join(place, 'resources'), { recursive: true });
  const executable = path.join(place, 'counter-relay');
  await link(electron, executable).catch(() => copyFile(electron, executable));
  await besideElectron(path.dirname(electron), place, [path.basename(electron), 'resources']);
  await besideElectron(path.join(path.dirname(electron), 'resources'), path.join(place, 'resources'), []);
  await writeFile(
    path.join(place, 'resources', 'app-update.yml'),
    'provider: generic\nurl: https://counter-relay.invalid/\nupdaterCacheDirName: counter-relay-updater\n',
  );
  const log = path.join(folder, 'started.txt');
  await writeFile(log, '');
  const program = path.join(folder, 'Counter Relay.AppImage');
  await writeFile(program, programThatNotes('old', log));
  await chmod(program, 0o755);
  return {
    executable,
    program,
    env: {
      APPIMAGE: program,
      APPDIR: place,
      XDG_CACHE_HOME: path.join(folder, 'cache'),
      XDG_CONFIG_HOME: path.join(folder, 'config'),
    },
    async started() {
      const text = await readFile(log, 'utf8');
      return text.split('\n').filter((line) => line !== '');
    },
  };
}

async function besideElectron(from: string, to: string, without: readonly string[]): Promise<void> {
  const names = (await readdir(from)).filter((name) => !without.includes(name));
  await Promise.all(names.map((name) => symlink(path.join(from, name), path.join(to, name))));
}
