import type { PrintJob } from '../../../shared/printing/print-job-schema';
import { isOpen } from '../../../shared/ticket/standing';
import type { Ticket } from '../../../shared/ticket/ticket';

/** How many of those that ask for nothing any more the board holds: the last ones, which are called back. */
const maxSettled = 100;

/**
 * Which of the day's tickets the board holds: all that ask something of somebody, and the last ones that do not. It
 * does not grow with the day; the others are found by asking for them.
 */
export class BoardTickets {
  readonly #done = new Set<string>();
  /** When something happened last to each settled ticket that the board holds: instants of the app's own clock. */
  readonly #settled = new Map<string, string>();
  readonly #away = new Set<string>();
  /** The last entry of each ticket's story, as it was heard of. */
  readonly #lastAt = new Map<string, string>();

  /** How many are done today in all. */
  get doneCount(): number {
    return this.#done.size;
  }

  holds(id: string): boolean {
    return !this.#away.has(id);
  }

  /**
   * Takes notice of a ticket as it is now; null: it is none of today's any more. Returns the id of the one that the
   * board holds no longer for it, or null.
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

  /** Has the board hold a ticket that somebody wants to see. Returns as `place` does. */
  bring(id: string, at: string): string | null {
    return this.#away.delete(id) ? this.#settle(id, this.#notBeforeOthers(at)) : null;
  }

  /** What happens now comes after all else, also when the PC's clock was set back meanwhile. */
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
      // Of one instant the one that came first.
      if (otherAt < at || (otherAt === at && id === newest)) [id, at] = [otherId, otherAt];
    }
    return id;
  }
}

function asksForSomething(ticket: Ticket): boolean {
  return isOpen(ticket) || ticket.prints.some(isUnsettled);
}

/** Whether staff are told of a slip also when its order is done. */
function isUnsettled({ state, slip }: PrintJob): boolean {
  if (state === 'unproved') return slip === 'void';
  return state === 'waiting' || state === 'sending' || state === 'held';
}
