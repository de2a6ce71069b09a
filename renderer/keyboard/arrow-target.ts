/** A card's position on the screen, in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type Arrow = 'left' | 'right' | 'up' | 'down';

/** Cards that touch still count as side by side. */
const tolerancePx = 1;

/** The index of the nearest card in a direction, preferring the same row or column; null: there is none. */
export function cardTowards(boxes: readonly Box[], from: number, arrow: Arrow): number | null {
  const start = boxes[from];
  if (start === undefined) return null;
  const turned = turn(start, arrow);
  let best: { readonly index: number; readonly rank: readonly number[] } | null = null;
  for (const [index, box] of boxes.entries()) {
    const other = turn(box, arrow);
    if (index === from || other.top < turned.bottom - tolerancePx) continue;
    const overlaps = other.left < turned.right && other.right > turned.left;
    const aside = Math.abs(other.left - turned.left);
    const rank = [overlaps ? 0 : 1, other.top - turned.bottom, aside];
    if (best === null || isLess(rank, best.rank)) best = { index, rank };
  }
  return best?.index ?? null;
}

/** The same box rotated so that the arrow points down. */
function turn({ left, right, top, bottom }: Box, arrow: Arrow): Box {
  switch (arrow) {
    case 'down':
      return { left, right, top, bottom };
    case 'up':
      return { left, right, top: -bottom, bottom: -top };
    case 'right':
      return { left: top, right: bottom, top: left, bottom: right };
    case 'left':
      return { left: top, right: bottom, top: -right, bottom: -left };
  }
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  for (const [index, number] of one.entries()) {
    const difference = number - (other[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
