import { writeChange } from '../../../shared/ipc/bridge';
import type { BoardChange } from '../../../shared/ipc/snapshot';

/** How many changes may be in flight to a reader. Those that come while it works through them arrive as one. */
const maxUnread = 3;
/** At most this many tickets per merged change; a reader that falls further behind learns that it missed some. */
const maxMerged = 1_000;

interface Reader {
  /** @param text the serialized change; the reader confirms each, see `wasRead` */
  readonly change: (text: string) => void;
  /** The reader has caught up, but missed some: it needs everything there is. */
  readonly leftOut: () => void;
}

/** Sends changes to a reader in another process, which may hang: what it has not read stays bounded. */
export class UnreadChanges {
  #unread = 0;
  /** Changes held back until the reader catches up. */
  #merged: BoardChange | null = null;
  #leftOut = false;

  constructor(private readonly reader: Reader) {}

  /** @param text the serialized change */
  tell(change: BoardChange, text: string): void {
    if (this.#leftOut) return;
    if (this.#unread < maxUnread) this.#send(text);
    else this.#keep(change);
  }

  /** The reader has read one. */
  wasRead(): void {
    this.#unread = Math.max(0, this.#unread - 1);
    if (this.#merged !== null) {
      this.#send(writeChange(this.#merged));
      this.#merged = null;
    } else if (this.#leftOut && this.#unread === 0) {
      this.#leftOut = false;
      this.reader.leftOut();
    }
  }

  #keep(change: BoardChange): void {
    const merged = this.#merged === null ? change : mergeChanges(this.#merged, change);
    this.#leftOut = merged.tickets.length + merged.removed.length > maxMerged;
    this.#merged = this.#leftOut ? null : merged;
  }

  #send(text: string): void {
    this.#unread += 1;
    this.reader.change(text);
  }
}

/** Merges two consecutive changes: each ticket as it is after both. */
export function mergeChanges(first: BoardChange, second: BoardChange): BoardChange {
  const tickets = new Map(first.tickets.map((ticket) => [ticket.id, ticket]));
  const removed = new Set(first.removed);
  for (const ticket of second.tickets) {
    tickets.set(ticket.id, ticket);
    removed.delete(ticket.id);
  }
  for (const id of second.removed) {
    tickets.delete(id);
    removed.add(id);
  }
  return {
    sequence: second.sequence,
    since: first.since ?? first.sequence - 1,
    tickets: [...tickets.values()],
    removed: [...removed],
    doneCount: second.doneCount,
    status: second.status ?? first.status,
  };
}
