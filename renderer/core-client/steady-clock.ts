import { SteadyClock } from '../../shared/time/steady-clock';

/**
 * The counter's steady time as the core has it. Until the core has noticed that somebody set the PC's clock, which takes it a
 * moment, the page does by itself; of sleep only the core is told.
 */
export const steady = new SteadyClock({
  wall: () => Date.now(),
  monotonic: () => performance.now(),
  slept: () => 0,
});

/** When something happened, in milliseconds of a steady time; not a number of what is no ISO instant of the app's own clock. */
export type SteadyAt = (instant: string) => number;

/** So many instants are remembered; those of longer ago are of orders that are gone. */
const maxKnown = 5_000;

/**
 * Reads instants as moments of a steady time. Which that is, is settled when one is first heard of: a PC's clock that is set
 * later on changes neither how long ago something was nor which of two things came first.
 */
export function instantsOn(clock: SteadyClock): SteadyAt {
  const known = new Map<string, number>();
  return (instant) => {
    const settled = known.get(instant);
    if (settled !== undefined) return settled;
    const at = Math.min(Date.parse(instant) + clock.lagMs, clock.now());
    if (Number.isNaN(at)) return at;
    known.set(instant, at);
    const [oldest] = known.keys();
    if (known.size > maxKnown && oldest !== undefined) known.delete(oldest);
    return at;
  };
}

export const steadyAt = instantsOn(steady);
