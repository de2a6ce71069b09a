import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { cupsLacks, pdfPrinterPpd } from './cups-packages';

const run = promisify(execFile);

/** The PDF printer looks for its settings here and nowhere else; ours have a name that nobody else's have. */
const pdfSettingsFolder = '/etc/cups';

/** A print server of its own, with its files in a folder of its own and none of the machine's queues. */
export interface Cups {
  /** Where it listens, as CUPS_SERVER wants it. */
  readonly server: string;
  /** Runs one of its commands, e.g. lpadmin, and gives what it says. */
  run(program: string, ...args: readonly string[]): Promise<string>;
  /** Adds a queue that prints into PDF files. */
  addPdfQueue(name: string): Promise<void>;
  /** Adds a queue that passes bytes on as they are. */
  addRawQueue(name: string, port: number): Promise<void>;
  /** What the PDF queues have printed: the files, oldest first. */
  printed(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** Starts one, or tells why that is not possible here. */
export async function startCups(): Promise<Cups | string> {
  const lacks = await cupsLacks();
  if (lacks !== null) return lacks;
  const folder = await mkdtemp(path.join(tmpdir(), 'relay-cups-'));
  const instance = `relay-${randomUUID()}`;
  await layOut(folder, instance);
  const server = path.join(folder, 'cups.sock');
  const daemon = await startDaemon(folder);
  const command = async (program: string, ...args: readonly string[]) => {
    const env = { ...process.env, CUPS_SERVER: server, LC_ALL: 'C' };
    return (await run(program, args, { env })).stdout;
  };
  return {
    server,
    run: command,
    addPdfQueue: async (name) => {
      await command('lpadmin', '-p', name, '-E', '-v', `cups-pdf:/${instance}`, '-P', pdfPrinterPpd);
    },
    addRawQueue: async (name, port) => {
      await command('lpadmin', '-p', name, '-E', '-v', `socket://127.0.0.1:${port}`, '-m', 'raw');
    },
    printed: async () => {
      const names = (await readdir(path.join(folder, 'out'))).sort();
      return names.map((name) => path.join(folder, 'out', name));
    },
    async stop() {
      await end(daemon);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      await rm(pdfSettings(instance), { force: true });
    },
  };
}

function pdfSettings(instance: string): string {
  return path.join(pdfSettingsFolder, `cups-pdf-${instance}.conf`);
}

async function layOut(folder: string, instance: string): Promise<void> {
  const printing = await groupOfPrinting();
  await chmod(folder, 0o755);
  const modes = { root: 0o755, cache: 0o770, state: 0o755, spool: 0o710, 'spool/tmp': 0o1770, out: 0o1777 };
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
CacheDir ${folder}/cache
StateDir ${folder}/state
RequestRoot ${folder}/spool
TempDir ${folder}/spool/tmp
AccessLog ${folder}/access.log
ErrorLog ${folder}/error.log
PageLog ${folder}/page.log
`,
  );
  await writeFile(
    pdfSettings(instance),
    `Out ${folder}/out\nAnonDirName ${folder}/out\nSpool ${folder}/pdf-spool\nLog ${folder}\n`,
  );
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
    '/usr/sbin/cupsd',
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
