import type { BoardChange, BoardTicket, Snapshot, Status } from '../../shared/ipc/snapshot';
import type { Ticket } from '../../shared/ticket/ticket';
import { type Clock, isoNow } from './clock';
import { BoardTickets } from './tickets/board-tickets';

/** How long a change waits for others, in milliseconds: several of one moment reach the board as one. */
const gatherMs = 10;
/**
 * How long lies between two tellings at least, in milliseconds: so that drawing a flood of orders does not take
 * the processor from taking them. Orders as a kitchen knows them are never held up by it.
 */
const betweenMs = { least: 50, perTicket: 5, most: 250 };
/** While orders are being written their answers go first, for so many milliseconds at most. */
const patienceMs = 500;

interface FeedDeps {
  readonly ticket: (id: string) => Ticket | null;
  readonly tickets: () => readonly Ticket[];
  readonly status: () => Status;
  /** How many orders are being written, with somebody waiting for the answer. */
  readonly beingTaken: () => number;
}

/**
 * Tells whoever listens what changed, a moment later, when the answer is on its way: nobody who listens can
 * delay or fail one.
 */
export class Feed {
  readonly #listeners = new Set<(change: BoardChange) => void>();
  readonly #boardTickets = new BoardTickets();
  readonly #changedIds = new Set<string>();
  #statusChanged = false;
  #scheduled = false;
  #sequence = 0;
  /** On the monotonic clock: not before then. */
  #nextAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly sources: FeedDeps,
    private readonly clock: Clock,
    private readonly listenerFailed: (error: unknown) => void,
  ) {}

  /** Of the newest change that was told. */
  get sequence(): number {
    return this.#sequence;
  }

  ticketChanged(id: string): void {
    this.#tell(id, this.#boardTickets.place(id, this.sources.ticket(id)));
  }

  /** Shows the board a ticket that it does not hold any more. */
  bring(id: string): void {
    this.#tell(id, this.#boardTickets.bring(id, isoNow(this.clock)));
  }

  statusChanged(): void {
    this.#statusChanged = true;
    this.#schedule();
  }

  /** All there is to see now. @param most at most so many tickets themselves */
  snapshot(most = Number.POSITIVE_INFINITY): Snapshot {
    const tickets = this.sources.tickets().filter(({ id }) => this.holds(id));
    return {
      sequence: this.#sequence,
      tickets: tickets.slice(0, most).map(toBoardTicket),
      others: tickets.slice(most).map(({ id }) => id),
      doneCount: this.#boardTickets.doneCount,
      status: this.sources.status(),
    };
  }

  /** Those of some tickets that the board holds, as they are now. */
  tickets(ids: readonly string[]): readonly BoardTicket[] {
    return ids
      .filter((id) => this.holds(id))
      .map((id) => this.sources.ticket(id))
      .filter((ticket) => ticket !== null)
      .map(toBoardTicket);
  }

  /** Whether the board holds this ticket: it is open, or one of the last that are done. */
  holds(id: string): boolean {
    return this.#boardTickets.holds(id);
  }

  /** Tells of each change from now on. Returns a function that ends it. */
  subscribe(listener: (change: BoardChange) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #tell(id: string, displaced: string | null): void {
    this.#changedIds.add(id);
    if (displaced !== null) this.#changedIds.add(displaced);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    const now = this.clock.monotonic();
    setTimeout(() => this.#publishWhenQuiet(now + patienceMs), Math.max(gatherMs, this.#nextAt - now));
  }

  #publishWhenQuiet(latestAt: number): void {
    if (this.sources.beingTaken() > 0 && this.clock.monotonic() < latestAt)
      setTimeout(() => this.#publishWhenQuiet(latestAt), gatherMs);
    else this.#publish();
  }

  #publish(): void {
    this.#scheduled = false;
    const pauseMs = Math.max(betweenMs.least, betweenMs.perTicket * this.#changedIds.size);
    this.#nextAt = this.clock.monotonic() + Math.min(pauseMs, betweenMs.most);
    this.#sequence += 1;
    const found = [...this.#changedIds].map((id) => ({
      id,
      ticket: this.holds(id) ? this.sources.ticket(id) : null,
    }));
    const change: BoardChange = {
      sequence: this.#sequence,
      tickets: found.flatMap(({ ticket }) => (ticket === null ? [] : [toBoardTicket(ticket)])),
      removed: found.filter(({ ticket }) => ticket === null).map(({ id }) => id),
      doneCount: this.#boardTickets.doneCount,
      status: this.#statusChanged ? this.sources.status() : null,
    };
    this.#changedIds.clear();
    this.#statusChanged = false;
    for (const listener of this.#listeners) {
      try {
        listener(change);
      } catch (error) {
        this.listenerFailed(error);
      }
    }
  }
}

/** All of a ticket but its raw body. */
export function toBoardTicket({ body: _, ...ticket }: Ticket): BoardTicket {
  return ticket;
}
