import path from 'node:path';
import { systemClock } from '../../../main/core/clock';
import { loadOpenTickets } from '../../../main/core/load-kept';
import { SettingsStore } from '../../../main/core/settings/settings-store';
import type { Disk } from '../../../main/core/storage/disk';
import { isBusinessDay } from '../../../main/core/tickets/business-day';
import { type Place, TicketFiles } from '../../../main/core/tickets/ticket-files';
import { ticketName, ticketOfFile } from '../../../main/core/tickets/ticket-name';
import type { Ticket } from '../../../shared/ticket/ticket';
import type { CutDisk, Survival } from '../../support/relay/power-cut';

/** What a start finds. */
export interface Found {
  /** By the order's id; more than one for an order that is there more than once. */
  readonly tickets: ReadonlyMap<string, readonly Ticket[]>;
  /** Files that cannot be read, in words. */
  readonly damages: readonly string[];
}

type Left = ReadonlyMap<string, Buffer | 'folder'> | null;
type Verdict = { readonly ticket: Ticket } | { readonly damage: string };

/**
 * Reads the tickets that a power cut left, by the core's own code. A file that was read once is not read again, since its name
 * and its bytes say it all: thousands of cuts differ in a file or two each.
 */
export class LeftReader {
  readonly #known = new WeakMap<Buffer, Map<string, Verdict>>();
  readonly #goodSettings = new WeakSet<Buffer>();

  constructor(private readonly dataDir: string) {}

  async read(disk: CutDisk, survival: Survival, seed: number): Promise<Found> {
    const left = (folder: string) => disk.left(path.join(this.dataDir, 'tickets', folder), survival, seed);
    const tickets = new Map<string, Ticket[]>();
    const damages = await this.#readSettings(disk.left(this.dataDir, survival, seed));
    const open = await this.#readFolder('open', left('open'));
    const days = [...(left('')?.keys() ?? [])].filter(isBusinessDay);
    const closed = await Promise.all(days.map((day) => this.#readFolder({ day }, left(day))));
    // A ticket that is on its way to the history or back is among the open ones too: those count.
    const all = [open, ...closed.map((day) => new Map([...day].filter(([name]) => !open.has(name))))];
    for (const [name, verdict] of all.flatMap((folder) => [...folder])) {
      if ('damage' in verdict) damages.push(`${name} cannot be read: ${verdict.damage}`);
      else tickets.set(verdict.ticket.id, [...(tickets.get(verdict.ticket.id) ?? []), verdict.ticket]);
    }
    return { tickets, damages };
  }

  /** What is wrong with them, in words. None at all are the defaults. */
  async #readSettings(left: Left): Promise<string[]> {
    const files = filesOf(left);
    const first = files.get('settings.json');
    if (first === undefined || this.#goodSettings.has(first)) return [];
    const store = new SettingsStore(diskWith(files), this.dataDir, systemClock, () => undefined);
    const passedOver = await store.load();
    if (passedOver !== null) return [`settings were passed over: ${passedOver}`];
    this.#goodSettings.add(first);
    return [];
  }

  async #readFolder(
    place: Place,
    left: ReadonlyMap<string, Buffer | 'folder'> | null,
  ): Promise<Map<string, Verdict>> {
    const verdicts = new Map<string, Verdict>();
    const unknown = new Map<string, Buffer>();
    for (const [file, bytes] of filesOf(left)) {
      const name = ticketOfFile(file);
      if (name === null) continue;
      const known = this.#known.get(bytes)?.get(name);
      if (known === undefined) unknown.set(file, bytes);
      else verdicts.set(name, known);
    }
    if (unknown.size === 0) return verdicts;
    for (const [name, verdict] of await this.#readFiles(place, unknown)) verdicts.set(name, verdict);
    return verdicts;
  }

  async #readFiles(place: Place, files: ReadonlyMap<string, Buffer>): Promise<Map<string, Verdict>> {
    const ticketFiles = new TicketFiles(diskWith(files), this.dataDir);
    const verdicts = new Map<string, Verdict>();
    if (place === 'open') {
      const { tickets, unreadable } = await loadOpenTickets(ticketFiles);
      for (const ticket of tickets) verdicts.set(ticketName(ticket.id), { ticket });
      for (const { name, error } of unreadable) verdicts.set(name, { damage: String(error) });
    } else {
      for (const name of await ticketFiles.namesOfDay(place.day))
        verdicts.set(name, await verdictOn(ticketFiles, name, place));
    }
    for (const [file, bytes] of files) {
      const name = ticketOfFile(file);
      const verdict = name === null ? undefined : verdicts.get(name);
      if (name === null || verdict === undefined) throw new Error(`nobody read ${file}`);
      this.#known.set(bytes, (this.#known.get(bytes) ?? new Map<string, Verdict>()).set(name, verdict));
    }
    return verdicts;
  }
}

async function verdictOn(files: TicketFiles, name: string, place: Place): Promise<Verdict> {
  try {
    const ticket = await files.read(name, place);
    return ticket === null ? { damage: 'it went away' } : { ticket };
  } catch (error) {
    return { damage: String(error) };
  }
}

function filesOf(left: Left): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const [name, bytes] of left ?? []) if (bytes !== 'folder') files.set(name, bytes);
  return files;
}

/** A disk with one folder, whose files can only be read. */
function diskWith(files: ReadonlyMap<string, Buffer>): Disk {
  return {
    readdir: async () => [...files.keys()],
    readFile: async (file: string) => {
      const bytes = files.get(path.basename(file));
      if (bytes === undefined) throw Object.assign(new Error(`ENOENT: ${file}`), { code: 'ENOENT' });
      return bytes;
    },
    mkdir: async () => undefined,
    open: async () => ({ sync: async () => undefined, close: async () => undefined }),
  } as unknown as Disk;
}
