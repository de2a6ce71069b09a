import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type Clock, isoNow } from '../clock';
import { openLocked } from './locked-file';

/** Empty and never removed: a lock on a file without a name would keep no process out. */
const lockFile = 'lock';
/** Only for messages: on Windows a locked file is unreadable. Its content counts only while the folder is locked. */
const holderFile = 'lock-holder.json';

const holderSchema = z.object({ pid: z.number().int().positive(), since: z.string() });

/** The process that owns a data folder, and since when: an ISO instant by this computer's clock. */
export type FolderHolder = Readonly<z.infer<typeof holderSchema>>;

/** Another process owns the data folder: each of two would overwrite what it does not know of. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
  readonly code = 'FOLDER_IN_USE';

  /** @param holder null if unknown */
  constructor(
    folder: string,
    readonly holder: FolderHolder | null,
  ) {
    const who = holder === null ? 'Another process' : `Process ${holder.pid} (since ${holder.since})`;
    super(`${who} uses ${folder}`);
  }
}

/**
 * Owns a data folder, creating it if missing, for as long as this process lives.
 * @returns a function that releases it @throws FolderInUseError, NotLockableError, or the disk's error
 */
export async function lockFolder(folder: string, clock: Clock): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const letGo = await openLocked(path.join(folder, lockFile));
  if (letGo === null) throw new FolderInUseError(folder, await readHolder(folder));
  await noteHolder(folder, { pid: process.pid, since: isoNow(clock) });
  return letGo;
}

async function noteHolder(folder: string, holder: FolderHolder): Promise<void> {
  try {
    await writeFile(path.join(folder, holderFile), `${JSON.stringify(holder)}\n`, { mode: 0o600 });
  } catch {
    // The folder is locked anyway, and staff must see the orders from before the disk filled up.
  }
}

async function readHolder(folder: string): Promise<FolderHolder | null> {
  try {
    const text = await readFile(path.join(folder, holderFile), 'utf8');
    return holderSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // The holder's name is nice to have, not required.
    return null;
  }
}
