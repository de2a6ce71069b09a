import { describe, expect, it } from 'vitest';
import type { BoardTurn } from '../board/board';
import type { Burst, Printing } from '../printing';
import type { Pair } from '../side-by-side';
import { judgeBoard, judgeVisible } from './board-verdicts';
import { judgePrinting } from './printing-verdicts';
import type { Verdict } from './verdict';

/** A turn in which the floor's figure was 10. */
function late(ours: number, floors = 10) {
  return { ours: { p50: 1, p95: ours }, floors: { p50: 1, p95: floors } };
}

const broken = (verdicts: readonly Verdict[]) =>
  verdicts.flatMap(({ promise, kept }) => (kept ? [] : [promise]));

describe('the verdict on seen tickets', () => {
  const promise = 'order → visible on the board (p95) ≤ 4 × the floor with a window';

  it('the verdict on how soon a ticket is seen is a multiple of the floor, kept at its limit and broken past it', () => {
    expect(judgeVisible({ turns: [late(40)] })).toEqual([
      { promise, figures: '4.00 (40 ms / 10 ms)', kept: true },
    ]);
    expect(broken(judgeVisible({ turns: [late(41)] }))).toEqual([promise]);
  });

  it("the verdict on how soon a ticket is seen depends neither on the machine's speed nor on one bad turn", () => {
    expect(broken(judgeVisible({ turns: [late(4_000, 1_000)] }))).toEqual([]);
    expect(broken(judgeVisible({ turns: [late(40), late(900), late(30)] }))).toEqual([]);
    expect(broken(judgeVisible({ turns: [late(41), late(20), late(900)] }))).toEqual([promise]);
  });
});

describe('the verdicts on printing', () => {
  const burst = (ours: Partial<Burst>): Pair<Burst> => ({
    ours: { longestIdle: 10, perSecond: 100, ...ours },
    floors: { longestIdle: 10, perSecond: 100 },
  });
  const judge = (change: Partial<Printing>) =>
    judgePrinting({ where: 'node', firstByte: [late(10)], bursts: [burst({})], ...change });

  it("the verdicts on the printer's first byte are multiples of the floor in the same place, kept at their limit", () => {
    expect(broken(judge({ firstByte: [late(40)] }))).toEqual([]);
    expect(broken(judge({ firstByte: [late(41)] }))).toEqual([
      "order → printer's first byte (p95) in node ≤ 4 × the floor",
    ]);
    expect(broken(judge({ where: 'electron', firstByte: [late(70)] }))).toEqual([]);
    expect(broken(judge({ where: 'electron', firstByte: [late(71)] }))).toEqual([
      "order → printer's first byte (p95) in electron ≤ 7 × the floor",
    ]);
  });

  it('the verdicts on printing break when a dead printer holds up another, for a moment or all the time', () => {
    expect(broken(judge({ bursts: [burst({ longestIdle: 40, perSecond: 25 })] }))).toEqual([]);
    expect(broken(judge({ bursts: [burst({ longestIdle: 41 })] }))).toEqual([
      '320 slips beside a dead printer in node: longest idle ≤ 4 × the floor',
    ]);
    expect(broken(judge({ bursts: [burst({ perSecond: 24 })] }))).toEqual([
      '320 slips beside a dead printer in node: speed ≥ 0.25 × the floor',
    ]);
  });

  it('the verdicts on printing say nothing about bursts that were never reached', () => {
    expect(judge({ bursts: [] })).toHaveLength(1);
  });
});

describe('the verdicts on a full board', () => {
  const turn = (mean: number, tapMs: number): BoardTurn => ({
    frames: { mean, worst: 1 },
    taps: { count: 30, p50: 1, p95: tapMs },
  });
  const turns = (ours: BoardTurn) => [{ ours, floors: turn(60, 20) }];
  const heap = (tickets: number, heapMb: number) => ({ tickets, heapMb, nodes: 4_000 });

  it('the verdicts on a full board are multiples of the floor, kept at their limit and broken past it', () => {
    expect(broken(judgeBoard({ turns: turns(turn(48, 80)), heaps: [] }))).toEqual([]);
    expect(broken(judgeBoard({ turns: turns(turn(47, 81)), heaps: [] }))).toEqual([
      "100 open, 5 new a second: frames ≥ 0.8 × the floor's",
      'meanwhile a tap is shown (p95) ≤ 4 × as late as by the floor',
    ]);
  });

  it('the verdicts on a full board ask for flat memory, once there are two figures to compare', () => {
    const grown = (heapMb: number) =>
      judgeBoard({ turns: [], heaps: [heap(1_000, 10), heap(10_000, heapMb)] });
    expect(broken(grown(11))).toEqual([]);
    expect(broken(grown(11.1))).toEqual(['memory is flat: after 10000 tickets ≤ 1.1 × that after 1000']);
    expect(judgeBoard({ turns: [], heaps: [heap(1_000, 10)] })).toEqual([]);
  });
});
