import path from 'node:path';
import type { Adapter } from 'lowdb';
import { readSettings, type Settings } from '../../../shared/settings/settings';
import type { Clock } from '../clock';
import { hasCode } from '../storage/disk';
import { newestVersion } from '../storage/migrations';
import type { SyncedFolder } from '../storage/synced-folder';
import { writeSynced } from '../storage/write-synced';
import { readSettingsCopy, type SettingsCopy } from './read-settings-copy';
import { settingsMigrations } from './settings-migrations';
import { SpoiledFiles } from './spoiled-files';

const [fileName, lastGoodName] = ['settings.json', 'settings.last-good.json'];

/** A copy as found: its content, or why the disk did not give it. */
type Found =
  | ({ readonly kind: 'given'; readonly name: string; readonly content: Buffer } & SettingsCopy)
  | { readonly kind: 'not-given'; readonly name: string; readonly error: unknown };

/**
 * `settings.json`, readable and editable by hand, and beside it the last good copy, used when an edit or a power cut
 * spoiled the first. Nothing an owner wrote is overwritten unread.
 */
export class SettingsFile implements Adapter<Settings> {
  /** Why some of what the files say does not count. */
  passedOver: string | null = null;
  readonly spoiled: SpoiledFiles;
  /** What to keep aside before anything is written. */
  #unkept: readonly Found[] = [];
  /** As this app last read or wrote it; different content means someone edited it meanwhile. */
  #known: Buffer | null = null;

  constructor(
    readonly folder: SyncedFolder,
    clock: Clock,
    private readonly spoiledChanged: () => void,
  ) {
    this.spoiled = new SpoiledFiles(folder, clock);
  }

  /** Whether the settings in force differ from the files: the next start would meet the same mistake again. */
  get mustWrite(): boolean {
    return this.#unkept.length > 0;
  }

  /** @throws NewerVersionError; the disk's error if it gave none of the existing copies */
  async read(): Promise<Settings | null> {
    await this.spoiled.load();
    const first = await this.#find(fileName);
    const second = await this.#find(lastGoodName);
    if (first?.kind === 'given') this.#known = first.content;
    const found = [first, second].filter((one) => one !== null);
    const copies = found.flatMap((one) => (one.kind === 'given' && one.values !== null ? [one.values] : []));
    // While the first file is fully valid, faults in the last good copy cost nothing.
    const missed = first?.kind === 'given' && first.spoiled === null ? [] : found.filter(isSpoiled);
    this.passedOver = found.filter(isSpoiled).map(reasonOf).join('; ') || null;
    const notGiven = found.find((one) => one.kind === 'not-given');
    // Defaults would overwrite what the disk could not give, Bbot's password included.
    if (copies.length === 0 && notGiven !== undefined) throw notGiven.error;
    this.#unkept = missed;
    return found.length === 0 ? null : readSettings(copies);
  }

  async write(settings: Settings): Promise<void> {
    await this.#keepUnkept();
    await this.#keepEdited();
    const file = { version: newestVersion(settingsMigrations), ...settings };
    const content = Buffer.from(`${JSON.stringify(file, null, 2)}\n`);
    for (const name of [fileName, lastGoodName]) await writeSynced(this.folder, name, content);
    this.#known = content;
  }

  /** @throws NewerVersionError */
  async #find(name: string): Promise<Found | null> {
    let content: Buffer | null;
    try {
      content = await this.#contentOf(name);
    } catch (error) {
      return { kind: 'not-given', name, error };
    }
    return content && { kind: 'given', name, content, ...readSettingsCopy(content) };
  }

  /** Null if there is none. Throws the disk's error. */
  async #contentOf(name: string): Promise<Buffer | null> {
    try {
      return await this.folder.disk.readFile(path.join(this.folder.path, name));
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return null;
      throw error;
    }
  }

  async #keepUnkept(): Promise<void> {
    if (this.#unkept.length === 0) return;
    for (const one of this.#unkept) {
      if (one.kind === 'given') await this.spoiled.keep(one.name, 'spoiled', one.content);
      else await this.spoiled.moveAway(one.name);
    }
    this.#unkept = [];
    this.spoiledChanged();
  }

  /** An owner who edits the file while the app runs learns that it does not count, rather than losing it. */
  async #keepEdited(): Promise<void> {
    const now = await this.#contentOf(fileName);
    if (now === null || this.#known?.equals(now) === true) return;
    await this.spoiled.keep(fileName, 'edited', now);
    this.spoiledChanged();
  }
}

function isSpoiled(found: Found): boolean {
  return found.kind === 'not-given' || found.spoiled !== null;
}

/** For the log. It quotes no values: one may be a secret. */
function reasonOf(found: Found): string {
  if (found.kind === 'not-given') return `${found.name}: ${String(found.error)}`;
  switch (found.spoiled?.kind) {
    case 'values':
      return `${found.name}: ${found.spoiled.names.join(', ')}`;
    default:
      return `${found.name}: no settings`;
  }
}
