import path from 'node:path';
import { type Adapter, Low } from 'lowdb';
import { z } from 'zod';
import { readSettings, type Settings, settingsSchema } from '../../shared/settings';
import { type Disk, hasCode } from '../storage/disk';
import { SyncedFolder } from '../storage/synced-folder';
import { writeSynced } from '../storage/write-synced';

/**
 * `settings.json`, readable and editable by hand, and beside it a copy of the last good one, which serves when
 * a hand or a power cut spoiled the first.
 */
export class SettingsStore {
  readonly #low: Low<Settings>;
  readonly #adapter: SettingsFile;
  #saved: Promise<void> = Promise.resolve();
  #unsaved = false;

  /** @param failed is told the disk's errors; `saveAgain` follows when the disk works again. */
  constructor(
    disk: Disk,
    dataDir: string,
    private readonly failed: (error: unknown) => void,
  ) {
    this.#adapter = new SettingsFile(new SyncedFolder(disk, dataDir));
    this.#low = new Low(this.#adapter, settingsSchema.parse({}));
  }

  get current(): Settings {
    return this.#low.data;
  }

  /** Reads the settings; the defaults where there are none. Returns the reason when a spoiled file was passed over. */
  async load(): Promise<string | null> {
    await this.#adapter.folder.create();
    await this.#low.read();
    return this.#adapter.passedOver;
  }

  /**
   * Takes effect at once and is written in the order of the calls. A pause must work although the disk does not.
   */
  change(part: Partial<Settings>): void {
    this.#low.data = { ...this.#low.data, ...part };
    this.#save();
  }

  saveAgain(): void {
    if (this.#unsaved) this.#save();
  }

  /** Resolves once everything so far is written. */
  async settled(): Promise<void> {
    await this.#saved;
    await this.#adapter.folder.close();
  }

  #save(): void {
    this.#unsaved = true;
    this.#saved = this.#saved.then(() => this.#write());
  }

  async #write(): Promise<void> {
    try {
      await this.#low.write();
      this.#unsaved = false;
    } catch (error) {
      this.failed(error);
    }
  }
}

const asRecord = z.record(z.string(), z.unknown());

const fileNames = ['settings.json', 'settings.last-good.json'] as const;

class SettingsFile implements Adapter<Settings> {
  passedOver: string | null = null;

  constructor(readonly folder: SyncedFolder) {}

  /** @throws the disk's error when it gave none of the copies that are there */
  async read(): Promise<Settings | null> {
    const copies: Record<string, unknown>[] = [];
    let refused: unknown = null;
    for (const fileName of fileNames) {
      try {
        const text = await this.folder.disk.readFile(path.join(this.folder.path, fileName), 'utf8');
        copies.push(asRecord.parse(JSON.parse(text)));
      } catch (error) {
        if (hasCode(error, 'ENOENT')) continue;
        this.passedOver = `${fileName}: ${String(error)}`;
        if (error instanceof Error && 'errno' in error) refused ??= error;
      }
    }
    const first = settingsSchema.safeParse(copies[0]);
    if (copies.length > 0 && !first.success)
      this.passedOver ??= `${fileNames[0]}: ${z.prettifyError(first.error)}`;
    if (copies.length > 0) return readSettings(copies);
    // Defaults would be written over what the disk could not give: Bbot's password among it.
    if (refused !== null) throw refused;
    return null;
  }

  async write(settings: Settings): Promise<void> {
    const text = `${JSON.stringify(settings, null, 2)}\n`;
    for (const fileName of fileNames) await writeSynced(this.folder, fileName, text);
  }
}
