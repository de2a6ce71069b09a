import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import {
  chmod,
  chown,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A printer of rolls that takes PDF as it is. */
const rollPpd = path.join(import.meta.dirname, 'cups-roll.ppd');
const backend = path.join(import.meta.dirname, 'cups-backend.mjs');

/** Where Debian puts CUPS' programs, but for the commands. */
const programs = '/usr/lib/cups';
const daemonProgram = '/usr/sbin/cupsd';

/** A print server of its own, with its files in a folder of its own and none of the machine's queues. */
export interface Cups {
  /** Where it listens, as CUPS_SERVER wants it. */
  readonly server: string;
  /** Runs one of its commands, e.g. lpadmin, and gives what it says. */
  run(program: string, ...args: readonly string[]): Promise<string>;
  /** Adds a queue of a printer that takes PDF, after CUPS' filters. */
  addPdfQueue(name: string, port: number): Promise<void>;
  /** Adds a queue that passes bytes on as they are. */
  addRawQueue(name: string, port: number): Promise<void>;
  stop(): Promise<void>;
}

/** Starts one. It needs what `scripts/setup/debian-tools.mjs` calls cups. */
export async function startCups(): Promise<Cups> {
  const folder = await mkdtemp(path.join(tmpdir(), 'relay-cups-'));
  await layOut(folder);
  await layOutPrograms(path.join(folder, 'programs'));
  const server = path.join(folder, 'cups.sock');
  const daemon = await startDaemon(folder);
  const command = async (program: string, ...args: readonly string[]) => {
    const env = { ...process.env, CUPS_SERVER: server, LC_ALL: 'C' };
    return (await run(program, args, { env })).stdout;
  };
  const addQueue = async (name: string, port: number, ...driver: readonly string[]) => {
    await command('lpadmin', '-p', name, '-E', '-v', `socket://127.0.0.1:${port}`, ...driver);
  };
  return {
    server,
    run: command,
    addPdfQueue: (name, port) => addQueue(name, port, '-P', rollPpd),
    addRawQueue: (name, port) => addQueue(name, port, '-m', 'raw'),
    async stop() {
      await end(daemon);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function layOut(folder: string): Promise<void> {
  const printing = await groupOfPrinting();
  await chmod(folder, 0o755);
  const modes = { root: 0o755, cache: 0o770, state: 0o755, spool: 0o710, 'spool/tmp': 0o1770 };
  for (const [name, mode] of Object.entries(modes)) {
    await mkdir(path.join(folder, name));
    await chown(path.join(folder, name), 0, printing);
    await chmod(path.join(folder, name), mode);
  }
  await writeFile(
    path.join(folder, 'cupsd.conf'),
    `Listen ${folder}/cups.sock
Browsing Off
WebInterface No
DefaultAuthType None
PreserveJobHistory Yes
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`,
  );
  await writeFile(
    path.join(folder, 'cups-files.conf'),
    `ServerRoot ${folder}/root
ServerBin ${folder}/programs
CacheDir ${folder}/cache
StateDir ${folder}/state
RequestRoot ${folder}/spool
TempDir ${folder}/spool/tmp
AccessLog ${folder}/access.log
ErrorLog ${folder}/error.log
PageLog ${folder}/page.log
`,
  );
}

/** The system's, with a backend of our own. */
async function layOutPrograms(folder: string): Promise<void> {
  await mkdir(path.join(folder, 'backend'), { recursive: true });
  for (const name of await readdir(programs)) {
    if (name !== 'backend') await symlink(path.join(programs, name), path.join(folder, name));
  }
  const ours = path.join(folder, 'backend', 'socket');
  await writeFile(ours, `#!/bin/sh\nexec '${process.execPath}' '${backend}' "$@"\n`);
  // CUPS runs it as root unless others may run it; they may not be let into the folder that Node is in.
  await chmod(ours, 0o700);
  // AppArmor confines the daemon by its path, to the system's own backends.
  await copyFile(daemonProgram, path.join(folder, 'cupsd'));
}

/** Filters and backends run as this group. */
async function groupOfPrinting(): Promise<number> {
  const groups = await readFile('/etc/group', 'utf8');
  const [, id] = /^lp:[^:]*:(\d+):/m.exec(groups) ?? [];
  if (id === undefined) throw new Error('This system has no group "lp"');
  return Number(id);
}

async function startDaemon(folder: string): Promise<ChildProcess> {
  const listening = new AbortController();
  const socket = once(
    watch(folder, { signal: listening.signal }).on('change', (_, name) => {
      if (name === 'cups.sock') listening.abort();
    }),
    'close',
  );
  const daemon = spawn(
    path.join(folder, 'programs', 'cupsd'),
    ['-f', '-c', path.join(folder, 'cupsd.conf'), '-s', path.join(folder, 'cups-files.conf')],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let complaints = '';
  daemon.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaints = (complaints + text).slice(-2_000);
  });
  const ended = once(daemon, 'exit').then(() => {
    throw new Error(`cupsd did not start: ${complaints}`);
  });
  ended.catch(() => undefined);
  await Promise.race([socket, ended]);
  return daemon;
}

async function end(daemon: ChildProcess): Promise<void> {
  if (daemon.exitCode !== null || daemon.signalCode !== null) return;
  const ended = once(daemon, 'exit');
  daemon.kill();
  await ended;
}
