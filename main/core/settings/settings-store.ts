import { Low } from 'lowdb';
import type { SpoiledSettings } from '../../../shared/ipc/snapshot';
import { type Settings, settingsSchema } from '../../../shared/settings/settings';
import type { Clock } from '../clock';
import type { Disk } from '../storage/disk';
import { SyncedFolder } from '../storage/synced-folder';
import { SettingsFile } from './settings-file';

/** The settings in force, and their way to the disk. */
export class SettingsStore {
  readonly #low: Low<Settings>;
  readonly #adapter: SettingsFile;
  #saved: Promise<void> = Promise.resolve();
  #unsaved = false;

  /**
   * @param failed called with the disk's errors; `saveAgain` follows when the disk works again
   * @param spoiledChanged called when `spoiled` has another file
   */
  constructor(
    disk: Disk,
    dataDir: string,
    clock: Clock,
    private readonly failed: (error: unknown) => void,
    spoiledChanged: () => void = () => undefined,
  ) {
    this.#adapter = new SettingsFile(new SyncedFolder(disk, dataDir), clock, spoiledChanged);
    this.#low = new Low(this.#adapter, settingsSchema.parse({}));
  }

  get current(): Settings {
    return this.#low.data;
  }

  /** Files with invalid content, until staff dismiss them. */
  get spoiled(): readonly SpoiledSettings[] {
    return this.#adapter.spoiled.shown;
  }

  /**
   * Reads the settings, or the defaults if there are none. Returns the reason if something was passed over, which
   * `spoiled` then keeps. @throws NewerVersionError, or the disk's error; nothing is written then
   */
  async load(): Promise<string | null> {
    await this.#adapter.folder.create();
    await this.#low.read();
    // Not awaited: a disk that takes nothing must not keep the board from opening.
    if (this.#adapter.mustWrite) this.#save();
    return this.#adapter.passedOver;
  }

  /** Stops showing a spoiled file. Throws the disk's error. */
  async dismissSpoiled(file: string): Promise<void> {
    await this.#adapter.spoiled.dismiss(file);
  }

  /** Takes effect at once and is written in call order. A pause must work even if the disk does not. */
  change(part: Partial<Settings>): void {
    this.#low.data = { ...this.#low.data, ...part };
    this.#save();
  }

  saveAgain(): void {
    if (this.#unsaved) this.#save();
  }

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
