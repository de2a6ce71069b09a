import { comparableId } from '../../../shared/bbot/identity';
import type { Ticket } from '../../../shared/ticket/ticket';
import { DamagedFileError } from '../storage/checksummed-json';
import { NewerVersionError } from '../storage/migrations';
import { daysToForget } from './business-day';
import { dayOfTicket } from './ticket-day';
import type { Place, TicketFiles } from './ticket-files';
import { ticketName } from './ticket-name';

/** Where a ticket's file belongs: on the board until archived, and again while an archived ticket sounds. */
export function placeOf(ticket: Ticket, dayEndsAtHour: number): Place {
  if (ticket.archivedAt === null || ticket.alert !== null) return 'open';
  return { day: dayOfTicket(ticket, dayEndsAtHour) };
}

/**
 * The closed business days. A start reads only the names of their tickets, so it takes as long with 20,000 kept tickets
 * as with none.
 */
export class Archive {
  readonly #dayOf = new Map<string, string>();
  #namesOfCheckout: Promise<Map<string, Set<string>>> | null = null;

  constructor(
    private readonly files: TicketFiles,
    private readonly unreadable: (name: string, place: Place, error: unknown) => Promise<void>,
  ) {}

  async load(): Promise<void> {
    for (const day of await this.files.days()) {
      for (const name of await this.files.namesOfDay(day)) this.#dayOf.set(name, day);
    }
  }

  /** How many tickets each closed day has. */
  countByDay(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const day of this.#dayOf.values()) counts.set(day, (counts.get(day) ?? 0) + 1);
    return counts;
  }

  /** The names of a closed day's tickets, in no particular order. */
  namesOfDay(day: string): readonly string[] {
    return [...this.#dayOf].flatMap(([name, dayOfName]) => (dayOfName === day ? [name] : []));
  }

  /** The day's folder that holds a ticket, or null. */
  placeOf(name: string): { readonly day: string } | null {
    const day = this.#dayOf.get(name);
    return day === undefined ? null : { day };
  }

  /** Notes that a ticket's file is now in this place. */
  moved(ticket: Ticket, place: Place): void {
    const name = ticketName(ticket.id);
    if (place === 'open') this.#dayOf.delete(name);
    else this.#dayOf.set(name, place.day);
    const { checkoutId } = ticket.order;
    if (checkoutId === null) return;
    void this.#namesOfCheckout?.then((names) => add(names, checkoutId, name));
  }

  /** The archived ticket, or null; an unreadable one is put aside. */
  async read(name: string): Promise<Ticket | null> {
    const place = this.placeOf(name);
    if (place === null) return null;
    try {
      return await this.files.read(name, place);
    } catch (error) {
      this.#dayOf.delete(name);
      await this.unreadable(name, place, error);
      return null;
    }
  }

  /**
   * The names of a checkout's archived tickets. The first call reads every kept ticket, one at a time so that orders do
   * not wait behind it; call it only after the answer was sent.
   */
  async namesOfCheckout(checkoutId: string): Promise<readonly string[]> {
    this.#namesOfCheckout ??= this.#readCheckouts();
    const names = (await this.#namesOfCheckout).get(comparableId(checkoutId)) ?? new Set();
    return [...names].filter((name) => this.#dayOf.has(name));
  }

  /** Removes the days past the retention period, but no ticket before its own day. @throws the disk's error */
  async prune(keptDays: number, nowMs: number, dayEndsAtHour: number): Promise<void> {
    const forgotten = daysToForget(await this.files.days(), keptDays, nowMs);
    for (const day of forgotten) {
      await this.#keepLaterOnes(day, forgotten, dayEndsAtHour);
      await this.files.removeDay(day);
      for (const [name, dayOfName] of this.#dayOf) if (dayOfName === day) this.#dayOf.delete(name);
    }
  }

  /** An older version filed an order under the day it was taken, perhaps months before the day it was for. */
  async #keepLaterOnes(day: string, forgotten: readonly string[], dayEndsAtHour: number): Promise<void> {
    const newest = forgotten.at(-1) ?? day;
    for (const name of this.namesOfDay(day)) {
      const ticket = await this.#readOrGiveUp(name, { day });
      if (ticket === null) continue;
      const own = dayOfTicket(ticket, dayEndsAtHour);
      if (own <= newest) continue;
      await this.files.write(ticket, { day: own });
      this.moved(ticket, { day: own });
    }
  }

  /** Null for a file that cannot be read even in part. @throws the disk's error */
  async #readOrGiveUp(name: string, place: Place): Promise<Ticket | null> {
    try {
      return await this.files.read(name, place);
    } catch (error) {
      if (error instanceof DamagedFileError || error instanceof NewerVersionError) return null;
      throw error;
    }
  }

  async #readCheckouts(): Promise<Map<string, Set<string>>> {
    const names = new Map<string, Set<string>>();
    for (const name of [...this.#dayOf.keys()]) {
      const ticket = await this.read(name);
      if (ticket?.order.checkoutId) add(names, ticket.order.checkoutId, name);
    }
    return names;
  }
}

function add(names: Map<string, Set<string>>, checkoutId: string, name: string): void {
  const compared = comparableId(checkoutId);
  const known = names.get(compared);
  if (known === undefined) names.set(compared, new Set([name]));
  else known.add(name);
}
