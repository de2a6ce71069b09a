import { setImmediate } from 'node:timers/promises';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { meansTicket, readQuery } from '../../../shared/ticket/query';
import { type Feed, toBoardTicket } from '../feed';
import type { TicketStore } from '../tickets/ticket-store';

/** More than staff will read. */
const maxFound = 50;
/** How many tickets to check before orders being taken get their turn. */
const atATime = 100;

export interface FindDoneDeps {
  readonly store: Pick<TicketStore, 'all'>;
  readonly feed: Pick<Feed, 'holds'>;
}

/**
 * Finds today's orders among the done ones the board does not hold, newest first. One search runs at a time: a newer
 * one ends it, since staff keep typing.
 */
export class FindDone {
  #newest = 0;

  constructor(private readonly deps: FindDoneDeps) {}

  /** Resolves with at most `maxFound` tickets; with those found so far if a newer search began. */
  async find(typed: string): Promise<readonly BoardTicket[]> {
    this.#newest += 1;
    const search = this.#newest;
    const query = readQuery(typed);
    if (query === null) return [];
    const found: BoardTicket[] = [];
    for (const [index, ticket] of this.deps.store.all().reverse().entries()) {
      if (index % atATime === atATime - 1) await setImmediate();
      if (search !== this.#newest || found.length === maxFound) break;
      if (!this.deps.feed.holds(ticket.id) && meansTicket(query, ticket)) found.push(toBoardTicket(ticket));
    }
    return found;
  }
}
