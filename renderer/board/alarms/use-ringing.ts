import { useMemo, useState } from 'react';
import type { BoardTicket, Status } from '../../../shared/ipc/snapshot';
import type { KitchenWorkflow } from '../../../shared/status/set-up';
import type { BoardState } from '../../core-client/board-state';
import { steadyAt } from '../../core-client/steady-clock';
import { useAge } from '../ticket/use-age';
import { ringingTickets, soundsFor, type TicketSound } from './chime-plan';
import { beginRingOut, followRingOut, heardRingOut, type RingOut, ringingOut } from './remaining-rings';
import { longestRing, ringingSince, urgentRing } from './ringing-since';
import { useChime } from './use-chime';

interface OtherSounds {
  readonly trouble: boolean;
  /** The key of the reminder, or null. */
  readonly reminder: string | null;
}

/** Rings for tickets, for trouble and as a reminder. Returns what rings, with which sound, and why nothing is heard. */
export function useRinging(
  tickets: BoardState['tickets'],
  { setUp, choices }: Status,
  { trouble, reminder }: OtherSounds,
) {
  const { ringing: ringingOut, heard } = useRingOut(tickets, setUp.kitchen);
  const untapped = useMemo(() => ringingTickets(inOrder([...tickets.values()])), [tickets]);
  const ringing = useMemo(
    () => [...untapped, ...ringingOut.map(({ ticket }) => ticket)],
    [untapped, ringingOut],
  );
  const sounds = useMemo(
    () =>
      soundsFor(
        untapped,
        ringingOut.map(({ sound }) => sound),
      ),
    [untapped, ringingOut],
  );
  const longest = useMemo(() => longestRing(untapped, steadyAt), [untapped]);
  const urgent = urgentRing(longest, useAge(longest?.since ?? ''));
  const isUrgent = urgent !== null;
  const { soundVolume: volume } = choices;
  const wanted = useMemo(
    () => ({ tickets: sounds, trouble, reminder, urgent: isUrgent, volume }),
    [sounds, trouble, reminder, isUrgent, volume],
  );
  return { ringing, sounds, urgent, soundProblem: useChime(wanted, heard) };
}

/** Longest-ringing first. */
function inOrder(tickets: readonly BoardTicket[]): readonly BoardTicket[] {
  return tickets
    .flatMap((ticket) => {
      const since = ringingSince(ticket);
      return since === null ? [] : [{ ticket, sinceMs: steadyAt(since) }];
    })
    .sort((one, other) => one.sinceMs - other.sinceMs)
    .map(({ ticket }) => ticket);
}

/** What rings even though its paper has come, in a kitchen that works from paper alone. */
function useRingOut(tickets: ReadonlyMap<string, BoardTicket>, kitchen: KitchenWorkflow) {
  const [state, setState] = useState(() => beginRingOut(tickets));
  const next = nextRingOut(state, tickets, kitchen);
  if (next !== state) setState(next);
  const ringing = useMemo(() => ringingOut(next), [next]);
  return {
    ringing,
    heard: (sound: TicketSound) => setState((last) => heardRingOut(last, sound)),
  };
}

function nextRingOut(state: RingOut, tickets: RingOut['tickets'], kitchen: KitchenWorkflow): RingOut {
  if (kitchen === 'paper') return followRingOut(state, tickets);
  return state.tickets === tickets ? state : beginRingOut(tickets);
}
