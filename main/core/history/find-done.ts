import { setImmediate } from 'node:timers/promises';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { meansTicket, readQuery } from '../../../shared/ticket/query';
import { toBoardTicket } from '../feed';
import type { RelayParts } from '../services';

/** More than anybody reads. */
const mostFound = 50;
/** How many are looked at before orders that are being taken have their turn. */
const atATime = 100;

/**
 * Finds today's orders among the done ones that the board does not hold, the newest first. One search runs at a time: a
 * newer one ends the one before it, since somebody goes on typing.
 */
export class FindDone {
  #newest = 0;

  constructor(private readonly parts: Pick<RelayParts, 'store' | 'feed'>) {}

  /** Resolves with as many as anybody reads; with those found so far when a newer search began. */
  async find(typed: string): Promise<readonly BoardTicket[]> {
    this.#newest += 1;
    const search = this.#newest;
    const query = readQuery(typed);
    if (query === null) return [];
    const found: BoardTicket[] = [];
    for (const [index, ticket] of this.parts.store.all().reverse().entries()) {
      if (index % atATime === atATime - 1) await setImmediate();
      if (search !== this.#newest || found.length === mostFound) break;
      if (!this.parts.feed.holds(ticket.id) && meansTicket(query, ticket)) found.push(toBoardTicket(ticket));
    }
    return found;
  }
}
