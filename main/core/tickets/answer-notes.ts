import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Disk, hasCode } from '../storage/disk';
import { SyncedFolder } from '../storage/synced-folder';
import { writeSynced } from '../storage/write-synced';

const fileName = 'answered.log';
/** How long a note waits for others, in milliseconds. Whoever is killed meanwhile is asked about one order more. */
const gatherMs = 10;

/**
 * Notes on disk which tickets' 2XX was handed to the network: one appended line each, right after the answer.
 * A ticket without its note after a crash is unconfirmed. The note is not synced: losing it to a power cut
 * errs on the safe side, and orders would wait for it.
 */
export class AnswerNotes {
  readonly #file: string;
  readonly #folder: SyncedFolder;
  /** Kept open: opening it for each answer would cost as much as the order itself. */
  #handle: FileHandle | null = null;
  #lines: string[] = [];
  #appending: Promise<void> | null = null;

  constructor(
    private readonly disk: Disk,
    dataDir: string,
    private readonly failed: (error: unknown) => void,
  ) {
    this.#folder = new SyncedFolder(disk, path.join(dataDir, 'tickets'));
    this.#file = path.join(this.#folder.path, fileName);
  }

  /** The names of the tickets that were answered. */
  async read(): Promise<Set<string>> {
    try {
      // The last line may be cut off; it then names no ticket.
      return new Set((await this.disk.readFile(this.#file, 'utf8')).split('\n'));
    } catch (error) {
      // Without notes every ticket is in doubt, which errs on the safe side.
      if (!hasCode(error, 'ENOENT')) this.failed(error);
      return new Set();
    }
  }

  /** Keeps only these: the others' tickets are closed, or say it themselves by now. */
  async keepOnly(names: readonly string[]): Promise<void> {
    await this.#close();
    await writeSynced(this.#folder, fileName, names.map((name) => `${name}\n`).join(''));
    await this.#folder.close();
  }

  /** Notes an answered ticket; lines that come while one is appended share the next append. */
  add(name: string): void {
    this.#lines.push(`${name}\n`);
    this.#appending ??= this.#append();
  }

  /** Resolves once every note so far is in the file, and lets go of it. */
  async settled(): Promise<void> {
    while (this.#appending !== null) await this.#appending;
    await this.#close();
  }

  async #append(): Promise<void> {
    await wait(gatherMs);
    while (this.#lines.length > 0) {
      const lines = this.#lines.join('');
      this.#lines = [];
      try {
        this.#handle ??= await this.disk.open(this.#file, 'a', 0o600);
        await this.#handle.writeFile(lines);
      } catch (error) {
        this.failed(error);
        await this.#closeBroken();
      }
    }
    this.#appending = null;
  }

  async #close(): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    await handle?.close();
  }

  /** The next note opens the file anew: it may have been replaced with its disk. */
  async #closeBroken(): Promise<void> {
    try {
      await this.#close();
    } catch (error) {
      this.failed(error);
    }
  }
}
