import type { CoreState } from '../../shared/ipc/bridge';
import { withoutCore } from '../../shared/ipc/core-away';
import type { BoardChange, BoardTicket, Snapshot, Status } from '../../shared/ipc/snapshot';
import { isOpen } from '../../shared/ticket/ticket-state';

/** Everything around the windows follows from this. */
export interface ShellState {
  readonly status: Status;
  /** How many orders the kitchen still has to make; test orders do not count. */
  readonly openOrders: number;
  /** Ringing tickets, by id and alert: a new reason to ring counts as new. */
  readonly ringing: ReadonlySet<string>;
}

/** Follows the core as the board does, but keeps only what the shell needs. */
export class ShellView {
  #status: Status;
  readonly #open = new Set<string>();
  readonly #ringing = new Map<string, string>();
  #state: ShellState;

  constructor({ status, tickets }: Snapshot) {
    this.#status = status;
    for (const ticket of tickets) this.#note(ticket);
    this.#state = this.#now();
  }

  /** Another core runs, and this is everything it shows. */
  reset({ status, tickets }: Snapshot): void {
    this.#open.clear();
    this.#ringing.clear();
    this.#status = status;
    for (const ticket of tickets) this.#note(ticket);
    this.#state = this.#now();
  }

  /** @param at an ISO instant */
  coreIs(state: CoreState, at: string): void {
    if (state === 'running') return;
    this.#status = withoutCore(this.#status, state, at);
    this.#state = this.#now();
  }

  get state(): ShellState {
    return this.#state;
  }

  apply({ status, tickets, removed }: BoardChange): void {
    this.#status = status ?? this.#status;
    for (const ticket of tickets) this.#note(ticket);
    for (const id of removed) this.#forget(id);
    this.#state = this.#now();
  }

  #note(ticket: BoardTicket): void {
    this.#forget(ticket.id);
    if (ticket.alert !== null) this.#ringing.set(ticket.id, `${ticket.id} ${ticket.alert}`);
    if (isOpen(ticket) && !ticket.test) this.#open.add(ticket.id);
  }

  #forget(id: string): void {
    this.#open.delete(id);
    this.#ringing.delete(id);
  }

  #now(): ShellState {
    return {
      status: this.#status,
      openOrders: this.#open.size,
      ringing: new Set(this.#ringing.values()),
    };
  }
}
