import { execFile } from 'node:child_process';
import { mkdtemp, open, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { hasCode } from '../../../main/core/storage/disk';

const run = promisify(execFile);
/** For some thousand orders and Electron's own files. */
const size = '300m';

/** A folder that the app's data lie in, on a disk that can be filled and write-protected where root asks for it. */
export interface SmallDisk {
  readonly folder: string;
  /** False: it is an ordinary folder, which can be neither. */
  readonly isOwn: boolean;
  fill(): Promise<void>;
  empty(): Promise<void>;
  /** New files cannot be written where tickets lie, nor any renamed or removed. */
  protect(): Promise<void>;
  unprotect(): Promise<void>;
  remove(): Promise<void>;
}

export async function makeSmallDisk(): Promise<SmallDisk> {
  const folder = await mkdtemp(path.join(tmpdir(), 'relay-chaos-'));
  const isOwn = await isMounted(folder);
  const filler = path.join(folder, 'filler');
  const tickets = path.join(folder, 'tickets');
  return {
    folder,
    isOwn,
    fill: () => fill(filler),
    empty: () => rm(filler, { force: true }),
    async protect() {
      // A mount of its own: what has a file open there keeps the disk itself from being protected. It is protected before
      // anything can be opened through it.
      const aside = await mkdtemp(path.join(tmpdir(), 'relay-chaos-aside-'));
      await run('mount', ['--bind', tickets, aside]);
      await run('mount', ['-o', 'remount,bind,ro', aside]);
      await run('mount', ['--bind', aside, tickets]);
      await run('umount', [aside]);
      await rmdir(aside);
    },
    unprotect: async () => void (await run('umount', ['--lazy', tickets])),
    async remove() {
      if (isOwn) await run('umount', ['--lazy', folder]);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function isMounted(folder: string): Promise<boolean> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return run('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).then(
    () => true,
    () => false,
  );
}

/** Writes until nothing more fits. */
async function fill(file: string): Promise<void> {
  const handle = await open(file, 'w');
  try {
    for (const bytes of [1_048_576, 4_096]) await writeUntilFull(() => handle.write(Buffer.alloc(bytes)));
  } finally {
    await handle.close();
  }
}

async function writeUntilFull(write: () => Promise<unknown>): Promise<void> {
  try {
    for (;;) await write();
  } catch (error) {
    if (!hasCode(error, 'ENOSPC')) throw error;
  }
}
