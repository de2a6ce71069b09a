import { percentile } from '../support/percentile';
import type { Kind, Where } from './contestants';
import type { Row } from './tournament';
import type { Visible } from './visible';

/** One promise, and whether this run kept it. */
export interface Verdict {
  readonly promise: string;
  /** E.g. "1.11 (0.610 ms / 0.550 ms)". */
  readonly figures: string;
  readonly kept: boolean;
}

export interface Figures {
  readonly rows: readonly Row[];
  readonly visible: Visible | null;
}

/** Judges the promises that a run has the figures for. Floors are those of the same heat. */
export function judge({ rows, visible }: Figures): Verdict[] {
  const find = (kind: Kind, where: Where, stored: number) =>
    rows.find((row) => row.kind === kind && row.where === where && row.stored === stored) ?? null;
  const verdicts = [
    ...rows.filter((row) => row.kind === 'relay').flatMap((row) => besideFloor(row, rows)),
    ...(['node', 'electron'] as const).flatMap((where) =>
      same(where, beside(find('relay', where, 20_000), rows), beside(find('relay', where, 0), rows)),
    ),
    fasterThanJsonServer(find('relay', 'node', 2500), find('json-server', 'node', 2500)),
    ...(['node', 'electron'] as const).map((where) => answersSoon(where, find('relay', where, 20_000))),
    seenSoon(visible),
  ];
  return verdicts.filter((verdict) => verdict !== null);
}

function floorOf(row: Row, rows: readonly Row[], where: Where): Row | null {
  return rows.find((one) => one.kind === 'floor' && one.where === where && one.heat === row.heat) ?? null;
}

function besideFloor(row: Row, rows: readonly Row[]): (Verdict | null)[] {
  const floor = floorOf(row, rows, 'node');
  const what = `in ${row.where}, ${row.stored} stored`;
  if (row.where === 'node') {
    return [
      atMost(`durable 2XX ${what} ≤ 1.25 × the floor`, row, floor, 1.25),
      throughput(`throughput ${what} ≥ 0.8 × the floor`, row, floor),
    ];
  }
  const floorInElectron = floorOf(row, rows, 'electron');
  return [
    atMost(`durable 2XX ${what} ≤ 1.7 × the floor in node`, row, floor, 1.7),
    atMost(`durable 2XX ${what} ≤ 1.7 × the floor in electron`, row, floorInElectron, 1.7),
    throughput(`throughput ${what} ≥ 0.8 × the floor in electron`, row, floorInElectron),
  ];
}

function atMost(promise: string, row: Row, floor: Row | null, limit: number): Verdict | null {
  if (floor === null) return null;
  const { time } = compare(row, floor);
  return { promise, figures: `${time.toFixed(2)} (${ms(row)} / ${ms(floor)})`, kept: time <= limit };
}

function throughput(promise: string, row: Row, floor: Row | null): Verdict | null {
  if (floor === null) return null;
  const { speed } = compare(row, floor);
  return { promise, figures: `${speed.toFixed(2)} (${rate(row)} / ${rate(floor)})`, kept: speed >= 0.8 };
}

interface Ratios {
  readonly time: number;
  readonly speed: number;
}

/**
 * A row as a multiple of its floor: the median over the ratios of turns that lay side by side. What slows the
 * machine for a while slows both sides of a ratio, where it would move one median more than the other.
 */
function compare(row: Row, floor: Row): Ratios {
  const pairs = row.turns.flatMap((turn, index) => {
    const beside = floor.turns[index];
    return beside === undefined ? [] : [{ turn, beside }];
  });
  return {
    time: percentile(
      pairs.map(({ turn, beside }) => turn.aloneMs / beside.aloneMs),
      50,
    ),
    speed: percentile(
      pairs.map(({ turn, beside }) => turn.perSecond / beside.perSecond),
      50,
    ),
  };
}

/** As multiples of the floor in plain Node of its own heat, rows of two heats can be compared. */
function beside(row: Row | null, rows: readonly Row[]): Ratios | null {
  const floor = row === null ? null : floorOf(row, rows, 'node');
  return row === null || floor === null ? null : compare(row, floor);
}

function same(where: Where, full: Ratios | null, empty: Ratios | null): Verdict[] {
  if (full === null || empty === null) return [];
  const time = full.time / empty.time;
  const speed = full.speed / empty.speed;
  return [
    {
      promise: `durable 2XX in ${where} at 20000 within 15 % of that at 0`,
      figures: `${time.toFixed(2)} (${full.time.toFixed(2)} / ${empty.time.toFixed(2)} floors)`,
      kept: time <= 1.15,
    },
    {
      promise: `throughput in ${where} at 20000 within 15 % of that at 0`,
      figures: `${speed.toFixed(2)} (${full.speed.toFixed(2)} / ${empty.speed.toFixed(2)} floors)`,
      kept: speed >= 0.85,
    },
  ];
}

function fasterThanJsonServer(relay: Row | null, jsonServer: Row | null): Verdict | null {
  if (relay === null || jsonServer === null) return null;
  const ratio = jsonServer.alone.p50 / relay.alone.p50;
  return {
    promise: 'at 2500 stored ≥ 25 × faster than json-server',
    figures: `${ratio.toFixed(1)} (${ms(jsonServer)} / ${ms(relay)})`,
    kept: ratio >= 25,
  };
}

function answersSoon(where: Where, row: Row | null): Verdict | null {
  if (row === null) return null;
  return {
    promise: `first 2XX within 1 s of the start in ${where}, 20000 stored`,
    figures: `${row.firstAnswerMs.toFixed(0)} ms (listening after ${row.listeningMs.toFixed(0)} ms)`,
    kept: row.firstAnswerMs <= 1000,
  };
}

function seenSoon(visible: Visible | null): Verdict | null {
  if (visible === null) return null;
  return {
    promise: 'order → visible on the board within 100 ms (p95)',
    figures: `p50 ${visible.p50.toFixed(0)} ms, p95 ${visible.p95.toFixed(0)} ms`,
    kept: visible.p95 <= 100,
  };
}

function ms(row: Row): string {
  return `${row.alone.p50.toFixed(3)} ms`;
}

function rate(row: Row): string {
  return `${row.together.perSecond.toFixed(0)}/s`;
}
