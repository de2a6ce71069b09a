import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type Clock, isoNow } from '../clock';
import { openLocked } from './locked-file';

/** Empty, and never removed: a lock on a file that has no name any more would keep nobody out. */
const lockFile = 'lock';
/** For words alone: Windows lets nobody read a locked file. What it says counts while the folder is locked. */
const holderFile = 'lock-holder.json';

const holderSchema = z.object({ pid: z.number().int().positive(), since: z.string() });

/** The process that owns a data folder, and since when: an ISO instant by the computer's clock. */
export type FolderHolder = Readonly<z.infer<typeof holderSchema>>;

/** Another process owns the data folder: two would each write what the other does not know. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
  readonly code = 'FOLDER_IN_USE';

  /** @param holder null where it is not known */
  constructor(
    folder: string,
    readonly holder: FolderHolder | null,
  ) {
    const who = holder === null ? 'Another process' : `Process ${holder.pid} (since ${holder.since})`;
    super(`${who} uses ${folder}`);
  }
}

/**
 * Owns a data folder, which it makes where there is none, for as long as this process lives.
 * @returns a function that lets go. @throws FolderInUseError, NotLockableError, or the disk's error
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
    // The folder is locked all the same, and orders of before a full disk are to be seen.
  }
}

async function readHolder(folder: string): Promise<FolderHolder | null> {
  try {
    const text = await readFile(path.join(folder, holderFile), 'utf8');
    return holderSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // Who holds it is worth a word, and no more.
    return null;
  }
}
