import { useEffect, useRef, useState } from 'react';
import { nextTurn, type Sound } from './chime-plan';
import { createChimePlayer, type SoundProblem } from './chime-player';

const roundMs = 3_000;
const player = createChimePlayer();

/**
 * Rings, at once and then every three seconds, while any sound is wanted; also while the window is hidden,
 * where the shell keeps timers running. Returns why nothing is heard, or null; this is known from the start,
 * before the first order that would be missed.
 */
export function useChime(wanted: readonly Sound[]): SoundProblem | null {
  const [problem, setProblem] = useState<SoundProblem | null>(null);
  const latest = useRef(wanted);
  const silent = wanted.length === 0;

  useEffect(() => {
    latest.current = wanted;
  }, [wanted]);

  useEffect(() => {
    void player.check().then(setProblem);
  }, []);

  useEffect(() => {
    if (silent) return;
    let played: readonly Sound[] = [];
    const ring = (): void => {
      const turn = nextTurn(latest.current, played);
      played = turn.played;
      if (turn.sound !== null) void player.play(turn.sound).then(setProblem);
    };
    ring();
    const timer = setInterval(ring, roundMs);
    return () => clearInterval(timer);
  }, [silent]);

  return problem;
}
