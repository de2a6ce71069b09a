import { notesOf } from './chime-notes';
import type { Sound } from './chime-plan';

/** Why nothing is heard: playing is not allowed, the computer cannot, or it lists no audio output. */
export type SoundProblem = 'blocked' | 'unavailable' | 'no-output';

/** Each resolves to what prevents sound, or to null, and never rejects. */
export interface ChimePlayer {
  /** `volume` in percent. */
  play(sound: Sound, volume: number): Promise<SoundProblem | null>;
  /** Checks without making a sound. */
  check(): Promise<SoundProblem | null>;
  /** Speakers came or went: an already open context may lead nowhere. */
  outputsChanged(): void;
}

/** A computer just switched on needs seconds for its first sound; no warning moves the board before that. */
const timeoutMs = 4_000;
const pollMs = 50;
const loudest = 0.6;
const quietest = 0.0001;
/** How much quieter the lowest volume is, in decibels, and its percentage. */
const lowest = { decibels: -18, percent: 20 };

/** Plays the board's sounds, which are synthesized: no file can be missing. */
export function createChimePlayer(): ChimePlayer {
  let context: AudioContext | null = null;

  async function attempt(start: (context: AudioContext) => void): Promise<SoundProblem | null> {
    try {
      if (context === null || context.state === 'closed') context = new AudioContext();
      const current = context;
      if (!(await isRunning(current))) return 'blocked';
      const startedAt = current.currentTime;
      start(current);
      if (await until(() => current.currentTime > startedAt)) return (await hasOutput()) ? null : 'no-output';
      // A context whose output went stays stuck forever, even after the output has come back.
      if (context === current) leave();
      return 'unavailable';
    } catch (error) {
      console.error('A sound could not be played', error);
      return 'unavailable';
    }
  }

  function leave(): void {
    const old = context;
    context = null;
    old?.close().catch((error: unknown) => console.error('The sound could not be closed', error));
  }

  return {
    play: (sound, volume) => attempt((current) => schedule(current, sound, volume)),
    check: () => attempt(() => undefined),
    outputsChanged: leave,
  };
}

/** A context that may not play leaves `resume` pending forever, so the wait has a limit. */
async function isRunning(context: AudioContext): Promise<boolean> {
  if (context.state !== 'running') await Promise.race([context.resume(), pause(timeoutMs)]);
  return context.state === 'running';
}

/**
 * Whether the computer lists any audio output. Without one, Chromium plays into the void and its clock keeps running,
 * so only this list tells; without permissions it holds one unnamed entry per kind.
 */
async function hasOutput(): Promise<boolean> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.some(({ kind }) => kind === 'audiooutput');
}

/** A volume in percent as a gain factor: in equal steps to the ear. */
export function gainOf(volume: number): number {
  const decibels = (lowest.decibels * (100 - volume)) / (100 - lowest.percent);
  return 10 ** (decibels / 20);
}

function schedule(context: AudioContext, sound: Sound, volume: number): void {
  // After the compressor, which would otherwise undo it.
  const out = new GainNode(context, { gain: gainOf(volume) });
  const even = new DynamicsCompressorNode(context, { threshold: -18, ratio: 8 });
  even.connect(out).connect(context.destination);
  const now = context.currentTime + 0.02;
  for (const note of notesOf[sound]) {
    const from = now + note.atSeconds;
    const tone = new OscillatorNode(context, { type: note.wave, frequency: note.hertz });
    const volumeOfNote = new GainNode(context, { gain: 0 });
    volumeOfNote.gain.setValueAtTime(quietest, from);
    volumeOfNote.gain.exponentialRampToValueAtTime(loudest, from + 0.012);
    volumeOfNote.gain.exponentialRampToValueAtTime(quietest, from + note.seconds);
    tone.connect(volumeOfNote).connect(even);
    tone.start(from);
    tone.stop(from + note.seconds);
  }
}

/** Whether it becomes true before the timeout. */
async function until(isSo: () => boolean): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < timeoutMs && !isSo(); waitedMs += pollMs) await pause(pollMs);
  return isSo();
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
