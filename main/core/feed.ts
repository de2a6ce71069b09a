import type { BoardChange, BoardTicket, Snapshot, Status } from '../../shared/ipc/snapshot';
import type { Ticket } from '../../shared/ticket/ticket';
import { type Clock, isoNow } from './clock';
import { BoardTickets } from './tickets/board-tickets';

/** How long a change waits for more, in milliseconds: several at once reach the board as one. */
const gatherMs = 10;
/**
 * The minimum time between two changes, in milliseconds, so that drawing a flood of orders does not take the processor
 * from taking them. An ordinary kitchen's orders are never delayed by it.
 */
const betweenMs = { min: 50, perTicket: 5, max: 250 };
/** While orders are being written their answers go first, for at most this many milliseconds. */
const timeoutMs = 500;

interface FeedDeps {
  readonly ticket: (id: string) => Ticket | null;
  readonly tickets: () => readonly Ticket[];
  readonly status: () => Status;
  /** How many orders are being written while a guest waits for the answer. */
  readonly beingTaken: () => number;
}

/** Publishes changes a moment later, once the answer is on its way, so that no listener can delay or fail it. */
export class Feed {
  readonly #listeners = new Set<(change: BoardChange) => void>();
  readonly #boardTickets = new BoardTickets();
  readonly #changedIds = new Set<string>();
  #statusChanged = false;
  #scheduled = false;
  #sequence = 0;
  /** Monotonic time of the next publication, at the earliest. */
  #nextAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly sources: FeedDeps,
    private readonly clock: Clock,
    private readonly listenerFailed: (error: unknown) => void,
  ) {}

  /** Sequence of the newest published change. */
  get sequence(): number {
    return this.#sequence;
  }

  ticketChanged(id: string): void {
    this.#tell(id, this.#boardTickets.place(id, this.sources.ticket(id)));
  }

  /** Shows the board a ticket it no longer holds. */
  bring(id: string): void {
    this.#tell(id, this.#boardTickets.bring(id, isoNow(this.clock)));
  }

  statusChanged(): void {
    this.#statusChanged = true;
    this.#schedule();
  }

  /** Everything visible now. @param max limits the tickets included whole; the rest are ids */
  snapshot(max = Number.POSITIVE_INFINITY): Snapshot {
    const tickets = this.sources.tickets().filter(({ id }) => this.holds(id));
    return {
      sequence: this.#sequence,
      tickets: tickets.slice(0, max).map(toBoardTicket),
      others: tickets.slice(max).map(({ id }) => id),
      doneCount: this.#boardTickets.doneCount,
      status: this.sources.status(),
    };
  }

  /** Those of the given tickets that the board holds, in their current state. */
  tickets(ids: readonly string[]): readonly BoardTicket[] {
    return ids
      .filter((id) => this.holds(id))
      .map((id) => this.sources.ticket(id))
      .filter((ticket) => ticket !== null)
      .map(toBoardTicket);
  }

  /** Whether the board holds this ticket: it is open, or one of the last done. */
  holds(id: string): boolean {
    return this.#boardTickets.holds(id);
  }

  /** Calls the listener for each change from now on. Returns a function that unsubscribes. */
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
    setTimeout(() => this.#publishWhenQuiet(now + timeoutMs), Math.max(gatherMs, this.#nextAt - now));
  }

  #publishWhenQuiet(latestAt: number): void {
    if (this.sources.beingTaken() > 0 && this.clock.monotonic() < latestAt)
      setTimeout(() => this.#publishWhenQuiet(latestAt), gatherMs);
    else this.#publish();
  }

  #publish(): void {
    this.#scheduled = false;
    const pauseMs = Math.max(betweenMs.min, betweenMs.perTicket * this.#changedIds.size);
    this.#nextAt = this.clock.monotonic() + Math.min(pauseMs, betweenMs.max);
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

/** A ticket without its raw body. */
export function toBoardTicket({ body: _, ...ticket }: Ticket): BoardTicket {
  return ticket;
}
