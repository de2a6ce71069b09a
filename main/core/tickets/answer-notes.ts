import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Disk, hasCode } from '../storage/disk';
import { SyncedFolder } from '../storage/synced-folder';
import { writeSynced } from '../storage/write-synced';

const fileName = 'answered.log';
/** How long a note waits for others, in milliseconds. A kill in between leaves those tickets unconfirmed. */
const gatherMs = 10;

/**
 * Notes on disk which tickets' 2XX was handed to the network: one appended line each, right after the answer. A ticket
 * without its note after a crash is unconfirmed. Notes are not synced: losing one to a power cut errs on the safe side,
 * and orders would have to wait for the sync.
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

  /** The names of the answered tickets. */
  async read(): Promise<Set<string>> {
    try {
      // The last line may be cut off; it then matches no ticket.
      return new Set((await this.disk.readFile(this.#file, 'utf8')).split('\n'));
    } catch (error) {
      // Without notes every ticket is unconfirmed, which errs on the safe side.
      if (!hasCode(error, 'ENOENT')) this.failed(error);
      return new Set();
    }
  }

  /** Keeps only these: the other tickets are closed, or carry the answer themselves. */
  async keepOnly(names: readonly string[]): Promise<void> {
    await this.#close();
    await writeSynced(this.#folder, fileName, names.map((name) => `${name}\n`).join(''));
    await this.#folder.close();
  }

  /** Notes an answered ticket; lines added during an append share the next one. */
  add(name: string): void {
    this.#lines.push(`${name}\n`);
    this.#appending ??= this.#append();
  }

  /** Resolves once every note so far is in the file, and closes it. */
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

  /** The next note reopens the file: it may have been replaced along with its disk. */
  async #closeBroken(): Promise<void> {
    try {
      await this.#close();
    } catch (error) {
      this.failed(error);
    }
  }
}
