import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Low } from 'lowdb';
import { type Ticket, ticketSchema } from '../../../shared/ticket/ticket';
import { isLarge } from '../large-body';
import { ChecksummedFile } from '../storage/checksummed-file';
import { type Disk, hasCode } from '../storage/disk';
import { SyncedFolder } from '../storage/synced-folder';
import { temporarySuffix } from '../storage/write-synced';
import { isBusinessDay } from './business-day';
import { ticketMigrations } from './ticket-migrations';
import { fileOfTicket, ticketName, ticketOfFile } from './ticket-name';

/** Where a ticket's file is: among the open ones, or in the folder of a business day. */
export type Place = 'open' | { readonly day: string };

/** The tickets' files: `<data>/tickets/open/` and a folder for each business day, one document per ticket. */
export class TicketFiles {
  readonly #open: SyncedFolder;
  readonly #days: SyncedFolder;
  readonly #root: string;

  constructor(
    private readonly disk: Disk,
    dataDir: string,
  ) {
    this.#root = path.join(dataDir, 'tickets');
    this.#open = new SyncedFolder(disk, path.join(this.#root, 'open'));
    this.#days = new SyncedFolder(disk, this.#root);
  }

  get folder(): string {
    return this.#open.path;
  }

  async create(): Promise<void> {
    await this.#open.create();
  }

  /** Sweeps the temporary files a crash left. @throws the disk's error */
  async sweep(): Promise<void> {
    for (const file of await this.disk.readdir(this.#open.path)) {
      if (file.endsWith(temporarySuffix)) await this.disk.unlink(path.join(this.#open.path, file));
    }
  }

  async close(): Promise<void> {
    await this.#open.close();
    await this.#days.close();
  }

  async openNames(): Promise<string[]> {
    return ticketNames(await this.disk.readdir(this.#open.path));
  }

  /** The business days that have a folder, oldest first. */
  async days(): Promise<string[]> {
    return (await this.disk.readdir(this.#root)).filter(isBusinessDay).sort();
  }

  async namesOfDay(day: string): Promise<string[]> {
    return ticketNames(await this.disk.readdir(path.join(this.#root, day)));
  }

  /** Null if there is no such file. @throws DamagedFileError, NewerVersionError, or the disk's own error */
  read(name: string, place: Place): Promise<Ticket | null> {
    return checksummedTicket(this.#folder(place), name).read();
  }

  /** Writes a ticket durably. @throws StorageError */
  async write(ticket: Ticket, place: Place): Promise<void> {
    const folder = this.#folder(place);
    if (isLarge(ticket.body)) await nextTurn();
    if (place !== 'open') {
      await folder.create();
      // Another ticket may have just created it, and the sync of its name may still be running.
      await this.#days.sync();
    }
    await new Low(checksummedTicket(folder, ticketName(ticket.id)), ticket).write();
    if (place !== 'open') await folder.close();
  }

  /** Removes a ticket's file durably, if it exists. @throws the disk's error */
  async remove(name: string, place: Place): Promise<void> {
    const folder = this.#folder(place);
    try {
      await this.disk.unlink(path.join(folder.path, fileOfTicket(name)));
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return;
      throw error;
    }
    await folder.sync();
    if (place !== 'open') await folder.close();
  }

  async removeDay(day: string): Promise<void> {
    await this.disk.rm(path.join(this.#root, day), { recursive: true });
  }

  pathOf(name: string, place: Place): string {
    return path.join(this.#folder(place).path, fileOfTicket(name));
  }

  /** Checks whether the disk accepts tickets: writes, syncs and removes a small file. @throws the disk's error */
  async probe(): Promise<void> {
    const file = path.join(this.#open.path, `probe${temporarySuffix}`);
    const handle = await this.disk.open(file, 'w', 0o600);
    try {
      await handle.writeFile('x'.repeat(8192));
      await handle.sync();
    } finally {
      await handle.close();
      await this.disk.unlink(file);
    }
    await this.#open.sync();
  }

  #folder(place: Place): SyncedFolder {
    return place === 'open' ? this.#open : new SyncedFolder(this.disk, path.join(this.#root, place.day));
  }
}

function checksummedTicket(folder: SyncedFolder, name: string): ChecksummedFile<Ticket> {
  return new ChecksummedFile(folder, fileOfTicket(name), ticketSchema, ticketMigrations);
}

function ticketNames(files: readonly string[]): string[] {
  return files.map(ticketOfFile).filter((name) => name !== null);
}
