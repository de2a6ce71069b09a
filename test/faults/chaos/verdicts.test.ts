import { describe, expect, it } from 'vitest';
import { BbotRandom } from '../../support/bbot/bbot-random';
import type { PrintedSlip } from '../../support/printer/virtual-printer';
import { type FaultKind, faultKinds, traitsOf } from './faults';
import { backAfterAllMs, explanationOf, type GivenAnswer, Ledger, type SentOrder } from './ledger';
import { type PlannedStep, planFaults } from './plan';
import { reportOf } from './report';
import type { ChaosRun, PlayedFault } from './run';
import { doubledOnPaper } from './truth';

const pace = { quietMs: [1_000, 2_000], isShort: false, pairs: 50 } as const;

function fault(kind: FaultKind, changes: Partial<PlayedFault> = {}): PlayedFault {
  const span = {
    kind,
    fromMs: 10_000,
    begunMs: 10_500,
    endedMs: 20_000,
    backMs: 1_000,
    backWithinMs: 10_000,
  };
  return { ...span, lost: [], doubled: [], ...changes };
}

function refusal(reason: string, atMs: number): GivenAnswer {
  return { what: 'order', sentAtMs: atMs - 50, atMs, status: 503, reason };
}

function order(number: number, takenAtMs: number | null = 0): SentOrder {
  return { id: `order ${number}`, checkoutId: `checkout ${number}`, number, takenAtMs };
}

function runOf(changes: Partial<ChaosRun>, answers: readonly GivenAnswer[] = []): ChaosRun {
  const ledger = new Ledger();
  for (const [index, answer] of answers.entries()) ledger.note(order(index), answer);
  const nothing = { lost: [], doubled: [] };
  return { ledger, played: [], atTheEnd: nothing, onPaper: 0, skipped: [], brokeOff: null, ...changes };
}

it('orders are taken again so long after a fault’s end, or after that of one that was still on then', () => {
  const stopped = fault('app-stopped', { fromMs: 10_000, endedMs: 28_000, backMs: 800 });
  const cut = fault('agent-cut', { fromMs: 11_500, endedMs: 11_800, backMs: 17_000 });
  expect(backAfterAllMs(cut, [stopped, cut])).toBe(800);
  expect(backAfterAllMs(cut, [cut])).toBe(17_000);
  expect(backAfterAllMs({ ...cut, backMs: 900 }, [stopped, cut])).toBe(900);
  expect(backAfterAllMs(stopped, [stopped, cut])).toBe(800);
  expect(backAfterAllMs(cut, [fault('disk-full', { fromMs: 11_900, endedMs: 28_000 }), cut])).toBe(17_000);
  expect(backAfterAllMs({ ...cut, backMs: null }, [stopped, cut])).toBeNull();
});

it('a refusal is true while a fault is on that explains its reason, and until orders are taken again', () => {
  const full = fault('disk-full');
  for (const atMs of [10_000, 20_000, 22_900])
    expect(explanationOf(refusal('STORAGE_FAILING', atMs), [full])).toBe(full);
  for (const atMs of [9_999, 23_001])
    expect(explanationOf(refusal('STORAGE_FAILING', atMs), [full])).toBeNull();
});

it('a refusal is never true for a reason that the fault does not explain', () => {
  expect(explanationOf(refusal('OFFLINE', 15_000), [fault('disk-full')])).toBeNull();
  expect(explanationOf(refusal('STORAGE_FAILING', 15_000), [fault('core-stopped')])).toBeNull();
  expect(
    explanationOf(
      refusal('UNEXPECTED', 15_000),
      faultKinds.map((kind) => fault(kind)),
    ),
  ).toBeNull();
});

it.each([
  'page-killed',
  'page-stopped',
  'shell-stopped',
  'output-cut',
  'clock-jump',
  'printer-garbage',
] as const)('a refusal is never true because of this alone: %s', (kind) =>
  expect(traitsOf(kind).explains).toEqual([]),
);

describe('the plan of a chaos run', () => {
  const first = (seed: number, count: number): PlannedStep[] => {
    const steps = planFaults(new BbotRandom(seed), faultKinds, pace);
    return Array.from({ length: count }, () => steps.next().value as PlannedStep);
  };

  it('the plan of a chaos run is the same for the same seed, and different for another one', () => {
    expect(first(1, 40)).toEqual(first(1, 40));
    expect(first(1, 40)).not.toEqual(first(2, 40));
  });

  it('the plan of a chaos run has each kind once before any comes again', () => {
    const kinds = first(3, faultKinds.length).map(({ faults: [one] }) => one?.kind);
    expect(kinds.sort()).toEqual([...faultKinds].sort());
  });

  it('the plan of a chaos run combines a fault only with outside ones, and never puts two on one disk', () => {
    const pairs = first(4, 400).flatMap(({ faults: [one, other] }) => (one && other ? [[one, other]] : []));
    expect(pairs.length).toBeGreaterThan(100);
    for (const [one, other] of pairs) {
      if (one === undefined || other === undefined) throw new Error('a pair has two');
      expect(traitsOf(other.kind).outside).toBe(true);
      expect(one.kind.startsWith('disk-') && other.kind.startsWith('disk-')).toBe(false);
    }
  });
});

describe('doubled orders', () => {
  const slip = (...lines: string[]): PrintedSlip => ({
    lines,
    text: lines.join('\n'),
    images: [],
    at: 0,
    png: () => Promise.reject(new Error('nobody looks')),
  });

  it('an order is doubled on paper when two of its slips do not mention each other', () => {
    const slips = [slip('1001', '1 × Soup'), slip('1002', '1 × Soup'), slip('  1001', '1 × Soup')];
    expect(doubledOnPaper(slips, [order(1001), order(1002)])).toEqual(['1001 has 2 slips without a mark']);
  });

  it.each(['REPRINT 1', 'VOID', 'UPDATED', 'CHECK', 'UNCONFIRMED', 'CONFIRMED', 'BACK ON'])(
    'an order is not doubled on paper when the other slip is marked %s',
    (mark) => expect(doubledOnPaper([slip('1001'), slip(` ${mark}`, '1001')], [order(1001)])).toEqual([]),
  );
});

describe('a chaos run', () => {
  const wrongOf = (changes: Partial<ChaosRun>, answers: readonly GivenAnswer[] = []): readonly string[] =>
    reportOf(runOf(changes, answers)).wrong;

  it('a chaos run is not wrong when all that it refused had a true reason', () => {
    expect(wrongOf({ played: [fault('disk-error')] }, [refusal('STORAGE_FAILING', 12_000)])).toEqual([]);
  });

  it('a chaos run is wrong when an order is lost, doubled, refused without a true reason, or comes back late', () => {
    expect(wrongOf({ played: [fault('core-killed', { lost: ['1001 is not on the disk'] })] })).toHaveLength(
      1,
    );
    expect(wrongOf({ atTheEnd: { lost: [], doubled: ['1001 is on the disk 2 times'] } })).toHaveLength(1);
    expect(wrongOf({ played: [fault('page-killed')] }, [refusal('OFFLINE', 12_000)])).toHaveLength(1);
    expect(wrongOf({ played: [fault('disk-full', { backMs: 10_001 })] })).toHaveLength(1);
    expect(wrongOf({ played: [fault('disk-full', { backMs: null })] })).toHaveLength(1);
  });

  it('a chaos run that broke off is wrong, with all that it had found until then', () => {
    const run = runOf({ played: [fault('page-killed', { lost: ['order 7'] })], brokeOff: 'no display' });
    expect(reportOf(run).wrong).toEqual([
      'the run broke off: no display',
      expect.stringContaining('order 7'),
    ]);
    expect(reportOf(run).rows).toHaveLength(1);
  });

  it('a chaos run is wrong when a fault that refuses orders had no effect', () => {
    const taken = [11_000, 12_000, 13_000].map((atMs) => ({ ...refusal('', atMs), status: 200 }));
    const wrong = wrongOf({ played: [fault('disk-error')] }, taken);
    expect(wrong).toEqual([expect.stringContaining('no effect')]);
    expect(wrongOf({ played: [fault('page-killed')] }, taken)).toEqual([]);
    expect(
      wrongOf({ played: [fault('disk-error')] }, [...taken, refusal('STORAGE_FAILING', 14_000)]),
    ).toEqual([]);
    // What came before it was on, or after, says nothing.
    const beside = [10_400, 12_000, 13_000, 20_100].map((atMs) => ({ ...refusal('', atMs), status: 200 }));
    expect(wrongOf({ played: [fault('disk-error')] }, beside)).toEqual([]);
  });

  it('the table of a chaos run counts a refusal without a true reason with the last fault that had begun', () => {
    const { rows } = reportOf(
      runOf({ played: [fault('disk-full'), fault('page-killed', { fromMs: 30_000 })] }, [
        refusal('OFFLINE', 31_000),
      ]),
    );
    expect(rows.map(({ fault: title, unexplained }) => [title, unexplained])).toEqual([
      [traitsOf('page-killed').title, 1],
      [traitsOf('disk-full').title, 0],
    ]);
  });
});
