import { useEffect, useState } from 'react';
import type { BoardTicket } from '../../shared/snapshot';
import { isOpen } from '../../shared/ticket/standing';
import { command } from '../relay';
import { type Filter, noFilter, passes } from '../tools/filter';
import type { BoardState } from './board-state';
import type { BoardTab } from './board-tabs';

interface Shown {
  readonly tickets: BoardState['tickets'];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onTab: (tab: BoardTab) => void;
}

/** Shows a ticket where it stands. One that the board does not hold any more is brought back for it. */
export function useShowTicket({ tickets, filter, onFilter, onTab }: Shown) {
  const [wanted, setWanted] = useState<string | null>(null);
  const isThere = wanted !== null && tickets.has(wanted);
  useEffect(() => {
    if (wanted === null || !isThere) return;
    const frame = requestAnimationFrame(() => {
      document.querySelector(`[data-ticket="${CSS.escape(wanted)}"]`)?.scrollIntoView({ block: 'start' });
      setWanted(null);
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted, isThere]);

  return (ticket: BoardTicket): void => {
    if (!passes(ticket, filter)) onFilter(noFilter);
    onTab(isOpen(ticket) ? 'board' : 'done');
    setWanted(ticket.id);
    if (!tickets.has(ticket.id)) void command('bringTicket', { id: ticket.id });
  };
}
