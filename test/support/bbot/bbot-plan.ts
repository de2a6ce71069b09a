import { makeCheckout } from './bbot-checkout';
import type { BbotAddress, Delivery } from './bbot-delivery';
import type { BbotMix } from './bbot-mix';
import { BbotRandom } from './bbot-random';

export interface PlanOptions {
  readonly seed: number;
  /** When the run starts, in milliseconds since 1970. */
  readonly startMs: number;
  /** How many guests pay. */
  readonly count: number;
  readonly perMinute: number;
  /** How many guests pay at the same moment; the rate stays what it is. */
  readonly burst: number;
  /** Nothing is planned beyond this many milliseconds after the start. */
  readonly maxMs: number;
  readonly firstNumber: number;
  readonly followUpMs: number;
  readonly mix: BbotMix;
  readonly address: BbotAddress;
}

/** All requests of a run by time, made one after the other, so that a long run needs little memory. */
export function* planDeliveries(options: PlanOptions): Generator<Delivery> {
  const random = new BbotRandom(options.seed);
  let number = options.firstNumber;
  let pending: Delivery[] = [];
  for (const atMs of arrivals(options, random)) {
    const checkout = makeCheckout({ ...options, random, atMs, nextNumber: () => number++ });
    pending = [...pending, ...checkout].sort((one, other) => one.atMs - other.atMs);
    // What begins a checkout comes up to a tenth of a step before it: later checkouts may still be ahead.
    const settledMs = atMs - 0.1 * options.followUpMs;
    const due = pending.findIndex((delivery) => delivery.atMs >= settledMs);
    yield* pending.splice(0, due === -1 ? pending.length : due);
  }
  yield* pending.filter((delivery) => delivery.atMs <= options.maxMs);
}

function* arrivals(options: PlanOptions, random: BbotRandom): Generator<number> {
  const meanGapMs = (60_000 / options.perMinute) * options.burst;
  let atMs = 0;
  for (let guest = 0; guest < options.count && atMs <= options.maxMs; guest++) {
    if (guest > 0 && guest % options.burst === 0) atMs += meanGapMs * (0.5 + random.fraction());
    if (atMs <= options.maxMs) yield atMs;
  }
}
