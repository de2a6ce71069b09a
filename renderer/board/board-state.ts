import type { BoardChange, BoardTicket, Snapshot, Status } from '../../shared/snapshot';

/** What the board shows, as of one sequence number. */
export interface BoardState {
  readonly sequence: number;
  readonly tickets: ReadonlyMap<string, BoardTicket>;
  /** How many are done today in all; of these the board holds the last. */
  readonly doneCount: number;
  readonly status: Status;
}

export function fromSnapshot(snapshot: Snapshot): BoardState {
  const tickets = new Map(snapshot.tickets.map((ticket) => [ticket.id, ticket]));
  return { ...snapshot, tickets };
}

/**
 * The state after a change. One that the state holds already changes nothing; after a gap the state is of no
 * use, and a snapshot is needed. Tickets that did not change keep their identity, so that their cards are not
 * drawn again.
 */
export function applyChange(state: BoardState, change: BoardChange): BoardState | 'gap' {
  if (change.sequence <= state.sequence) return state;
  if (change.sequence > state.sequence + 1) return 'gap';
  return {
    sequence: change.sequence,
    tickets: changedTickets(state.tickets, change),
    doneCount: change.doneCount,
    status: change.status ?? state.status,
  };
}

function changedTickets(tickets: BoardState['tickets'], change: BoardChange): BoardState['tickets'] {
  if (change.tickets.length === 0 && change.removed.length === 0) return tickets;
  const next = new Map(tickets);
  for (const id of change.removed) next.delete(id);
  for (const ticket of change.tickets) next.set(ticket.id, ticket);
  return next;
}
