import { useEffect, useRef, useState } from 'react';
import { nextTurn, nothingHeard, type TicketSound, type Wanted } from './chime-plan';
import { createChimePlayer, type SoundProblem } from './chime-player';

const roundMs = 3_000;
/** No sound takes longer, so none is covered by the next. */
const longestMs = 2_000;
const player = createChimePlayer();

/**
 * Rings, at once and then every three seconds, while any sound is wanted; also while the window is hidden,
 * where the shell keeps timers running. Returns why nothing is heard, or null; this is known from the start,
 * before the first order that would be missed. `onHeard` is told of each sound of tickets as it begins.
 */
export function useChime(wanted: Wanted, onHeard: (sound: TicketSound) => void): SoundProblem | null {
  const [problem, setProblem] = useState<SoundProblem | null>(null);
  const latest = useRef({ wanted, onHeard });
  const heard = useRef(nothingHeard);
  const startedAtMs = useRef(Number.NEGATIVE_INFINITY);
  const tickets = wanted.tickets.length > 0;
  const { trouble } = wanted;

  useEffect(() => {
    latest.current = { wanted, onHeard };
  }, [wanted, onHeard]);

  useEffect(() => {
    void player.check().then(setProblem);
  }, []);

  useEffect(() => {
    if (!tickets && !trouble) {
      heard.current = nothingHeard;
      return;
    }
    const ring = (): void => {
      const now = performance.now();
      const turn = nextTurn(latest.current.wanted, heard.current, now);
      heard.current = turn.heard;
      if (turn.sound === null) return;
      startedAtMs.current = now;
      void player.play(turn.sound).then(setProblem);
      if (turn.sound !== 'trouble') latest.current.onHeard(turn.sound);
    };
    return everyRound(ring, startedAtMs.current + longestMs - performance.now());
  }, [tickets, trouble]);

  return problem;
}

/** Rings at once, or after `waitMs` while a sound is still heard, and then round by round. Returns what ends it. */
function everyRound(ring: () => void, waitMs: number): () => void {
  let rounds: ReturnType<typeof setInterval> | undefined;
  const begin = (): void => {
    ring();
    rounds = setInterval(ring, roundMs);
  };
  if (waitMs <= 0) begin();
  const wait = waitMs > 0 ? setTimeout(begin, waitMs) : undefined;
  return () => {
    clearTimeout(wait);
    clearInterval(rounds);
  };
}
