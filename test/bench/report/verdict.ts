import { percentile } from '../../support/percentile';
import { medianRatio, type Pair } from '../side-by-side';

/** One promise, and whether this run kept it. */
export interface Verdict {
  readonly promise: string;
  /** E.g. "1.11 (0.610 ms / 0.550 ms)". */
  readonly figures: string;
  readonly kept: boolean;
}

interface Limit<Figure> {
  readonly promise: string;
  readonly turns: readonly Pair<Figure>[];
  readonly value: (figure: Figure) => number;
  /** A multiple of the floor. */
  readonly limit: number;
  /** How a figure is told, e.g. "0.61 ms". */
  readonly words: (value: number) => string;
}

/** A figure of the app may be so many times the floor's. Nothing is judged that was not measured. */
export function atMost<Figure>(limit: Limit<Figure>): Verdict[] {
  return besideFloor(limit, (ratio) => ratio <= limit.limit);
}

/** A figure of the app must be so many times the floor's. */
export function atLeast<Figure>(limit: Limit<Figure>): Verdict[] {
  return besideFloor(limit, (ratio) => ratio >= limit.limit);
}

function besideFloor<Figure>(
  { promise, turns, value, words }: Limit<Figure>,
  isKept: (ratio: number) => boolean,
): Verdict[] {
  if (turns.length === 0) return [];
  const ratio = medianRatio(turns, value);
  const median = (side: 'ours' | 'floors') =>
    words(
      percentile(
        turns.map((turn) => value(turn[side])),
        50,
      ),
    );
  return [
    {
      promise,
      figures: `${ratio.toFixed(2)} (${median('ours')} / ${median('floors')})`,
      kept: isKept(ratio),
    },
  ];
}

export function inMs(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}
