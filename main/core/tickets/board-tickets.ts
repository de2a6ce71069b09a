import type { PrintJob } from '../../../shared/printing/print-job-schema';
import type { Ticket } from '../../../shared/ticket/ticket';
import { isOpen } from '../../../shared/ticket/ticket-state';

/** How many settled tickets the board holds: the latest ones, which staff recall. */
const maxSettled = 100;

/**
 * Decides which of the day's tickets the board holds: all that need action, and the latest that do not. It does not
 * grow with the day; the rest load on request.
 */
export class BoardTickets {
  readonly #done = new Set<string>();
  /** The last event of each settled ticket on the board: instants of the app's own clock. */
  readonly #settled = new Map<string, string>();
  readonly #away = new Set<string>();
  /** The time of each ticket's last history entry, as received. */
  readonly #lastAt = new Map<string, string>();

  /** How many are done today in total. */
  get doneCount(): number {
    return this.#done.size;
  }

  holds(id: string): boolean {
    return !this.#away.has(id);
  }

  /**
   * Places a ticket in its current state. @param ticket null: it no longer belongs to today
   * @returns the id of the ticket the board drops for it, or null
   */
  place(id: string, ticket: Ticket | null): string | null {
    this.#forget(id);
    const before = this.#lastAt.get(id);
    this.#lastAt.delete(id);
    if (ticket === null) return null;
    const at = ticket.history.at(-1)?.at ?? ticket.takenAt;
    this.#lastAt.set(id, at);
    if (!isOpen(ticket)) this.#done.add(id);
    if (asksForSomething(ticket)) return null;
    return this.#settle(id, before === undefined || before === at ? at : this.#notBeforeOthers(at));
  }

  /** Puts a ticket on the board because staff ask to see it. Returns like `place`. */
  bring(id: string, at: string): string | null {
    return this.#away.delete(id) ? this.#settle(id, this.#notBeforeOthers(at)) : null;
  }

  /** What happens now sorts last, even if the PC's clock was set back meanwhile. */
  #notBeforeOthers(at: string): string {
    let latest = at;
    for (const other of this.#settled.values()) if (other > latest) latest = other;
    return latest;
  }

  #forget(id: string): void {
    this.#done.delete(id);
    this.#settled.delete(id);
    this.#away.delete(id);
  }

  #settle(id: string, at: string): string | null {
    this.#settled.set(id, at);
    if (this.#settled.size <= maxSettled) return null;
    const oldest = this.#oldest(id, at);
    this.#settled.delete(oldest);
    this.#away.add(oldest);
    return oldest;
  }

  #oldest(newest: string, newestAt: string): string {
    let [id, at] = [newest, newestAt];
    for (const [otherId, otherAt] of this.#settled) {
      // At the same instant, the one that came first.
      if (otherAt < at || (otherAt === at && id === newest)) [id, at] = [otherId, otherAt];
    }
    return id;
  }
}

function asksForSomething(ticket: Ticket): boolean {
  return isOpen(ticket) || ticket.prints.some(isUnsettled);
}

/** Whether staff are told about a slip even when its order is done. */
function isUnsettled({ state, slip }: PrintJob): boolean {
  if (state === 'unproved') return slip === 'void';
  return state === 'waiting' || state === 'sending' || state === 'held';
}
