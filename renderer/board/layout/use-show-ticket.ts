import { useEffect, useState } from 'react';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import { isOpen } from '../../../shared/ticket/ticket-state';
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
 * Scrolls to a ticket. One no longer on the board is brought back for that, and one only counted there is drawn until
 * the next is shown.
 */
export function useShowTicket({ tickets, filter, onFilter, onTab }: Shown) {
  const [drawn, setDrawn] = useState<string | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const isThere = wanted !== null && tickets.has(wanted);
  useEffect(() => {
    if (wanted === null || !isThere) return;
    let frame = 0;
    // A ticket only counted is drawn first, and a finger still down delays that.
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
