import { appendFile, mkdir, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { hasCode } from '../storage/disk';

/** A file grows to this many bytes before a new one begins. */
const maxBytes = 1024 * 1024;
/** The growing file and the older ones. */
const maxFiles = 5;
/** How much may wait for a stalled disk, in characters; more would fill the memory. */
const maxWaiting = 256 * 1024;

export function logsFolder(dataDir: string): string {
  return path.join(dataDir, 'logs');
}

/**
 * The log's file, which outlives the app: five of a megabyte. Batches are written one at a time, off the event loop.
 * What the disk refuses is counted and dropped: nothing waits for a log, and no order fails for one.
 */
export class LogFile {
  /** Lines that reached no file. */
  lost = 0;
  #folder: string | null = null;
  #rotates = false;
  #waiting: string[] = [];
  #waitingLength = 0;
  #writing: Promise<void> | null = null;

  /**
   * Writes out the lines that came before.
   * @param rotates for one process only: another that writes to the same file continues in the new one
   */
  open(folder: string, { rotates }: { readonly rotates: boolean }): void {
    this.#folder = folder;
    this.#rotates = rotates;
    this.#begin();
  }

  /** @param line including its line end */
  write(line: string): void {
    if (this.#waitingLength + line.length > maxWaiting) {
      this.lost += 1;
      return;
    }
    this.#waiting.push(line);
    this.#waitingLength += line.length;
    this.#begin();
  }

  async settled(): Promise<void> {
    while (this.#writing !== null) await this.#writing;
  }

  /** The newest lines, oldest first. @throws the disk's error */
  async newest(count: number): Promise<readonly string[]> {
    await this.settled();
    if (this.#folder === null) return [];
    let lines: readonly string[] = [];
    for (let age = 0; age < maxFiles && lines.length < count; age += 1) {
      const text = await readFile(this.#file(this.#folder, age), 'utf8').catch(ifMissing(''));
      lines = [...text.split('\n').filter((line) => line !== ''), ...lines];
    }
    return lines.slice(-count);
  }

  #begin(): void {
    if (this.#folder === null || this.#waiting.length === 0) return;
    this.#writing ??= this.#writeAll(this.#folder).finally(() => {
      this.#writing = null;
      this.#begin();
    });
  }

  async #writeAll(folder: string): Promise<void> {
    const lines = this.#waiting;
    this.#waiting = [];
    this.#waitingLength = 0;
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await this.#makeRoom(folder);
      await appendFile(this.#file(folder, 0), lines.join(''), { mode: 0o600 });
    } catch {
      // There is nowhere left to report it.
      this.lost += lines.length;
    }
  }

  /** The newest file becomes the second, and so on; the oldest is overwritten. */
  async #makeRoom(folder: string): Promise<void> {
    if (!this.#rotates) return;
    const size = await stat(this.#file(folder, 0)).then(({ size: bytes }) => bytes, ifMissing(0));
    if (size < maxBytes) return;
    for (let age = maxFiles - 1; age > 0; age -= 1)
      await rename(this.#file(folder, age - 1), this.#file(folder, age)).catch(ifMissing(undefined));
  }

  #file(folder: string, age: number): string {
    return path.join(folder, age === 0 ? 'counter-relay.log' : `counter-relay.${age}.log`);
  }
}

/** The value to use for a missing file. */
function ifMissing<Value>(value: Value): (error: unknown) => Value {
  return (error) => {
    if (hasCode(error, 'ENOENT')) return value;
    throw error;
  };
}
