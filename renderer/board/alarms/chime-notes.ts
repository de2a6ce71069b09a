import type { Sound } from './chime-plan';

/** One tone: hertz, and seconds from the start of its sound. */
interface Note {
  readonly hertz: number;
  readonly atSeconds: number;
  readonly seconds: number;
  readonly wave: OscillatorType;
}

function bell(hertz: number, atSeconds: number): readonly Note[] {
  return [
    { hertz, atSeconds, seconds: 0.9, wave: 'sine' },
    { hertz: hertz * 2.01, atSeconds, seconds: 0.5, wave: 'sine' },
    { hertz: hertz * 3.02, atSeconds, seconds: 0.25, wave: 'triangle' },
  ];
}

function horn(hertz: number, atSeconds: number): readonly Note[] {
  return [{ hertz, atSeconds, seconds: 0.32, wave: 'sawtooth' }];
}

function tap(hertz: number, atSeconds: number): readonly Note[] {
  return [{ hertz, atSeconds, seconds: 0.16, wave: 'triangle' }];
}

/** Two slightly detuned tones: unlike any bell, and nothing like music. */
function siren(hertz: number, atSeconds: number): readonly Note[] {
  return [
    { hertz, atSeconds, seconds: 0.4, wave: 'square' },
    { hertz: hertz * 1.01, atSeconds, seconds: 0.4, wave: 'square' },
  ];
}

/** Long and low: nothing has happened, it is only a reminder. */
function gong(hertz: number, atSeconds: number): readonly Note[] {
  return [
    { hertz, atSeconds, seconds: 0.8, wave: 'sine' },
    { hertz: hertz * 1.5, atSeconds, seconds: 0.4, wave: 'sine' },
  ];
}

/**
 * Five sounds that can be told apart across a loud kitchen by rhythm and direction, not by pitch alone: bells going up,
 * horns going down, quick taps, two notes back and forth for trouble, and two slow low ones for a reminder. Each lasts
 * less than two seconds.
 */
export const notesOf: Readonly<Record<Sound, readonly Note[]>> = {
  new: [...bell(784, 0), ...bell(988, 0.22), ...bell(1319, 0.44), ...bell(1319, 0.95)],
  cancelled: [...horn(523, 0), ...horn(392, 0.36), ...horn(262, 0.72), ...horn(262, 1.08)],
  reminder: [...gong(330, 0), ...gong(262, 0.8)],
  trouble: [...siren(880, 0), ...siren(622, 0.45), ...siren(880, 0.9), ...siren(622, 1.35)],
  updated: [...tap(1047, 0), ...tap(1047, 0.18), ...tap(1047, 0.6), ...tap(1047, 0.78)],
};
