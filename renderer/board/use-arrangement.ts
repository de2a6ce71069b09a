import { useEffect, useMemo, useState } from 'react';
import type { BoardTicket } from '../../shared/snapshot';
import { columnOf } from '../../shared/ticket/standing';
import { type Filter, passes } from '../tools/filter';
import { type Arrangement, arrangeTickets, boardColumns, partLater, wantedFirst } from './arrange-tickets';
import type { BoardState } from './board-state';

/** What the board shows: one field of tickets, the same by column, and those that are wanted later. */
export interface ShownTickets {
  readonly field: readonly BoardTicket[];
  readonly columns: Arrangement;
  readonly later: readonly BoardTicket[];
}

const lookMs = 1_000;

/**
 * Where each ticket stands: all by column, the open ones, and what passes the filter as it is shown. A ticket
 * that was wanted later comes to the field by itself.
 */
export function useArrangement(tickets: BoardState['tickets'], filter: Filter, laterMinutes: number) {
  const [moves, setMoves] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a move is a reason to look at the clock again
  const columns = useMemo(() => arrangeTickets(tickets.values(), Date.now()), [tickets, moves]);
  const open = useMemo(() => boardColumns.flatMap((column) => columns[column]), [columns]);
  const parted = useMemo(() => {
    const nowMs = Date.now();
    const passing = open.filter((ticket) => passes(ticket, filter));
    return partLater(wantedFirst(passing, nowMs), laterMinutes, nowMs);
  }, [open, filter, laterMinutes]);
  const shown = useMemo(() => shownOf(parted.field, parted.later, columns), [parted, columns]);

  const { nextMoveMs } = parted;
  useEffect(() => {
    if (nextMoveMs === null) return;
    // Asked again and again rather than once: a computer that slept wakes with an old alarm.
    const timer = setInterval(() => {
      if (Date.now() >= nextMoveMs) setMoves((count) => count + 1);
    }, lookMs);
    return () => clearInterval(timer);
  }, [nextMoveMs]);
  return { columns, open, shown };
}

function shownOf(
  field: readonly BoardTicket[],
  later: readonly BoardTicket[],
  { done }: Arrangement,
): ShownTickets {
  const of = (column: keyof Arrangement) => field.filter((ticket) => columnOf(ticket) === column);
  const columns = { new: of('new'), preparing: of('preparing'), ready: of('ready'), done };
  return { field, columns, later };
}
