import { comparableId } from '../../shared/bbot/identity';
import type { Ticket } from '../../shared/ticket/ticket';
import { businessDay, daysToForget } from './business-day';
import type { Place, TicketFiles } from './ticket-files';
import { ticketName } from './ticket-name';

/** Where a ticket belongs: on the board until it is archived, and again while an archived one sounds. */
export function placeOf(ticket: Ticket, dayEndsAtHour: number): Place {
  if (ticket.archivedAt === null || ticket.alert !== null) return 'open';
  return { day: businessDay(Date.parse(ticket.takenAt), dayEndsAtHour) };
}

/**
 * The closed business days. At a start only the names of their tickets are read, so that a start takes as long
 * with 20,000 tickets kept as with none.
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

  /** The names of a closed day's tickets, in no order. */
  namesOfDay(day: string): readonly string[] {
    return [...this.#dayOf].flatMap(([name, dayOfName]) => (dayOfName === day ? [name] : []));
  }

  /** The day's folder that holds a ticket, or null. */
  placeOf(name: string): { readonly day: string } | null {
    const day = this.#dayOf.get(name);
    return day === undefined ? null : { day };
  }

  /** Notes that a ticket's file lies in this place now. */
  moved(ticket: Ticket, place: Place): void {
    const name = ticketName(ticket.id);
    if (place === 'open') this.#dayOf.delete(name);
    else this.#dayOf.set(name, place.day);
    const { checkoutId } = ticket.order;
    if (checkoutId === null) return;
    void this.#namesOfCheckout?.then((names) => add(names, checkoutId, name));
  }

  /** The archived ticket, or null; one that cannot be read is put aside. */
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
   * The names of a checkout's archived tickets. The first call reads every kept ticket, one after the other so
   * that orders do not wait behind it; it is called after the answer was sent.
   */
  async namesOfCheckout(checkoutId: string): Promise<readonly string[]> {
    this.#namesOfCheckout ??= this.#readCheckouts();
    const names = (await this.#namesOfCheckout).get(comparableId(checkoutId)) ?? new Set();
    return [...names].filter((name) => this.#dayOf.has(name));
  }

  /** Removes the days that are older than is kept. Throws the disk's error. */
  async prune(keptDays: number, nowMs: number): Promise<void> {
    for (const day of daysToForget(await this.files.days(), keptDays, nowMs)) {
      await this.files.removeDay(day);
      for (const [name, dayOfName] of this.#dayOf) if (dayOfName === day) this.#dayOf.delete(name);
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
