import path from 'node:path';
import type { QuarantinedFile } from '../../../shared/ipc/snapshot';
import { type Clock, isoNow } from '../clock';
import { type Disk, hasCode } from '../storage/disk';
import { StorageError } from '../storage/storage-error';
import { SyncedFolder } from '../storage/synced-folder';
import { renameIntoPlace } from '../storage/write-synced';

/**
 * Unreadable files, kept for a person to inspect and never blocking a start. They are shown until staff dismiss them or
 * Bbot sends the order again.
 */
export class Quarantine {
  readonly #folder: SyncedFolder;
  readonly #dismissed: SyncedFolder;
  readonly #shown = new Map<string, QuarantinedFile>();
  /** Paths of files from a newer version, by name; kept after they are dismissed. */
  readonly #newer = new Map<string, string>();

  constructor(
    private readonly disk: Disk,
    dataDir: string,
    private readonly clock: Clock,
  ) {
    this.#folder = new SyncedFolder(disk, path.join(dataDir, 'quarantine'));
    this.#dismissed = new SyncedFolder(disk, path.join(dataDir, 'quarantine', 'dismissed'));
  }

  get shown(): readonly QuarantinedFile[] {
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
   * Puts a file aside and shows it by this name. If even that fails (the disk is failing), the file stays and is still
   * shown. @throws the disk's error
   */
  async putAside(name: string, file: string): Promise<void> {
    this.show(name);
    await renameIntoPlace(this.disk, file, path.join(this.#folder.path, `${name}.json`));
    await this.#folder.sync();
    await this.#folder.close();
  }

  /** Stops showing it; its file stays. @throws the disk's error */
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
    this.#shown.set(name, { name, at: isoNow(this.clock), newer: false });
  }

  /** Shows a file that a newer version wrote; it stays in place for the newer version to read. */
  showNewer(name: string, file: string): void {
    this.#newer.set(name, file);
    this.#shown.set(name, { name, at: isoNow(this.clock), newer: true });
  }

  /**
   * Call before an order is taken again under this name: a newer version's file is put aside, never overwritten.
   * @throws StorageError
   */
  async makeWay(name: string): Promise<void> {
    const file = this.#newer.get(name);
    if (file === undefined) return;
    try {
      await this.putAside(name, file);
    } catch (error) {
      // It was put aside last time, or removed with its day.
      if (!hasCode(error, 'ENOENT')) {
        throw new StorageError("a newer version's file could not be put aside", false, { cause: error });
      }
    }
    this.#newer.delete(name);
  }
}
