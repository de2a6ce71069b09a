import path from 'node:path';
import { z } from 'zod';
import type { Clock } from '../clock';
import type { Disk } from '../storage/disk';
import { hasCode } from '../storage/disk';
import { SyncedFolder } from '../storage/synced-folder';
import { writeSynced } from '../storage/write-synced';

const fileName = 'requests.json';
const kept = z.object({ month: z.string(), count: z.number().int().nonnegative() });
/** A crash loses the count of so many milliseconds at most; it is a warning, not a bill. */
const saveAfterMs = 30_000;

/** How many requests came through the public address this month (UTC): ngrok's plans count them. */
export class MonthlyRequests {
  readonly #folder: SyncedFolder;
  #month = '';
  #count = 0;
  #timer: NodeJS.Timeout | null = null;
  #saved: Promise<void> = Promise.resolve();

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

  /** Reads the count; a file that cannot be read counts as none. Throws the disk's error otherwise. */
  async load(): Promise<void> {
    this.#month = this.#thisMonth();
    try {
      const text = await this.disk.readFile(path.join(this.#folder.path, fileName), 'utf8');
      const read = kept.safeParse(JSON.parse(text));
      if (read.success && read.data.month === this.#month) this.#count += read.data.count;
    } catch (error) {
      if (!hasCode(error, 'ENOENT') && !(error instanceof SyntaxError)) throw error;
    }
  }

  add(): void {
    this.#count = this.count + 1;
    this.#month = this.#thisMonth();
    this.#timer ??= setTimeout(() => this.#save(), saveAfterMs);
  }

  /** Resolves once the count so far is written. */
  async settled(): Promise<void> {
    if (this.#timer !== null) this.#save();
    await this.#saved;
    await this.#folder.close();
  }

  #save(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const text = `${JSON.stringify({ month: this.#month, count: this.#count })}\n`;
    this.#saved = this.#saved.then(() => writeSynced(this.#folder, fileName, text)).catch(this.failed);
  }

  #thisMonth(): string {
    return new Date(this.clock.now()).toISOString().slice(0, 7);
  }
}
