import { type BoardFigures, open, perSecond } from '../board/board';
import type { Visible } from '../board/visible';
import { atLeast, atMost, inMs, type Verdict } from './verdict';

/*
 * What the window promises is a multiple of the floor: an app on the same Electron that keeps, answers and draws the same
 * orders in the plainest way, in the same turns. On two cores that were shared with other programs a ticket was seen 2.3 times as late as the
 * floor's, a tap 2.7 to 3.6 times; the limits lie a little above. 0.8 of the floor's frames are 48 of the 60 that a screen
 * shows in a second: below that, what moves begins to stutter.
 */
const visibleLimit = 4;
const tapLimit = 4;
const framesLimit = 0.8;

export function judgeVisible({ turns }: Visible): Verdict[] {
  return atMost({
    promise: `order → visible on the board (p95) ≤ ${visibleLimit} × the floor with a window`,
    turns,
    value: ({ p95 }) => p95,
    limit: visibleLimit,
    words: inMs,
  });
}

export function judgeBoard({ turns, heaps }: BoardFigures): Verdict[] {
  return [
    ...atLeast({
      promise: `${open} open, ${perSecond} new a second: frames ≥ ${framesLimit} × the floor's`,
      turns,
      value: ({ frames }) => frames.mean,
      limit: framesLimit,
      words: (frames) => `${frames.toFixed(1)}/s`,
    }),
    ...atMost({
      promise: `meanwhile a tap is shown (p95) ≤ ${tapLimit} × as late as by the floor`,
      turns,
      value: ({ taps }) => taps.p95,
      limit: tapLimit,
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
