import { useEffect, useRef, useState } from 'react';
import { chime } from './chime';
import { loudnessOf, nextTurn, nothingPlayed, roundMs, type TicketSound, type Wanted } from './chime-plan';
import type { SoundProblem } from './chime-player';

/** No sound is longer, so none is masked by the next. */
const maxSoundMs = 2_000;
/** How often to check whether a sound would be heard, while none plays. */
const checkMs = 60_000;

/**
 * Rings at once and then every few seconds while any sound is wanted, even while the window is hidden, where the shell
 * keeps timers running. Returns why nothing is heard, or null; this is known from the start, before a first order could
 * be missed. `onPlayed` is called with each ticket sound as it begins.
 */
export function useChime(wanted: Wanted, onPlayed: (sound: TicketSound) => void): SoundProblem | null {
  const [problem, setProblem] = useState<SoundProblem | null>(null);
  const latest = useRef({ wanted, onPlayed });
  const played = useRef(nothingPlayed);
  const startedAtMs = useRef(Number.NEGATIVE_INFINITY);
  const tickets = wanted.tickets.length > 0;
  const { trouble, reminder, urgent } = wanted;

  useEffect(() => {
    latest.current = { wanted, onPlayed };
  }, [wanted, onPlayed]);

  useEffect(() => watchOutputs(() => void chime.check().then(setProblem)), []);

  useEffect(() => {
    if (!tickets && !trouble && reminder === null) {
      played.current = nothingPlayed;
      return;
    }
    const ring = (): void => {
      const now = performance.now();
      const turn = nextTurn(latest.current.wanted, played.current, now);
      played.current = turn.played;
      if (turn.sound === null) return;
      startedAtMs.current = now;
      void chime.play(turn.sound, loudnessOf(latest.current.wanted)).then(setProblem);
      if (turn.sound !== 'trouble' && turn.sound !== 'reminder') latest.current.onPlayed(turn.sound);
    };
    return everyRound(ring, startedAtMs.current + maxSoundMs - performance.now(), roundMs({ urgent }));
  }, [tickets, trouble, reminder, urgent]);

  return problem;
}

/** Checks at once, at intervals, and when speakers come or go. Returns what stops it. */
function watchOutputs(check: () => void): () => void {
  const changed = (): void => {
    chime.outputsChanged();
    check();
  };
  check();
  const checks = setInterval(check, checkMs);
  navigator.mediaDevices.addEventListener('devicechange', changed);
  return () => {
    clearInterval(checks);
    navigator.mediaDevices.removeEventListener('devicechange', changed);
  };
}

/** Rings at once, or after `waitMs` while a sound is still playing, and then every round. Returns what stops it. */
function everyRound(ring: () => void, waitMs: number, everyMs: number): () => void {
  let rounds: ReturnType<typeof setInterval> | undefined;
  const begin = (): void => {
    ring();
    rounds = setInterval(ring, everyMs);
  };
  if (waitMs <= 0) begin();
  const wait = waitMs > 0 ? setTimeout(begin, waitMs) : undefined;
  return () => {
    clearTimeout(wait);
    clearInterval(rounds);
  };
}
