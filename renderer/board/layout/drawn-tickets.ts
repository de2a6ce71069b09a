import type { BoardTicket } from '../../../shared/ipc/snapshot';

/**
 * How many tickets a list draws: several screens full, and no more than a slow computer draws in a moment. A kitchen
 * works from the first; the others move up as these are done.
 */
export const maxDrawn = 120;
/** At least this many ringing tickets are always drawn, wherever they sort: staff need to look at them. */
export const leastRinging = 24;

/** The drawn tickets of a list, in order, and those only counted. */
export interface DrawnList {
  readonly drawn: readonly BoardTicket[];
  readonly left: readonly BoardTicket[];
}

/** @param wanted the id of a ticket that staff ask to see, or null */
export function drawnOf(
  tickets: readonly BoardTicket[],
  wanted: string | null,
  max = maxDrawn,
  ringing = leastRinging,
): DrawnList {
  if (tickets.length <= max) return { drawn: tickets, left: [] };
  const drawn = tickets.slice(0, max);
  const left: BoardTicket[] = [];
  let missing = ringing - drawn.filter(rings).length;
  for (const ticket of tickets.slice(max)) {
    const rung = rings(ticket) && missing > 0;
    if (rung) missing -= 1;
    if (rung || ticket.id === wanted) drawn.push(ticket);
    else left.push(ticket);
  }
  return { drawn, left };
}

function rings({ alert }: BoardTicket): boolean {
  return alert !== null;
}
