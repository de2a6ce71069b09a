import type { BbotRandom } from '../../support/bbot/bbot-random';
import { type FaultKind, traitsOf } from './faults';

export interface PlannedFault {
  readonly kind: FaultKind;
  /** After the first fault of its step, in milliseconds. */
  readonly delayMs: number;
  readonly lastsMs: number;
}

/** One fault, or two at once, after so many quiet milliseconds. */
export interface PlannedStep {
  readonly quietMs: number;
  readonly faults: readonly PlannedFault[];
}

export interface Pace {
  /** Between two steps, in milliseconds, from the least to the most. */
  readonly quietMs: readonly [number, number];
  /** Whether each fault lasts as short as its kind ever does. */
  readonly isShort: boolean;
  /** How many steps of a hundred have two faults. */
  readonly pairs: number;
}

/** Faults without end, at random: each kind comes once before one comes again. */
export function* planFaults(
  random: BbotRandom,
  kinds: readonly FaultKind[],
  pace: Pace,
): Generator<PlannedStep> {
  const outside = kinds.filter((kind) => traitsOf(kind).outside);
  for (;;) {
    for (const kind of random.shuffle(kinds)) {
      const first = planFault(kind, 0, random, pace);
      const others = outside.filter((other) => other !== kind && !areBothDisk(other, kind));
      const [other] = random.percent(pace.pairs) ? random.shuffle(others) : [];
      const delayMs = random.integer(0, Math.max(1_000, first.lastsMs));
      const second = other === undefined ? [] : [planFault(other, delayMs, random, pace)];
      yield { quietMs: random.integer(...pace.quietMs), faults: [first, ...second] };
    }
  }
}

function planFault(kind: FaultKind, delayMs: number, random: BbotRandom, { isShort }: Pace): PlannedFault {
  const { lastsMs } = traitsOf(kind);
  return { kind, delayMs, lastsMs: isShort ? lastsMs[0] : random.integer(...lastsMs) };
}

function areBothDisk(one: FaultKind, other: FaultKind): boolean {
  return one.startsWith('disk-') && other.startsWith('disk-');
}
