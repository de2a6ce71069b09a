import path from 'node:path';
import { type Clock, isoNow } from '../clock';
import { type Disk, hasCode } from '../storage/disk';
import { SyncedFolder } from '../storage/synced-folder';
import { renameIntoPlace } from '../storage/write-synced';

export interface Quarantined {
  readonly name: string;
  readonly at: string;
}

/**
 * Files that could not be read, kept for a human and never in the way of a start. They are shown until
 * somebody dismissed them, or until Bbot told the order once more.
 */
export class Quarantine {
  readonly #folder: SyncedFolder;
  readonly #dismissed: SyncedFolder;
  readonly #shown = new Map<string, Quarantined>();

  constructor(
    private readonly disk: Disk,
    dataDir: string,
    private readonly clock: Clock,
  ) {
    this.#folder = new SyncedFolder(disk, path.join(dataDir, 'quarantine'));
    this.#dismissed = new SyncedFolder(disk, path.join(dataDir, 'quarantine', 'dismissed'));
  }

  get shown(): readonly Quarantined[] {
    return [...this.#shown.values()];
  }

  has(name: string): boolean {
    return this.#shown.has(name);
  }

  async load(): Promise<void> {
    await this.#folder.create();
    await this.#dismissed.create();
    for (const file of await this.disk.readdir(this.#folder.path)) {
      if (file.endsWith('.json')) this.show(path.basename(file, '.json'));
    }
  }

  /**
   * Puts a file aside and shows it by this name. Where even that fails (the disk is failing) the file stays,
   * is shown all the same, and the disk's error is thrown.
   */
  async putAside(name: string, file: string): Promise<void> {
    this.show(name);
    await renameIntoPlace(this.disk, file, path.join(this.#folder.path, `${name}.json`));
    await this.#folder.sync();
    await this.#folder.close();
  }

  /** Shows it no more; its file stays. Throws the disk's error. */
  async dismiss(name: string): Promise<void> {
    if (!this.#shown.has(name)) return;
    try {
      const file = path.join(this.#folder.path, `${name}.json`);
      const stamp = isoNow(this.clock).replaceAll(/[:.]/g, '-');
      await renameIntoPlace(
        this.disk,
        file,
        path.join(this.#dismissed.path, `${name.slice(0, 60)}.${stamp}.json`),
      );
    } catch (error) {
      if (!hasCode(error, 'ENOENT')) throw error;
    }
    this.#shown.delete(name);
  }

  /** Shows a file by this name; the file stays where it is. */
  show(name: string): void {
    this.#shown.set(name, { name, at: isoNow(this.clock) });
  }
}
