import { setImmediate as nextTurn } from 'node:timers/promises';
import { comparableId } from '../../../shared/bbot/identity';
import { byArrival } from '../../../shared/ticket/arrival';
import type { Ticket } from '../../../shared/ticket/ticket';
import type { BackgroundWork } from '../background-work';
import { type Clock, isoNow } from '../clock';
import type { Turn } from '../storage/disk-turns';
import { StorageError } from '../storage/storage-error';
import type { StorageHealth } from '../storage/storage-health';
import { type Archive, placeOf } from './archive';
import type { Arrivals } from './arrivals';
import { type Change, markUnconfirmed } from './bbot-updates';
import { type IncomingOrder, newTicket } from './new-ticket';
import type { Quarantine } from './quarantine';
import type { Place } from './ticket-files';
import { possibleNames, ticketName } from './ticket-name';
import { type Durability, TicketQueue } from './ticket-queue';
import { TicketWriter, type TicketWriterDeps } from './ticket-writer';

interface Entry {
  readonly id: string;
  readonly checkoutId: string | null;
  readonly takenAt: string;
  readonly arrival: number | null;
  readonly test: boolean;
  /** Settles with the first write: duplicates and early changes wait for the same outcome. */
  taken: Promise<TicketQueue>;
  /** Null while the id is only reserved. */
  queue: TicketQueue | null;
  /** Changes received while the id is only reserved: kept in case the write leaves a ticket after all. */
  readonly early: Change[];
  readonly writer: TicketWriter;
}

interface TicketStoreDeps extends TicketWriterDeps {
  readonly archive: Archive;
  readonly quarantine: Quarantine;
  readonly background: BackgroundWork;
  readonly health: StorageHealth;
  readonly clock: Clock;
  readonly arrivals: Arrivals;
  /** Called with the id of a ticket that may look different now. */
  readonly changed: (id: string) => void;
  /** Called with a ticket exactly as it is on disk; must return at once. */
  readonly committed: (ticket: Ticket) => void;
}

/** Every ticket that is open or being changed, by its order's id. Disk first, memory second. */
export class TicketStore {
  /** By the tickets' own ids. */
  readonly #entries = new Map<string, Entry>();
  /** The ticket's own id by its comparable id: an older version kept UUIDs in any case. */
  readonly #ownIds = new Map<string, string>();
  /** By comparable checkout id: each time printing checks, it asks every ticket for the others of its checkout. */
  readonly #ofCheckout = new Map<string, Set<Entry>>();
  /** Those being written right now, except test orders. */
  readonly #reserved = new Set<Entry>();
  readonly #visits = new Map<string, Promise<Entry | null>>();

  constructor(private readonly parts: TicketStoreDeps) {
    parts.health.onRecovery(() => {
      for (const entry of this.#entries.values()) entry.queue?.retry();
    });
  }

  /** The open ticket to show, or null. */
  get(id: string): Ticket | null {
    const entry = this.#entryOf(id);
    return entry?.writer.place === 'open' ? (entry.queue?.visible ?? null) : null;
  }

  /** Every open ticket, in order of arrival. */
  all(): Ticket[] {
    const open: Ticket[] = [];
    for (const { writer, queue } of this.#entries.values())
      if (writer.place === 'open' && queue !== null) open.push(queue.visible);
    return open;
  }

  /** Orders being written right now; they count toward caps. */
  get reserved(): number {
    return this.#reserved.size;
  }

  /** Whether this order was taken before or is being taken: then no gate refuses it. */
  knows(id: string): boolean {
    const { archive, quarantine } = this.parts;
    return (
      this.holds(id) ||
      possibleNames(id).some((name) => archive.placeOf(name) !== null || quarantine.has(name))
    );
  }

  /** Whether this order is in memory or being taken: then it must not be taken again. */
  holds(id: string): boolean {
    return this.#entryOf(id) !== undefined;
  }

  /** Puts a ticket read at start on the board. */
  adopt(ticket: Ticket): void {
    const entry = this.#reserve(ticket, 'open');
    entry.taken = Promise.resolve(this.#install(entry, ticket));
  }

  /**
   * Takes an unknown order: reserves its id at once, resolves once the ticket is durable.
   * @throws StorageError; what the write left is then removed, or becomes an unconfirmed ticket
   */
  async take(incoming: IncomingOrder): Promise<Ticket> {
    const ticket: Ticket = { ...newTicket(incoming), arrival: this.parts.arrivals.next() };
    const entry = this.#reserve(ticket, placeOf(ticket, this.parts.dayEndsAtHour()));
    entry.taken = this.#firstWrite(entry, ticket);
    return (await entry.taken).committed;
  }

  /**
   * Applies a change to a known ticket in turn, archived ones included.
   * @returns null when no such ticket can be read
   * @throws StorageError when the change is not durable (yet)
   */
  async change(id: string, change: Change, durability: Durability = 'disk-first'): Promise<Ticket | null> {
    const entry = this.#entryOf(id) ?? (await this.#visited(id, durability));
    if (entry === null) return null;
    // A ticket in memory is changed at once, within this turn of the event loop.
    if (entry.queue !== null) return entry.queue.apply(change, durability);
    if (durability === 'at-once') entry.early.push(change);
    return (await entry.taken).apply(change, durability);
  }

  /** The ids of a checkout's tickets in memory, including those being written, oldest first. */
  idsOfCheckout(checkoutId: string): string[] {
    const entries = this.#ofCheckout.get(comparableId(checkoutId)) ?? [];
    // A ticket brought back from the history is last in memory, but not the newest.
    return [...entries].sort(byArrival).map((entry) => entry.id);
  }

  /** The ids of a checkout's tickets in closed days, oldest first. Reads many files the first time. */
  async archivedIdsOfCheckout(checkoutId: string): Promise<string[]> {
    const names = await this.parts.archive.namesOfCheckout(checkoutId);
    const read = await Promise.all(names.map((name) => this.parts.archive.read(name)));
    const tickets = read.filter((ticket) => ticket !== null);
    return tickets.sort(byArrival).map((ticket) => ticket.id);
  }

  /** Resolves once everything that took effect is on disk, or the disk has refused it once more. */
  async settled(): Promise<void> {
    await this.parts.background.settled();
    // A ticket from an earlier day that is being read changes as soon as it is there.
    while (this.#visits.size > 0) {
      await Promise.allSettled(this.#visits.values());
      await nextTurn();
    }
    for (const entry of this.#entries.values()) entry.queue?.retry();
    await Promise.all([...this.#entries.values()].map((entry) => entry.queue?.settled()));
  }

  #reserve({ id, order: { checkoutId }, takenAt, arrival, test }: Ticket, place: Place): Entry {
    const entry: Entry = {
      id,
      checkoutId,
      takenAt,
      arrival,
      test,
      taken: neverTaken,
      queue: null,
      early: [],
      writer: new TicketWriter(this.parts, place),
    };
    this.#entries.set(id, entry);
    this.#noteCheckout(entry);
    if (!test) this.#reserved.add(entry);
    this.#ownIds.set(comparableId(id), id);
    return entry;
  }

  #noteCheckout(entry: Entry): void {
    if (entry.checkoutId === null) return;
    const compared = comparableId(entry.checkoutId);
    const others = this.#ofCheckout.get(compared);
    if (others === undefined) this.#ofCheckout.set(compared, new Set([entry]));
    else others.add(entry);
  }

  #forgetCheckout(entry: Entry): void {
    if (entry.checkoutId === null) return;
    const compared = comparableId(entry.checkoutId);
    const others = this.#ofCheckout.get(compared);
    others?.delete(entry);
    if (others?.size === 0) this.#ofCheckout.delete(compared);
  }

  /** An older version may have taken one order twice: each own id leads to its own ticket. */
  #entryOf(id: string): Entry | undefined {
    return this.#entries.get(id) ?? this.#entries.get(this.#ownIds.get(comparableId(id)) ?? id);
  }

  #forget(entry: Entry): void {
    const { id } = entry;
    this.#entries.delete(id);
    this.#reserved.delete(entry);
    this.#forgetCheckout(entry);
    const compared = comparableId(id);
    if (this.#ownIds.get(compared) === id) this.#ownIds.delete(compared);
  }

  async #firstWrite(entry: Entry, ticket: Ticket): Promise<TicketQueue> {
    const write = entry.writer.writeNew(ticket);
    try {
      await this.parts.health.watchTurn(write);
    } catch (error) {
      write.giveUp();
      this.parts.background.add(this.#undo(entry, ticket, write), (failure) =>
        this.parts.health.failed(failure),
      );
      throw error;
    }
    for (const name of possibleNames(ticket.id))
      if (this.parts.quarantine.has(name)) await this.#dismissRestored(name);
    return this.#install(entry, ticket);
  }

  /** Removes what a write answered with 503 left, once it has actually ended. */
  async #undo(entry: Entry, ticket: Ticket, write: Turn<void>): Promise<void> {
    const inPlace = await write.ended.then(
      () => true,
      (error: unknown) => !(error instanceof StorageError) || error.inPlace,
    );
    try {
      if (inPlace) await entry.writer.remove(ticket);
      this.#forget(entry);
    } catch (error) {
      this.parts.health.failed(error);
      const unsure = [markUnconfirmed(isoNow(this.parts.clock), 'write-late'), ...entry.early].reduce(
        (before, change) => change(before),
        ticket,
      );
      entry.taken = Promise.resolve(this.#install(entry, unsure));
    }
  }

  async #dismissRestored(name: string): Promise<void> {
    try {
      await this.parts.quarantine.dismiss(name);
    } catch (error) {
      this.parts.health.failed(error);
    }
  }

  #install(entry: Entry, ticket: Ticket): TicketQueue {
    const queue = new TicketQueue(ticket, {
      writer: entry.writer,
      watch: (write) => this.parts.health.watchTurn(write),
      changed: () => this.#changed(entry),
      committed: this.parts.committed,
    });
    entry.queue = queue;
    this.#reserved.delete(entry);
    const { place } = entry.writer;
    if (place !== 'open') this.parts.archive.moved(ticket, place);
    this.#changed(entry);
    this.parts.committed(ticket);
    return queue;
  }

  /** An archived ticket stays in memory only while it is being changed. */
  #changed(entry: Entry): void {
    this.parts.changed(entry.id);
    if (entry.writer.place === 'open') return;
    setImmediate(() => {
      if (entry.writer.place !== 'open' && entry.queue?.idle === true) this.#forget(entry);
    });
  }

  /** A `disk-first` caller waits, so there is a deadline. What takes effect at once does so however late it is read. */
  #visited(id: string, durability: Durability): Promise<Entry | null> {
    const { archive } = this.parts;
    const name = possibleNames(id).find((one) => archive.placeOf(one) !== null) ?? ticketName(id);
    const visit = this.#visit(name);
    return durability === 'disk-first' ? this.parts.health.watch(visit) : visit;
  }

  /** Brings an archived ticket into memory to change it. Concurrent callers share one read. */
  #visit(name: string): Promise<Entry | null> {
    const visit = this.#visits.get(name) ?? this.#read(name).finally(() => this.#visits.delete(name));
    this.#visits.set(name, visit);
    return visit;
  }

  async #read(name: string): Promise<Entry | null> {
    const place = this.parts.archive.placeOf(name);
    const ticket = await this.parts.archive.read(name);
    if (ticket === null || place === null) return null;
    const entry = this.#reserve(ticket, place);
    entry.taken = Promise.resolve(this.#install(entry, ticket));
    return entry;
  }
}

const neverTaken: Promise<TicketQueue> = new Promise(() => undefined);
