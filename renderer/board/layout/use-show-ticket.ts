import { useEffect, useState } from 'react';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { isOpen } from '../../../shared/ticket/standing';
import type { BoardState } from '../../core-client/board-state';
import { command } from '../../core-client/core-client';
import { type Filter, noFilter, passes } from '../../tools/filter';
import type { BoardTab } from '../board-tabs';

interface Shown {
  readonly tickets: BoardState['tickets'];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onTab: (tab: BoardTab) => void;
}

/**
 * Shows a ticket where it stands. One that the board does not hold any more is brought back for it, and one that is only
 * counted there is drawn for it until the next is shown.
 */
export function useShowTicket({ tickets, filter, onFilter, onTab }: Shown) {
  const [drawn, setDrawn] = useState<string | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const isThere = wanted !== null && tickets.has(wanted);
  useEffect(() => {
    if (wanted === null || !isThere) return;
    let frame = 0;
    // What is only counted is drawn for it, and a finger that is still down holds that up.
    const scroll = (): void => {
      const card = document.querySelector(`[data-ticket="${CSS.escape(wanted)}"]`);
      if (card === null) {
        frame = requestAnimationFrame(scroll);
        return;
      }
      card.scrollIntoView({ block: 'start' });
      setWanted(null);
    };
    frame = requestAnimationFrame(scroll);
    return () => cancelAnimationFrame(frame);
  }, [wanted, isThere]);

  const show = (ticket: BoardTicket): void => {
    if (!passes(ticket, filter)) onFilter(noFilter);
    onTab(isOpen(ticket) ? 'board' : 'done');
    setWanted(ticket.id);
    setDrawn(ticket.id);
    if (!tickets.has(ticket.id)) void command('bringTicket', { id: ticket.id });
  };
  return { show, drawn };
}
