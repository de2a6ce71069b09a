import type { BoardChange, BoardTicket, Snapshot, Status } from '../../shared/ipc/snapshot';

/** What the board shows, as of one sequence number. */
export interface BoardState {
  readonly sequence: number;
  readonly tickets: ReadonlyMap<string, BoardTicket>;
  /** How many are done today in all; of these the board holds the last. */
  readonly doneCount: number;
  readonly status: Status;
}

/** @param known tickets as they were: those of a snapshot's others stand so until they are read */
export function fromSnapshot(
  { sequence, tickets, others, doneCount, status }: Snapshot,
  known: BoardState['tickets'] = new Map(),
): BoardState {
  const shown = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  for (const id of others) {
    const ticket = known.get(id);
    if (ticket !== undefined) shown.set(id, ticket);
  }
  return { sequence, tickets: shown, doneCount, status };
}

/** After some of a snapshot's others were asked for: those of them that the core holds are here. */
export function withOthers(
  state: BoardState,
  asked: readonly string[],
  tickets: readonly BoardTicket[],
): BoardState {
  const next = new Map(state.tickets);
  for (const id of asked) next.delete(id);
  const wanted = new Set(asked);
  for (const ticket of tickets) if (wanted.has(ticket.id)) next.set(ticket.id, ticket);
  return { ...state, tickets: next };
}

/**
 * The state after a change. One that the state holds already changes nothing; after a gap the state is of no
 * use, and a snapshot is needed. Tickets that did not change keep their identity, so that their cards are not
 * drawn again.
 */
export function applyChange(state: BoardState, change: BoardChange): BoardState | 'gap' {
  if (change.sequence <= state.sequence) return state;
  if ((change.since ?? change.sequence - 1) > state.sequence) return 'gap';
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
