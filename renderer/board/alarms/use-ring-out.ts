import { useMemo, useState } from 'react';
import type { BoardTicket } from '../../../shared/ipc/snapshot';
import type { Kitchen } from '../../../shared/status/set-up';
import type { TicketSound } from './chime-plan';
import { beginRingOut, followRingOut, heardRingOut, type RingOut, ringingOut } from './ring-out';

/** What rings although its paper has come, where the kitchen works from paper alone. */
export function useRingOut(tickets: ReadonlyMap<string, BoardTicket>, kitchen: Kitchen) {
  const [state, setState] = useState(() => beginRingOut(tickets));
  const next = nextRingOut(state, tickets, kitchen);
  if (next !== state) setState(next);
  const ringing = useMemo(() => ringingOut(next), [next]);
  return {
    ringing,
    heard: (sound: TicketSound) => setState((last) => heardRingOut(last, sound)),
  };
}

function nextRingOut(state: RingOut, tickets: RingOut['tickets'], kitchen: Kitchen): RingOut {
  if (kitchen === 'paper') return followRingOut(state, tickets);
  return state.tickets === tickets ? state : beginRingOut(tickets);
}
