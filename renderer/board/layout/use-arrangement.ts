import { useEffect, useMemo, useState } from 'react';
import type { UserSettings } from '../../../shared/settings/choices';
import { columnOf } from '../../../shared/ticket/ticket-state';
import type { BoardState } from '../../core-client/board-state';
import { steady } from '../../core-client/steady-clock';
import { type Filter, passes } from '../../tools/filter';
import {
  arrangeTickets,
  type BoardColumn,
  boardColumns,
  type FieldAndLater,
  type Present,
  partLater,
  wantedFirst,
} from './arrange-tickets';
import { type DrawnList, drawnOf } from './drawn-tickets';

/** What the board shows: one field of tickets or the same by column, and the Later lane. */
export interface ShownTickets {
  readonly field: DrawnList;
  readonly columns: Readonly<Record<BoardColumn, DrawnList>>;
  readonly later: DrawnList;
  /** The ids of those only counted. */
  readonly left: ReadonlySet<string>;
}

/** The view that staff chose. */
interface BoardView {
  readonly filter: Filter;
  readonly laterMinutes: number;
  readonly layout: UserSettings['boardLayout'];
  /** The id of a ticket that staff ask to see, or null. */
  readonly wanted: string | null;
}

const pollMs = 1_000;

/**
 * Where each ticket goes: all by column, the open ones, and what passes the filter in its layout. A ticket wanted later
 * moves to the field by itself.
 */
export function useArrangement(
  tickets: BoardState['tickets'],
  { filter, laterMinutes, layout, wanted }: BoardView,
) {
  const [moves, setMoves] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a move is a reason to look at the clock again
  const columns = useMemo(() => arrangeTickets(tickets.values(), presently()), [tickets, moves]);
  const open = useMemo(() => boardColumns.flatMap((column) => columns[column]), [columns]);
  const parted = useMemo(() => {
    const present = presently();
    const passing = open.filter((ticket) => passes(ticket, filter));
    return partLater(wantedFirst(passing, present), laterMinutes, present.nowMs);
  }, [open, filter, laterMinutes]);
  const shown = useMemo(() => shownOf(parted, layout, wanted), [parted, layout, wanted]);

  const { nextMoveMs } = parted;
  useEffect(() => {
    if (nextMoveMs === null) return;
    // Polled rather than scheduled once: a computer that slept wakes with an outdated timer.
    const timer = setInterval(() => {
      if (Date.now() >= nextMoveMs) setMoves((count) => count + 1);
    }, pollMs);
    return () => clearInterval(timer);
  }, [nextMoveMs]);
  return { columns, open, shown };
}

function presently(): Present {
  return { nowMs: Date.now(), lagMs: steady.lagMs };
}

function shownOf(
  { field, later }: FieldAndLater,
  layout: UserSettings['boardLayout'],
  wanted: string | null,
): ShownTickets {
  const all = drawnOf(field, wanted);
  const of = (column: BoardColumn) =>
    drawnOf(
      field.filter((ticket) => columnOf(ticket) === column),
      wanted,
    );
  const columns = { new: of('new'), preparing: of('preparing'), ready: of('ready') };
  const lane = drawnOf(later, wanted);
  const lists = layout === 'grid' ? [all, lane] : [...Object.values(columns), lane];
  const left = new Set(lists.flatMap((list) => list.left.map(({ id }) => id)));
  return { field: all, columns, later: lane, left };
}
