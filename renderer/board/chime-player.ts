import { notesOf } from './chime-notes';
import type { Sound } from './chime-plan';

/** Why nothing is heard: playing is not allowed, or the computer cannot. */
export type SoundProblem = 'blocked' | 'unavailable';

/** Each resolves to what keeps sounds from being heard, or to null, and never rejects. */
export interface ChimePlayer {
  play(sound: Sound): Promise<SoundProblem | null>;
  /** Tries without a sound. */
  check(): Promise<SoundProblem | null>;
}

const patienceMs = 1_000;
const loudest = 0.6;
const quietest = 0.0001;

/** Plays the board's sounds, which are made of tones: there is no file that could be missing. */
export function createChimePlayer(): ChimePlayer {
  let context: AudioContext | null = null;

  async function attempt(start: (context: AudioContext) => void): Promise<SoundProblem | null> {
    try {
      if (context === null || context.state === 'closed') context = new AudioContext();
      const current = context;
      if (!(await isRunning(current))) return 'blocked';
      const startedAt = current.currentTime;
      start(current);
      await pause(patienceMs);
      return current.currentTime > startedAt ? null : 'unavailable';
    } catch (error) {
      console.error('A sound could not be played', error);
      return 'unavailable';
    }
  }

  return {
    play: (sound) => attempt((current) => schedule(current, sound)),
    check: () => attempt(() => undefined),
  };
}

/** A context that may not play keeps its `resume` waiting for ever, so the wait has an end. */
async function isRunning(context: AudioContext): Promise<boolean> {
  if (context.state !== 'running') await Promise.race([context.resume(), pause(patienceMs)]);
  return context.state === 'running';
}

function schedule(context: AudioContext, sound: Sound): void {
  const out = new DynamicsCompressorNode(context, { threshold: -18, ratio: 8 });
  out.connect(context.destination);
  const now = context.currentTime + 0.02;
  for (const note of notesOf[sound]) {
    const from = now + note.atSeconds;
    const tone = new OscillatorNode(context, { type: note.wave, frequency: note.hertz });
    const volume = new GainNode(context, { gain: 0 });
    volume.gain.setValueAtTime(quietest, from);
    volume.gain.exponentialRampToValueAtTime(loudest, from + 0.012);
    volume.gain.exponentialRampToValueAtTime(quietest, from + note.seconds);
    tone.connect(volume).connect(out);
    tone.start(from);
    tone.stop(from + note.seconds);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
