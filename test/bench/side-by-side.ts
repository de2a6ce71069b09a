import { percentile } from '../support/percentile';

/** What the app and a floor gave right after one another. */
export interface Pair<Figure> {
  readonly ours: Figure;
  readonly floors: Figure;
}

/** Pairs what two gave in the same turn. Where one was measured further than the other, the rest is left out. */
export function pairs<Figure>(ours: readonly Figure[], floors: readonly Figure[]): Pair<Figure>[] {
  return ours.flatMap((our, index) => {
    const floor = floors[index];
    return floor === undefined ? [] : [{ ours: our, floors: floor }];
  });
}

/**
 * The app as a multiple of its floor: the median over the ratios of turns that lay side by side. What slows the machine for
 * a while slows both sides of a ratio, where it would move one median more than the other. NaN without turns.
 */
export function medianRatio<Figure>(
  turns: readonly Pair<Figure>[],
  value: (figure: Figure) => number,
): number {
  return percentile(
    turns.map(({ ours, floors }) => value(ours) / value(floors)),
    50,
  );
}
