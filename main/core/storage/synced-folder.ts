import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { type Disk, hasCode } from './disk';

/**
 * Makes the names of a folder and all its parents durable: whoever made them (an installer, Electron, the lock, an
 * owner restoring a backup) may not have, and a power cut would take everything inside. @throws the disk's error
 */
export async function syncParents(disk: Disk, folder: string): Promise<void> {
  const parent = path.dirname(folder);
  if (parent === folder) return;
  const synced = new SyncedFolder(disk, parent);
  try {
    await synced.sync();
  } catch (error) {
    // Another user's folder, such as /home on some systems: it existed before this app.
    if (!hasCode(error, 'EACCES') && !hasCode(error, 'EPERM')) throw error;
  } finally {
    await synced.close();
  }
  await syncParents(disk, parent);
}

/**
 * A folder whose entries (new names, renames, removals) become durable on demand. Callers during a sync share the next
 * one: a sync covers only renames made before it began.
 */
export class SyncedFolder {
  #handle: FileHandle | null = null;
  #running: Promise<void> | null = null;
  #next: Promise<void> | null = null;

  constructor(
    readonly disk: Disk,
    readonly path: string,
  ) {}

  /** Creates the folder and missing parents, each durable in its own parent. */
  async create(): Promise<void> {
    const made = await this.disk.mkdir(this.path, { recursive: true, mode: 0o700 });
    if (made === undefined) return;
    const top = path.dirname(made);
    let folder = this.path;
    do {
      folder = path.dirname(folder);
      const parent = new SyncedFolder(this.disk, folder);
      await parent.sync();
      await parent.close();
    } while (folder !== top && folder !== path.dirname(folder));
  }

  /** Resolves once every change made before this call is on disk. Throws the disk's own error. */
  sync(): Promise<void> {
    if (this.#running === null) return this.#start();
    this.#next ??= this.#running.then(
      () => this.#startNext(),
      () => this.#startNext(),
    );
    return this.#next;
  }

  async close(): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    await handle?.close();
  }

  #startNext(): Promise<void> {
    this.#next = null;
    return this.#start();
  }

  #start(): Promise<void> {
    this.#running = this.#syncOnce().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #syncOnce(): Promise<void> {
    // Windows cannot sync a folder; NTFS journals its names.
    if (process.platform === 'win32') return;
    try {
      this.#handle ??= await this.disk.open(this.path, 'r');
      await this.#handle.sync();
    } catch (error) {
      // The folder may have been replaced under the handle: the next sync reopens it.
      await this.close();
      throw error;
    }
  }
}
