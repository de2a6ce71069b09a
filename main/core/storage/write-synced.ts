import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Disk, hasCode } from './disk';
import { StorageError } from './storage-error';
import type { SyncedFolder } from './synced-folder';

/** Suffix of temporary files; a start sweeps up those a crash left. */
export const temporarySuffix = '.tmp';

const run = randomBytes(6).toString('hex');
let written = 0;

/** Unique per write and per start, so leftovers of a crash are never in the way. */
function nextTemporaryName(): string {
  written += 1;
  return `${run}-${written}`;
}

/**
 * Writes a whole file so that a crash at any moment leaves the old or the new one: write and sync a temporary file,
 * rename it into place, sync the folder.
 *
 * lowdb's own file adapter never syncs, and renaming a half-written file (full disk) would install a stump, so each
 * step must succeed before the next.
 *
 * @throws StorageError; `inPlace` says whether the new content may be in place anyway
 */
export async function writeSynced(
  folder: SyncedFolder,
  fileName: string,
  content: string | Buffer,
): Promise<void> {
  const target = path.join(folder.path, fileName);
  const temporary = `${target}.${nextTemporaryName()}${temporarySuffix}`;
  try {
    await writeAndSync(folder.disk, temporary, content);
    await renameIntoPlace(folder.disk, temporary, target);
  } catch (cause) {
    const left = await removeIfThere(folder.disk, temporary);
    throw new StorageError(`${fileName} could not be written${left}`, false, { cause });
  }
  try {
    await folder.sync();
  } catch (cause) {
    throw new StorageError(`${fileName} was written but may not survive a power cut`, true, { cause });
  }
}

async function writeAndSync(disk: Disk, file: string, content: string | Buffer): Promise<void> {
  const handle = await disk.open(file, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Moves a file within the data folder. On Windows a virus scanner may hold it for a moment, so it retries. */
export async function renameIntoPlace(disk: Disk, from: string, to: string): Promise<void> {
  for (const pauseMs of process.platform === 'win32' ? [10, 50, 250, 1000] : []) {
    try {
      return await disk.rename(from, to);
    } catch (error) {
      if (!hasCode(error, 'EPERM') && !hasCode(error, 'EACCES') && !hasCode(error, 'EBUSY')) throw error;
      await wait(pauseMs);
    }
  }
  await disk.rename(from, to);
}

/** Removes what a failed write left; returns words for the error if that fails too (the next start sweeps it). */
async function removeIfThere(disk: Disk, file: string): Promise<string> {
  try {
    await disk.unlink(file);
    return '';
  } catch (error) {
    return hasCode(error, 'ENOENT') ? '' : `, and its temporary file is still there (${String(error)})`;
  }
}
