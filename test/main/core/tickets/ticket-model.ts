import type { Stage } from '../../../../shared/ticket/stage';

/*
 * A second telling of the design's rules, much simpler than the product: one counter, everything in memory,
 * nothing at once, nothing fails. Where the two differ, one of them is wrong.
 */

export interface OrderVersion {
  /** Minutes after it was placed; null: no `last_modified`. */
  readonly modified: number | null;
  readonly items: readonly string[] | null;
  readonly table: string | null;
  readonly itemStatus: string;
  readonly closed: boolean;
}

export interface ModelTicket {
  readonly checkout: string | null;
  text: string;
  modified: number | null;
  items: readonly string[];
  table: string | null;
  closed: boolean;
  stage: Stage;
  sure: 'answering' | 'answered' | 'confirmed' | 'unconfirmed';
  /** Confirmed by nothing but an answered repeat, whose answer may turn out to be lost. */
  byRepeat: boolean;
  paid: boolean;
  cancelled: boolean;
  discarded: boolean;
  rings: 'new' | 'restored' | 'updated' | 'emptied' | 'cancelled' | null;
  inHistory: boolean;
  refunds: number;
  /** Whether an update took an item off it. */
  tookOff: boolean;
}

const stages: readonly Stage[] = ['new', 'preparing', 'ready', 'done'];

export class TicketModel {
  /** In the order in which they were taken. */
  readonly tickets = new Map<string, ModelTicket>();

  isOnBoard(ticket: Pick<ModelTicket, 'inHistory' | 'rings'>): boolean {
    return !ticket.inHistory || ticket.rings !== null;
  }

  tell(id: string, checkout: string | null, version: OrderVersion, text: string, paid: boolean): string {
    const ticket = this.tickets.get(id);
    if (ticket === undefined) {
      this.tickets.set(id, this.#taken(checkout, version, text, paid));
      return 'accepted';
    }
    if (paid) this.#confirmByUpdate(ticket);
    const older = version.modified !== null && ticket.modified !== null && version.modified < ticket.modified;
    const newer = version.modified !== null && ticket.modified !== null && version.modified > ticket.modified;
    const isChange = !older && (newer || text !== ticket.text);
    const asksAgain = ticket.cancelled ? !older : ticket.discarded;
    if (isChange) this.#update(ticket, version, text);
    if (asksAgain && !paid && !version.closed) this.#backOn(ticket, 'new', 'unconfirmed');
    return isChange ? 'updated' : 'duplicate';
  }

  cancel(checkout: string): void {
    for (const ticket of this.#ticketsOf(checkout)) {
      if (ticket.paid || ticket.cancelled) continue;
      if (!ticket.discarded) ticket.rings = 'cancelled';
      ticket.cancelled = true;
      ticket.discarded = false;
    }
  }

  finish(checkout: string): void {
    const tickets = this.#ticketsOf(checkout);
    for (const ticket of tickets) {
      const isVoid = ticket.cancelled || ticket.discarded;
      if (isVoid && ticket !== tickets.at(-1)) continue;
      if (isVoid) this.#backOn(ticket, 'restored', 'confirmed');
      ticket.paid = true;
      ticket.sure = 'confirmed';
      ticket.byRepeat = false;
    }
  }

  refund(checkout: string): void {
    for (const ticket of this.#ticketsOf(checkout)) {
      ticket.refunds += 1;
      const isMade = ticket.stage !== 'done' && !ticket.cancelled && !ticket.discarded && !ticket.inHistory;
      if (ticket.refunds === 1 && isMade && !ticket.tookOff) ticket.rings ??= 'updated';
    }
  }

  step(ticket: ModelTicket, from: Stage, by: 1 | -1): void {
    const to = stages[stages.indexOf(from) + by];
    if (ticket.stage !== from || to === undefined || ticket.cancelled || ticket.discarded) return;
    ticket.stage = to;
    ticket.rings = null;
  }

  acknowledge(ticket: ModelTicket): void {
    ticket.rings = null;
  }

  decide(ticket: ModelTicket, make: boolean): void {
    if (ticket.sure !== 'unconfirmed' || ticket.cancelled || ticket.discarded) return;
    ticket.byRepeat = false;
    if (make) ticket.sure = 'confirmed';
    else ticket.discarded = true;
    ticket.rings = null;
  }

  answered(ticket: ModelTicket): void {
    if (!this.isOnBoard(ticket)) return;
    if (ticket.sure === 'answering') ticket.sure = 'answered';
    if (ticket.sure === 'unconfirmed' && !ticket.cancelled && !ticket.discarded) {
      ticket.sure = 'confirmed';
      ticket.byRepeat = true;
    }
  }

  answerLost(ticket: ModelTicket): void {
    const byRepeat = ticket.sure === 'confirmed' && ticket.byRepeat;
    if (ticket.sure !== 'answering' && ticket.sure !== 'answered' && !byRepeat) return;
    ticket.sure = 'unconfirmed';
    if (!ticket.cancelled && !ticket.discarded) ticket.rings = 'new';
  }

  /** What was answered was noted; what was being answered is in doubt. */
  crash(): void {
    for (const ticket of this.tickets.values()) {
      if (this.isOnBoard(ticket) && ticket.sure === 'answering') this.answerLost(ticket);
    }
  }

  endDay(): void {
    for (const ticket of this.tickets.values()) if (ticket.rings === null) ticket.inHistory = true;
  }

  /** Events go to the board; where that knows nothing of the checkout, to the history. */
  #ticketsOf(checkout: string): ModelTicket[] {
    const all = [...this.tickets.values()].filter((ticket) => ticket.checkout === checkout);
    const onBoard = all.filter((ticket) => this.isOnBoard(ticket));
    return onBoard.length > 0 ? onBoard : all;
  }

  #taken(checkout: string | null, version: OrderVersion, text: string, paid: boolean): ModelTicket {
    const isEmpty = version.items === null || version.items.length === 0;
    const old = version.closed && (isEmpty || (version.modified !== null && version.modified > 15));
    return {
      checkout,
      text,
      modified: version.modified,
      items: version.items ?? [],
      table: version.table,
      closed: version.closed,
      stage: old ? 'done' : 'new',
      sure: old || paid ? 'confirmed' : 'answering',
      byRepeat: false,
      paid: false,
      cancelled: false,
      discarded: false,
      rings: old ? null : 'new',
      inHistory: old,
      refunds: 0,
      tookOff: false,
    };
  }

  #confirmByUpdate(ticket: ModelTicket): void {
    if (ticket.cancelled) return;
    if (ticket.discarded) this.#backOn(ticket, 'restored', 'confirmed');
    ticket.sure = 'confirmed';
    ticket.byRepeat = false;
  }

  #update(ticket: ModelTicket, version: OrderVersion, text: string): void {
    const { items, table } = ticket;
    ticket.text = text;
    ticket.modified = version.modified ?? ticket.modified;
    ticket.items = version.items ?? ticket.items;
    ticket.table = version.table ?? ticket.table;
    ticket.closed = version.closed;
    const added = without(ticket.items, items);
    const removed = without(items, ticket.items);
    if (removed.length > 0) ticket.tookOff = true;
    const asksForMore = added.length > 0 || table !== ticket.table;
    const isOver = ticket.stage === 'done' && (ticket.closed || !asksForMore);
    if (ticket.cancelled || ticket.discarded || isOver) return;
    if (removed.length > 0 && ticket.items.length === 0) ticket.rings = 'emptied';
    else if (asksForMore || removed.length > 0) ticket.rings ??= 'updated';
  }

  #backOn(ticket: ModelTicket, rings: 'new' | 'restored', sure: ModelTicket['sure']): void {
    Object.assign(ticket, {
      cancelled: false,
      discarded: false,
      inHistory: false,
      stage: 'new',
      rings,
      sure,
      byRepeat: false,
    });
  }
}

/** What one list has more of than another. */
function without(items: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return items.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
