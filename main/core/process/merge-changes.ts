import type { BoardChange } from '../../../shared/ipc/snapshot';

/** Two changes that follow each other as one: each ticket as it is after both. */
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
