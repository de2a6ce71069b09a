import { type BoardFigures, open, perSecond } from './board';
import { atLeast, atMost, inMs, type Verdict } from './verdict';
import type { Visible } from './visible';

/*
 * What the window promises is a multiple of the floor: an app on the same Electron that keeps, answers and draws the same
 * orders in the plainest way, at the same time.
 */

export function judgeVisible({ turns }: Visible): Verdict[] {
  return atMost({
    promise: 'order → visible on the board (p95) ≤ 3 × the floor with a window',
    turns,
    value: ({ p95 }) => p95,
    limit: 3,
    words: inMs,
  });
}

export function judgeBoard({ turns, heaps }: BoardFigures): Verdict[] {
  return [
    ...atLeast({
      promise: `${open} open, ${perSecond} new a second: frames ≥ 0.8 × the floor's`,
      turns,
      value: ({ frames }) => frames.mean,
      limit: 0.8,
      words: (frames) => `${frames.toFixed(1)}/s`,
    }),
    ...atMost({
      promise: 'meanwhile a tap is shown (p95) ≤ 3 × as late as by the floor',
      turns,
      value: ({ taps }) => taps.p95,
      limit: 3,
      words: inMs,
    }),
    ...judgeHeap(heaps),
  ];
}

function judgeHeap(heaps: BoardFigures['heaps']): Verdict[] {
  const [first, last] = [heaps[0], heaps.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  return [
    {
      promise: `memory is flat: after ${last.tickets} tickets ≤ 1.1 × that after ${first.tickets}`,
      figures: heaps
        .map(({ tickets, heapMb, nodes }) => `${tickets}: ${heapMb.toFixed(1)} MB, ${nodes} nodes`)
        .join('; '),
      kept: last.heapMb <= first.heapMb * 1.1,
    },
  ];
}
