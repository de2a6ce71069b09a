import { useMemo, useState } from 'react';
import type { BoardTicket, Status } from '../../../shared/ipc/snapshot';
import type { KitchenWorkflow } from '../../../shared/status/set-up';
import type { BoardState } from '../../core-client/board-state';
import { steadyAt } from '../../core-client/steady-clock';
import { useAge } from '../ticket/use-age';
import { ringingTickets, soundsFor, type TicketSound } from './chime-plan';
import { beginRings, followRings, type RemainingRings, remainingRings, ringPlayed } from './remaining-rings';
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
  const { ringing: stillRinging, onPlayed } = useRemainingRings(tickets, setUp.kitchen);
  const untapped = useMemo(() => ringingTickets(inOrder([...tickets.values()])), [tickets]);
  const ringing = useMemo(
    () => [...untapped, ...stillRinging.map(({ ticket }) => ticket)],
    [untapped, stillRinging],
  );
  const sounds = useMemo(
    () =>
      soundsFor(
        untapped,
        stillRinging.map(({ sound }) => sound),
      ),
    [untapped, stillRinging],
  );
  const longest = useMemo(() => longestRing(untapped, steadyAt), [untapped]);
  const urgent = urgentRing(longest, useAge(longest?.since ?? ''));
  const isUrgent = urgent !== null;
  const { soundVolume: volume } = choices;
  const wanted = useMemo(
    () => ({ tickets: sounds, trouble, reminder, urgent: isUrgent, volume }),
    [sounds, trouble, reminder, isUrgent, volume],
  );
  return { ringing, sounds, urgent, soundProblem: useChime(wanted, onPlayed) };
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
function useRemainingRings(tickets: ReadonlyMap<string, BoardTicket>, kitchen: KitchenWorkflow) {
  const [state, setState] = useState(() => beginRings(tickets));
  const next = nextRings(state, tickets, kitchen);
  if (next !== state) setState(next);
  const ringing = useMemo(() => remainingRings(next), [next]);
  return {
    ringing,
    onPlayed: (sound: TicketSound) => setState((last) => ringPlayed(last, sound)),
  };
}

function nextRings(
  state: RemainingRings,
  tickets: RemainingRings['tickets'],
  kitchen: KitchenWorkflow,
): RemainingRings {
  if (kitchen === 'paper') return followRings(state, tickets);
  return state.tickets === tickets ? state : beginRings(tickets);
}
