import { SteadyClock } from '../../shared/time/steady-clock';

/**
 * The counter's steady time as in the core. If the PC's clock is set, the page adjusts by itself until the core has
 * noticed, a moment later; only the core learns about sleep.
 */
export const steady = new SteadyClock({
  wall: () => Date.now(),
  monotonic: () => performance.now(),
  slept: () => 0,
});

/** When something happened, in milliseconds of steady time; NaN if it is not an ISO instant of the app's own clock. */
export type SteadyAt = (instant: string) => number;

/** How many instants are remembered; older ones belong to orders that are gone. */
const maxKnown = 5_000;

/**
 * Converts instants to steady time. The result is fixed at first sight: setting the PC's clock later changes neither
 * how long ago something was nor which of two things came first.
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
