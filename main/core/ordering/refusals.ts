import path from 'node:path';
import { z } from 'zod';
import { type ErrorCode, errorCodes } from '../../../shared/ipc/error-codes';
import type { Refusal } from '../../../shared/ipc/snapshot';
import type { Clock } from '../clock';
import { type Disk, hasCode } from '../storage/disk';
import { SyncedFolder } from '../storage/synced-folder';
import { businessDay } from '../tickets/business-day';

const codes = Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]];
const nullableText = z.string().nullable().default(null);
const refusalSchema = z.object({
  key: z.string(),
  at: z.string(),
  code: z.enum(codes),
  /** Missing in lines from older versions. */
  path: nullableText,
  paid: z.boolean().default(false),
  number: nullableText,
  orderId: nullableText,
  checkoutId: nullableText,
  guestName: z.string().nullable(),
  items: z.array(z.string()),
  valueCents: z.number().nullable(),
});
export type BlockedCheckout = z.output<typeof refusalSchema>;

/** How many files to keep besides today's, so that correcting a fast clock loses nothing right away. */
const otherFiles = 1;

/** A longer list would not help staff, and a fault elsewhere must not fill the memory. */
const max = 500;

/**
 * Checkouts blocked today, kept until the day's end: staff must be able to answer "your app refused me". Retries of one
 * checkout are one line. They name guests, so they stay out of the activity log.
 */
export class Refusals {
  readonly #refusals = new Map<string, Refusal>();
  readonly #folder: SyncedFolder;
  #day: string;
  /** Refusals that arrive while the day's file is being read; null afterwards. */
  #sinceTurn: BlockedCheckout[] | null = null;
  #unwritten: { readonly file: string; readonly line: string }[] = [];
  #written: Promise<void> = Promise.resolve();

  constructor(
    private readonly disk: Disk,
    dataDir: string,
    private readonly clock: Clock,
    private readonly dayEndsAtHour: () => number,
    private readonly failed: (error: unknown) => void,
  ) {
    this.#folder = new SyncedFolder(disk, path.join(dataDir, 'refused'));
    this.#day = this.#today();
  }

  /** Today's, newest first. */
  get today(): readonly Refusal[] {
    this.#turnToToday();
    return [...this.#refusals.values()].reverse();
  }

  /** Reads today's refusals from before this start; a line cut off by a crash is skipped. */
  async load(): Promise<void> {
    await this.#folder.create();
    this.#turnTo(this.#today());
    await this.#written;
  }

  /** Notes a blocked checkout; it reaches the disk a moment later, and nothing waits for it. */
  add(refusal: BlockedCheckout): void {
    this.#turnToToday();
    this.#count(refusal);
    this.#sinceTurn?.push(refusal);
    this.#unwritten.push({ file: this.#file(), line: `${JSON.stringify(refusal)}\n` });
    this.#later(() => this.#writeDown());
  }

  async settled(): Promise<void> {
    await this.#written;
  }

  #count(refusal: BlockedCheckout): void {
    const attempts = (this.#refusals.get(refusal.key)?.attempts ?? 0) + 1;
    this.#refusals.delete(refusal.key);
    this.#refusals.set(refusal.key, { ...refusal, attempts });
    const [oldest] = this.#refusals.keys();
    if (this.#refusals.size > max && oldest !== undefined) this.#refusals.delete(oldest);
  }

  /** If a new day has begun, reads it. @returns whether it has */
  async dayTurned(): Promise<boolean> {
    const turned = this.#turnToToday();
    if (turned) await this.#written;
    return turned;
  }

  /** Retries what the disk refused before. */
  saveAgain(): void {
    if (this.#unwritten.length > 0) this.#later(() => this.#writeDown());
  }

  async #writeDown(): Promise<void> {
    for (let next = this.#unwritten[0]; next !== undefined; next = this.#unwritten[0]) {
      await this.disk.appendFile(next.file, next.line, { mode: 0o600 });
      this.#unwritten.shift();
    }
  }

  #turnToToday(): boolean {
    const today = this.#today();
    if (today === this.#day) return false;
    this.#turnTo(today);
    return true;
  }

  /** A day can recur when a clock is corrected: its refusals come back. */
  #turnTo(day: string): void {
    this.#day = day;
    this.#refusals.clear();
    this.#sinceTurn = [];
    this.#later(async () => {
      await this.#readDay();
      await this.#removeOldFiles();
    });
  }

  async #readDay(): Promise<void> {
    const lines = await this.#lines();
    const since = this.#sinceTurn ?? [];
    this.#sinceTurn = null;
    this.#refusals.clear();
    for (const line of lines) {
      const parsed = refusalSchema.safeParse(parseOrNull(line));
      if (parsed.success) this.#count(parsed.data);
    }
    for (const refusal of since) this.#count(refusal);
  }

  async #removeOldFiles(): Promise<void> {
    const today = path.basename(this.#file());
    const others = (await this.disk.readdir(this.#folder.path)).filter((file) => file !== today).sort();
    for (const file of others.slice(0, Math.max(0, others.length - otherFiles))) {
      await this.disk.unlink(path.join(this.#folder.path, file));
    }
  }

  #later(write: () => Promise<void>): void {
    this.#written = this.#written.then(write).catch(this.failed);
  }

  async #lines(): Promise<string[]> {
    try {
      return (await this.disk.readFile(this.#file(), 'utf8')).split('\n');
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return [];
      throw error;
    }
  }

  #file(): string {
    return path.join(this.#folder.path, `${this.#day}.jsonl`);
  }

  #today(): string {
    return businessDay(this.clock.now(), this.dayEndsAtHour());
  }
}

function parseOrNull(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // The last line before a crash.
    return null;
  }
}
