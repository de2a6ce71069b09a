import path from 'node:path';
import type { TestPrint } from '../../../shared/ipc/commands';
import type { ErrorCode } from '../../../shared/ipc/error-codes';
import type { Slip } from '../../../shared/printing/print-job';
import type { PrintProblem } from '../../../shared/printing/printer';
import { type Clock, isoNow } from '../clock';
import { type Disk, hasCode } from '../storage/disk';
import { SyncedFolder } from '../storage/synced-folder';
import { businessDay, daysToForget, isBusinessDay } from '../tickets/business-day';

/** An event, without personal data: ids, codes and counts only. */
type Activity =
  | { readonly what: 'listening'; readonly address: string }
  | {
      readonly what: 'taken' | 'duplicate' | 'updated' | 'answered' | 'answer-lost';
      readonly orderId: string;
    }
  | {
      readonly what: 'refused';
      readonly code: ErrorCode;
      readonly path: string;
      readonly key: string;
      readonly valueCents: number | null;
    }
  | {
      readonly what: 'checkout';
      readonly event: string;
      readonly checkoutId: string | null;
      readonly tickets: number;
    }
  /** An event that changes no order; `count`: how many came since the last line. */
  | { readonly what: 'ignored'; readonly event: string; readonly count: number }
  | { readonly what: 'failed-login'; readonly path: string; readonly count: number }
  /** `seconds`: how long the opposite state had lasted. */
  | { readonly what: 'reachable' | 'unreachable'; readonly seconds: number }
  | { readonly what: 'paused'; readonly minutes: number | null }
  | { readonly what: 'resumed' | 'closed' | 'storage-recovered' | 'slept' | 'moved-away' | 'moved-here' }
  /** `byMs`: forward; negative: back. */
  | { readonly what: 'clock-set'; readonly byMs: number }
  | { readonly what: 'zone-changed'; readonly zone: string }
  | { readonly what: 'tapped'; readonly orderId: string; readonly tap: string }
  | {
      readonly what: 'print';
      readonly orderId: string;
      /** The printer's id. */
      readonly printer: string;
      readonly slip: Slip;
      readonly outcome: 'printed' | 'handed-over' | 'failed' | 'unproved' | 'held';
      readonly problem: PrintProblem | null;
    }
  /** A sample ticket. `printer`: its id. */
  | { readonly what: 'test-print'; readonly printer: string; readonly outcome: TestPrint['kind'] }
  | { readonly what: 'unreadable'; readonly file: string; readonly reason: string };

/** How long lines wait for more, in milliseconds: long enough to stay out of the way of orders. */
const gatherMs = 100;

/** A file per business day, a line per event. */
export class ActivityLog {
  readonly #folder: SyncedFolder;
  readonly #lines = new Map<string, string[]>();
  #timer: NodeJS.Timeout | null = null;
  #written: Promise<void> = Promise.resolve();

  constructor(
    private readonly disk: Disk,
    dataDir: string,
    private readonly clock: Clock,
    private readonly dayEndsAtHour: () => number,
    private readonly failed: (error: unknown) => void,
  ) {
    this.#folder = new SyncedFolder(disk, path.join(dataDir, 'activity'));
  }

  async prepare(): Promise<void> {
    await this.#folder.create();
  }

  /** Notes an event. Nothing waits for it. */
  add(activity: Activity): void {
    const day = businessDay(this.clock.now(), this.dayEndsAtHour());
    const lines = this.#lines.get(day) ?? [];
    this.#lines.set(day, lines);
    lines.push(`${JSON.stringify({ at: isoNow(this.clock), ...activity }, shorten)}\n`);
    this.#timer ??= setTimeout(() => this.#flush(), gatherMs);
  }

  async settled(): Promise<void> {
    this.#flush();
    await this.#written;
  }

  /** The newest lines, oldest first, from as many days as needed. Throws the disk's error. */
  async newest(count: number): Promise<readonly string[]> {
    await this.settled();
    const files = (await this.disk.readdir(this.#folder.path))
      .filter((file) => file.endsWith('.jsonl'))
      .sort();
    let lines: readonly string[] = [];
    for (const file of files.reverse()) {
      if (lines.length >= count) break;
      const text = await this.disk.readFile(path.join(this.#folder.path, file), 'utf8');
      lines = [...text.split('\n').filter((line) => line !== ''), ...lines];
    }
    return lines.slice(-count);
  }

  /** A day's lines as they are on disk; the last one may be cut off. Throws the disk's error. */
  async linesOf(day: string): Promise<string[]> {
    try {
      return (await this.disk.readFile(path.join(this.#folder.path, `${day}.jsonl`), 'utf8')).split('\n');
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return [];
      throw error;
    }
  }

  /** Removes days past the retention. Throws the disk's error. */
  async prune(keptDays: number): Promise<void> {
    const files = await this.disk.readdir(this.#folder.path);
    const days = files.map((file) => path.basename(file, '.jsonl')).filter(isBusinessDay);
    for (const day of daysToForget(days, keptDays, this.clock.now())) {
      await this.disk.unlink(path.join(this.#folder.path, `${day}.jsonl`));
    }
  }

  #flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    for (const [day, lines] of this.#lines) {
      const file = path.join(this.#folder.path, `${day}.jsonl`);
      this.#written = this.#written
        .then(() => this.disk.appendFile(file, lines.join(''), { mode: 0o600 }))
        .catch(this.failed);
    }
    this.#lines.clear();
  }
}

/** An id may be as long as a body; a log line should not be. */
function shorten(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.slice(0, 200) : value;
}
