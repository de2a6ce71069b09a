import { makeCheckout } from './bbot-checkout';
import type { BbotAddress, Delivery } from './bbot-delivery';
import type { BbotMix } from './bbot-mix';
import { BbotRandom } from './bbot-random';

export interface PlanWish {
  readonly seed: number;
  /** When the run starts, in milliseconds since 1970. */
  readonly startMs: number;
  /** How many guests pay. */
  readonly count: number;
  readonly perMinute: number;
  /** How many guests pay at the same moment; the rate stays what it is. */
  readonly burst: number;
  /** Nothing is planned beyond this many milliseconds after the start. */
  readonly longestMs: number;
  readonly firstNumber: number;
  readonly followUpMs: number;
  readonly mix: BbotMix;
  readonly address: BbotAddress;
}

/** All requests of a run by time, made one after the other, so that a long run needs little memory. */
export function* planDeliveries(wish: PlanWish): Generator<Delivery> {
  const random = new BbotRandom(wish.seed);
  let number = wish.firstNumber;
  let pending: Delivery[] = [];
  for (const atMs of arrivals(wish, random)) {
    const checkout = makeCheckout({ ...wish, random, atMs, nextNumber: () => number++ });
    pending = [...pending, ...checkout].sort((one, other) => one.atMs - other.atMs);
    // What begins a checkout comes up to a tenth of a step before it: later checkouts may still be ahead.
    const settledMs = atMs - 0.1 * wish.followUpMs;
    const due = pending.findIndex((delivery) => delivery.atMs >= settledMs);
    yield* pending.splice(0, due === -1 ? pending.length : due);
  }
  yield* pending.filter((delivery) => delivery.atMs <= wish.longestMs);
}

function* arrivals(wish: PlanWish, random: BbotRandom): Generator<number> {
  const meanGapMs = (60_000 / wish.perMinute) * wish.burst;
  let atMs = 0;
  for (let guest = 0; guest < wish.count && atMs <= wish.longestMs; guest++) {
    if (guest > 0 && guest % wish.burst === 0) atMs += meanGapMs * (0.5 + random.fraction());
    if (atMs <= wish.longestMs) yield atMs;
  }
}
