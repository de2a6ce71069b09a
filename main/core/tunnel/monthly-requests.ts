import path from 'node:path';
import { z } from 'zod';
import { type Clock, isoNow } from '../clock';
import { decodeText } from '../storage/decode-text';
import { type Disk, hasCode } from '../storage/disk';
import { SyncedFolder } from '../storage/synced-folder';
import { renameIntoPlace, writeSynced } from '../storage/write-synced';

const fileName = 'requests.json';
const kept = z.object({ month: z.string(), count: z.number().int().nonnegative() });
/** A crash loses at most this many milliseconds of counting; the count is a warning, not a bill. */
const saveAfterMs = 30_000;

/** Counts this month's (UTC) requests through the public address, since ngrok's plans do. */
export class MonthlyRequests {
  readonly #folder: SyncedFolder;
  #month = '';
  #count = 0;
  #timer: NodeJS.Timeout | null = null;
  #saved: Promise<void> = Promise.resolve();
  /** Whether the existing file was unreadable: it is moved aside before a new one replaces it. */
  #unread = false;

  constructor(
    private readonly disk: Disk,
    dataDir: string,
    private readonly clock: Clock,
    private readonly failed: (error: unknown) => void,
  ) {
    this.#folder = new SyncedFolder(disk, dataDir);
  }

  get count(): number {
    return this.#month === this.#thisMonth() ? this.#count : 0;
  }

  /**
   * Reads the count; a file that does not parse counts as none and is kept aside. Otherwise throws the disk's error.
   */
  async load(): Promise<void> {
    this.#month = this.#thisMonth();
    let file: Buffer;
    try {
      file = await this.disk.readFile(path.join(this.#folder.path, fileName));
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return;
      this.#unread = true;
      throw error;
    }
    const read = kept.safeParse(parseOrNull(decodeText(file)));
    if (!read.success) this.#unread = true;
    else if (read.data.month === this.#month) this.#count += read.data.count;
  }

  add(): void {
    this.#count = this.count + 1;
    this.#month = this.#thisMonth();
    this.#timer ??= setTimeout(() => this.#save(), saveAfterMs);
  }

  /** Resolves once the current count is written. */
  async settled(): Promise<void> {
    if (this.#timer !== null) this.#save();
    await this.#saved;
    await this.#folder.close();
  }

  #save(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const text = `${JSON.stringify({ month: this.#month, count: this.#count })}\n`;
    this.#saved = this.#saved.then(() => this.#write(text)).catch(this.failed);
  }

  async #write(text: string): Promise<void> {
    if (this.#unread) await this.#moveAway();
    this.#unread = false;
    await writeSynced(this.#folder, fileName, text);
  }

  async #moveAway(): Promise<void> {
    const stamp = isoNow(this.clock).replaceAll(/[:.]/g, '-');
    const pathOf = (name: string): string => path.join(this.#folder.path, name);
    try {
      await renameIntoPlace(this.disk, pathOf(fileName), pathOf(`requests.spoiled-${stamp}.json`));
    } catch (error) {
      if (!hasCode(error, 'ENOENT')) throw error;
    }
  }

  #thisMonth(): string {
    return new Date(this.clock.now()).toISOString().slice(0, 7);
  }
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Damaged; kept aside for support to look at.
    return null;
  }
}
