import type { BoardChange, BoardTicket, Snapshot, Status } from '../../shared/ipc/snapshot';

/** What the board shows, as of one sequence number. */
export interface BoardState {
  readonly sequence: number;
  readonly tickets: ReadonlyMap<string, BoardTicket>;
  /** How many are done today in total; the board holds the latest of these. */
  readonly doneCount: number;
  readonly status: Status;
}

/** @param known the tickets so far: those among a snapshot's others stay until they are read */
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

/** Call after asking for some of a snapshot's others: adds those the core still holds. */
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
 * The state after a change. One already included changes nothing; after a gap the state is useless, and a snapshot is
 * needed. Unchanged tickets keep their identity, so that their cards are not redrawn.
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
