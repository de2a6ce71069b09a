import { percentile } from '../../support/percentile';
import { type FaultKind, faultKinds, traitsOf } from './faults';
import { backAfterAllMs, explanationOf, type GivenAnswer, isTaken } from './ledger';
import type { ChaosRun, PlayedFault } from './run';

/** One line of the table. */
export interface ChaosRow {
  readonly fault: string;
  readonly times: number;
  readonly answered: number;
  /** With its reasons, e.g. "12 (ERR_NGROK_3200)". */
  readonly refused: string;
  /** In seconds, each. */
  readonly backMedian: number;
  readonly backWorst: number;
  readonly lost: number;
  readonly doubled: number;
  /** Refused while it was on, or just after, for a reason that it does not excuse. */
  readonly unexplained: number;
}

export interface ChaosReport {
  readonly rows: readonly ChaosRow[];
  readonly orders: number;
  readonly taken: number;
  /** What must not be, in words. */
  readonly wrong: readonly string[];
}

/** What a run came to. */
export function reportOf({ ledger, played, atTheEnd, brokeOff }: ChaosRun): ChaosReport {
  const refused = ledger.answers.filter((answer) => !isTaken(answer));
  const explained = new Map(refused.map((answer) => [answer, explanationOf(answer, played)] as const));
  const unexplained = refused.filter((answer) => explained.get(answer) === null);
  const rows = faultKinds.flatMap((kind) => {
    const own = played.filter((fault) => fault.kind === kind);
    if (own.length === 0) return [];
    const excused = refused.filter((answer) => explained.get(answer)?.kind === kind);
    const near = unexplained.filter((answer) => nearest(answer, played)?.kind === kind);
    const back = own.map((fault) => (backAfterAllMs(fault, played) ?? Infinity) / 1_000);
    return [rowOf(kind, own, back, ledger.answers, excused, near.length)];
  });
  const late = played
    .map((fault) => ({ ...fault, backMs: backAfterAllMs(fault, played) }))
    .filter(({ backMs, backWithinMs }) => backMs === null || backMs > backWithinMs);
  return {
    rows,
    orders: ledger.orders.size,
    taken: ledger.taken.length,
    wrong: [
      ...(brokeOff === null ? [] : [`the run broke off: ${brokeOff}`]),
      ...played.flatMap(({ kind, lost, doubled }) => wordsOf(traitsOf(kind).title, lost, doubled)),
      ...wordsOf('at the end', atTheEnd.lost, atTheEnd.doubled),
      ...late.map(
        ({ kind, backMs, backWithinMs }) =>
          `${traitsOf(kind).title}: back after ${backMs} of ${backWithinMs} ms`,
      ),
      ...unexplained.map((answer) => refusalWords(answer, played)),
      ...played.flatMap((fault) => effectWords(fault, ledger.answers)),
    ],
  };
}

function rowOf(
  kind: FaultKind,
  own: readonly PlayedFault[],
  back: readonly number[],
  answers: readonly GivenAnswer[],
  excused: readonly GivenAnswer[],
  unexplained: number,
): ChaosRow {
  const reasons = [...new Set(excused.map(({ reason }) => reason))].sort();
  return {
    fault: traitsOf(kind).title,
    times: own.length,
    answered: answers.filter((answer) => isTaken(answer) && own.some((fault) => isDuring(answer, fault)))
      .length,
    refused: excused.length === 0 ? '0' : `${excused.length} (${reasons.join(', ')})`,
    backMedian: round(percentile(back, 50)),
    backWorst: round(Math.max(...back)),
    lost: own.reduce((sum, { lost }) => sum + lost.length, 0),
    doubled: own.reduce((sum, { doubled }) => sum + doubled.length, 0),
    unexplained,
  };
}

/** So many orders are taken while a fault is on that should have none taken, until it is said to do nothing. */
const leastTaken = 3;

/** @returns words when all was as if a fault that refuses orders were not there: whoever plays it proves nothing */
function effectWords({ kind, begunMs, endedMs }: PlayedFault, answers: readonly GivenAnswer[]): string[] {
  if (!traitsOf(kind).refuses || begunMs === null || endedMs === null) return [];
  const meanwhile = answers.filter(
    ({ what, sentAtMs, atMs }) => what === 'order' && sentAtMs >= begunMs && atMs <= endedMs,
  );
  if (meanwhile.length < leastTaken || !meanwhile.every(isTaken)) return [];
  return [`${traitsOf(kind).title}: no effect: ${meanwhile.length} orders were taken while it was on`];
}

/** From its first moment until orders were taken again. */
function isDuring({ atMs }: GivenAnswer, { fromMs, endedMs, backMs }: PlayedFault): boolean {
  return atMs >= fromMs && atMs <= (endedMs ?? Infinity) + (backMs ?? Infinity);
}

/** The last fault that had begun by then: what a refusal without a reason is told of. */
function nearest({ atMs }: GivenAnswer, played: readonly PlayedFault[]): PlayedFault | undefined {
  return played.filter(({ fromMs }) => fromMs <= atMs).sort((one, other) => other.fromMs - one.fromMs)[0];
}

function wordsOf(where: string, lost: readonly string[], doubled: readonly string[]): string[] {
  return [
    ...lost.map((words) => `${where}: lost: ${words}`),
    ...doubled.map((words) => `${where}: doubled: ${words}`),
  ];
}

function refusalWords(answer: GivenAnswer, played: readonly PlayedFault[]): string {
  const fault = nearest(answer, played);
  const after =
    fault === undefined
      ? 'before any fault'
      : `${Math.round(answer.atMs - fault.fromMs)} ms after ${traitsOf(fault.kind).title} began`;
  const waited = Math.round(answer.atMs - answer.sentAtMs);
  return `refused without a true reason: ${answer.what}, ${answer.status} ${answer.reason}, ${after}, having waited ${waited} ms`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
