import type { CheckOutcome } from '../../../shared/status/checks';

/** From so much on the times of orders mislead, and "late" is wrong; in milliseconds. */
const tooMuchMs = 2 * 60_000;
/** A `Date` header has whole seconds, and says so cut off: half of one, on average. */
const cutOffMs = 500;

/** What a clock that is none of ours said, and what this computer's said before and after; since 1970, in ms. */
interface ClockFacts {
  readonly askedAtMs: number;
  readonly heardAtMs: number;
  /** Null: nobody told the time. */
  readonly toldAtMs: number | null;
}

/** Whether the computer's clock is right, as far as ngrok's tells. */
export function clockOutcome({ askedAtMs, heardAtMs, toldAtMs }: ClockFacts): CheckOutcome<'clock'> {
  if (toldAtMs === null) return { kind: 'unknown', why: 'not-told' };
  const offMs = (askedAtMs + heardAtMs) / 2 - (toldAtMs + cutOffMs);
  if (Math.abs(offMs) <= tooMuchMs)
    return { kind: 'ok', fine: { kind: 'right', at: new Date(heardAtMs).toISOString() } };
  const minutes = Math.round(Math.abs(offMs) / 60_000);
  return { kind: 'attention', problem: { kind: offMs > 0 ? 'fast' : 'slow', minutes } };
}
