import { useMemo } from 'react';
import type { Kitchen } from '../../shared/set-up';
import { type Arrangement, boardColumns } from './arrange-tickets';
import type { BoardState } from './board-state';
import { ringingTickets, soundsFor } from './chime-plan';
import { useChime } from './use-chime';
import { useRingOut } from './use-ring-out';

/** Rings for tickets and for trouble. Returns what rings, with what, and why nothing is heard. */
export function useRinging(
  tickets: BoardState['tickets'],
  columns: Arrangement,
  kitchen: Kitchen,
  trouble: boolean,
) {
  const { ringing: ringingOut, heard } = useRingOut(tickets, kitchen);
  const untapped = useMemo(
    () => ringingTickets(boardColumns.flatMap((column) => columns[column])),
    [columns],
  );
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
  const wanted = useMemo(() => ({ tickets: sounds, trouble }), [sounds, trouble]);
  return { ringing, sounds, soundProblem: useChime(wanted, heard) };
}
