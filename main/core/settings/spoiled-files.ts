import path from 'node:path';
import type { SpoiledSettings } from '../../../shared/ipc/snapshot';
import { type Clock, isoNow } from '../clock';
import { hasCode } from '../storage/disk';
import type { SyncedFolder } from '../storage/synced-folder';
import { renameIntoPlace, writeSynced } from '../storage/write-synced';
import { spoiledIn } from './read-settings-copy';

/** Beside the settings, shown until staff dismiss them; then their name records that they were seen. */
const kept = /^settings(?:\.last-good)?\.(spoiled|edited)-[^.]+\.json$/;

/**
 * Settings files an owner wrote that no longer fully count. Each is kept beside the settings before anything overwrites
 * it, so that what was typed can be looked up.
 */
export class SpoiledFiles {
  readonly #shown = new Map<string, SpoiledSettings>();
  /** Their content, where it was readable. */
  readonly #contents = new Map<string, Buffer>();

  constructor(
    private readonly folder: SyncedFolder,
    private readonly clock: Clock,
  ) {}

  get shown(): readonly SpoiledSettings[] {
    return [...this.#shown.values()];
  }

  /** Finds those from before this start. Throws the disk's error. */
  async load(): Promise<void> {
    for (const file of (await this.folder.disk.readdir(this.folder.path)).sort()) {
      const [, why] = kept.exec(file) ?? [];
      if (why === undefined) continue;
      const content = await this.#read(file);
      if (content !== null) this.#contents.set(file, content);
      this.#shown.set(file, { file, what: whatOf(why, content) });
    }
  }

  /**
   * Keeps a copy of what is about to be overwritten, unless the same content is already kept.
   * @param why `edited`: written while the app ran, so never read. @throws StorageError
   */
  async keep(fileName: string, why: 'spoiled' | 'edited', content: Buffer): Promise<void> {
    if ([...this.#contents.values()].some((one) => one.equals(content))) return;
    const file = this.#nameFor(fileName, why);
    await writeSynced(this.folder, file, content);
    this.#contents.set(file, content);
    this.#shown.set(file, { file, what: whatOf(why, content) });
  }

  /** The same for what the disk cannot read, even a folder: it is moved. Throws the disk's error. */
  async moveAway(fileName: string): Promise<void> {
    const file = this.#nameFor(fileName, 'spoiled');
    try {
      await renameIntoPlace(this.folder.disk, this.#pathOf(fileName), this.#pathOf(file));
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return;
      throw error;
    }
    this.#shown.set(file, { file, what: whatOf('spoiled', null) });
  }

  /** Stops showing it; it stays beside the settings. Throws the disk's error. */
  async dismiss(file: string): Promise<void> {
    if (!this.#shown.has(file)) return;
    try {
      const seen = file.replace(/\.json$/, '.seen.json');
      await renameIntoPlace(this.folder.disk, this.#pathOf(file), this.#pathOf(seen));
    } catch (error) {
      if (!hasCode(error, 'ENOENT')) throw error;
    }
    this.#shown.delete(file);
  }

  async #read(file: string): Promise<Buffer | null> {
    try {
      return await this.folder.disk.readFile(this.#pathOf(file));
    } catch {
      // Staff still see that the file exists.
      return null;
    }
  }

  #nameFor(fileName: string, why: 'spoiled' | 'edited'): string {
    const stamp = isoNow(this.clock).replaceAll(/[:.]/g, '-');
    const name = (more: string): string => `${path.basename(fileName, '.json')}.${why}-${stamp}${more}.json`;
    let [number, file] = [1, name('')];
    while (this.#shown.has(file)) {
      number += 1;
      file = name(`-${number}`);
    }
    return file;
  }

  #pathOf(file: string): string {
    return path.join(this.folder.path, file);
  }
}

function whatOf(why: string, content: Buffer | null): SpoiledSettings['what'] {
  if (why === 'edited') return { kind: 'edited' };
  const unreadable = { kind: 'unreadable', line: null } as const;
  return content === null ? unreadable : (spoiledIn(content) ?? unreadable);
}
