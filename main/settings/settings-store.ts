import path from 'node:path';
import { type Adapter, Low } from 'lowdb';
import { z } from 'zod';
import { readSettings, type Settings, settingsSchema } from '../../shared/settings';
import { type Disk, hasCode } from '../storage/disk';
import { migrate, NewerVersionError, newestVersion } from '../storage/migrations';
import { SyncedFolder } from '../storage/synced-folder';
import { writeSynced } from '../storage/write-synced';
import { settingsMigrations } from './settings-migrations';

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

  /**
   * Reads the settings; the defaults where there are none. Returns the reason when a spoiled file was passed over.
   * @throws NewerVersionError, or the disk's error; nothing is written then
   */
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

/** Absent in what the first versions wrote, and in what a hand writes anew. */
const fileVersion = z.number().int().positive().default(1);

const fileNames = ['settings.json', 'settings.last-good.json'] as const;

class SettingsFile implements Adapter<Settings> {
  passedOver: string | null = null;

  constructor(readonly folder: SyncedFolder) {}

  /** @throws NewerVersionError; the disk's error when it gave none of the copies that are there */
  async read(): Promise<Settings | null> {
    const copies: Readonly<Record<string, unknown>>[] = [];
    let refused: unknown = null;
    for (const fileName of fileNames) {
      try {
        const text = await this.folder.disk.readFile(path.join(this.folder.path, fileName), 'utf8');
        copies.push(asTodays(asRecord.parse(JSON.parse(text))));
      } catch (error) {
        if (hasCode(error, 'ENOENT')) continue;
        if (error instanceof NewerVersionError) throw error;
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
    const file = { version: newestVersion(settingsMigrations), ...settings };
    const text = `${JSON.stringify(file, null, 2)}\n`;
    for (const fileName of fileNames) await writeSynced(this.folder, fileName, text);
  }
}

/** A version that a hand spoiled costs no settings: they are read as the first ones. */
function asTodays(file: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { version, ...settings } = file;
  const read = fileVersion.safeParse(version);
  return migrate(settings, read.success ? read.data : 1, settingsMigrations);
}
