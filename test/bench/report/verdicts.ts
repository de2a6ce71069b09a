import type { Kind, Where } from '../contestants';
import type { Row } from '../heat-record';
import { medianRatio, pairs } from '../side-by-side';
import { atLeast, atMost, inMs, type Verdict } from './verdict';

/** Judges the promises on how orders are taken that there are figures for. Floors are those of the same heat. */
export function judge(rows: readonly Row[]): Verdict[] {
  const relays = rows.filter((row) => row.kind === 'relay' && row.through === 'local' && row.rounds > 0);
  const find = (where: Where, stored: number) =>
    relays.find((row) => row.where === where && row.stored === stored) ?? null;
  const places = ['node', 'electron'] as const;
  return [
    ...relays.flatMap((row) => besideFloor(row, rows)),
    ...places.flatMap((where) =>
      same(where, beside(find(where, 20_000), rows), beside(find(where, 0), rows)),
    ),
    ...relays.flatMap((row) => besideJsonServer(row, rows)),
    ...places.flatMap((where) => answersSoon(where, find(where, 20_000), rows)),
  ];
}

function inHeat(row: Row, rows: readonly Row[], kind: Kind, where: Where): Row | null {
  return (
    rows.find(
      (one) =>
        one.kind === kind && one.where === where && one.through === row.through && one.heat === row.heat,
    ) ?? null
  );
}

/**
 * 1.25 and 1.7: what the app adds to one synced file, i.e. authentication, the reading of the body and a sealed document, and
 * in Electron the board that is drawn meanwhile.
 */
function besideFloor(row: Row, rows: readonly Row[]): Verdict[] {
  const floor = inHeat(row, rows, 'floor', 'node');
  const what = `in ${row.where}, ${row.stored} stored`;
  if (row.where === 'node') {
    return [
      ...answer(`durable 2XX ${what} ≤ 1.25 × the floor`, row, floor, 1.25),
      ...throughput(`throughput ${what} ≥ 0.8 × the floor`, row, floor),
    ];
  }
  const floorInElectron = inHeat(row, rows, 'floor', 'electron');
  return [
    ...answer(`durable 2XX ${what} ≤ 1.7 × the floor in node`, row, floor, 1.7),
    ...answer(`durable 2XX ${what} ≤ 1.7 × the floor in electron`, row, floorInElectron, 1.7),
    ...throughput(`throughput ${what} ≥ 0.8 × the floor in electron`, row, floorInElectron),
  ];
}

function answer(promise: string, row: Row, floor: Row | null, limit: number): Verdict[] {
  return atMost({
    promise,
    turns: pairs(row.turns, floor?.turns ?? []),
    value: ({ aloneMs }) => aloneMs,
    limit,
    words: inMs,
  });
}

function throughput(promise: string, row: Row, floor: Row | null): Verdict[] {
  return atLeast({
    promise,
    turns: pairs(row.turns, floor?.turns ?? []),
    value: ({ perSecond }) => perSecond,
    limit: 0.8,
    words: (perSecond) => `${perSecond.toFixed(0)}/s`,
  });
}

interface Ratios {
  readonly time: number;
  readonly speed: number;
}

/** As multiples of the floor in plain Node of its own heat, rows of two heats can be compared. */
function beside(row: Row | null, rows: readonly Row[]): Ratios | null {
  const floor = row === null ? null : inHeat(row, rows, 'floor', 'node');
  const turns = pairs(row?.turns ?? [], floor?.turns ?? []);
  if (turns.length === 0) return null;
  return {
    time: medianRatio(turns, ({ aloneMs }) => aloneMs),
    speed: medianRatio(turns, ({ perSecond }) => perSecond),
  };
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

const jsonServerLimit = 12;

/**
 * A file for all orders is rewritten for each; how much slower that is, is what a file for each ticket is for. One is the
 * processor's work, the other waits for the disk: 19 to 30 times as long was seen, the least where the disk was slow.
 */
function besideJsonServer(row: Row, rows: readonly Row[]): Verdict[] {
  const jsonServer = rows.find(
    (one) => one.kind === 'json-server' && one.heat === row.heat && one.stored === row.stored,
  );
  return atLeast({
    promise: `at ${row.stored} stored json-server takes ≥ ${jsonServerLimit} × as long`,
    turns: pairs(jsonServer?.turns ?? [], row.turns),
    value: ({ aloneMs }) => aloneMs,
    limit: jsonServerLimit,
    words: inMs,
  });
}

/** The floor's start is that of a process that loads Express (and Electron), and keeps one order. */
function answersSoon(where: Where, row: Row | null, rows: readonly Row[]): Verdict[] {
  const floor = row === null ? null : inHeat(row, rows, 'floor', where);
  const limit = startLimits[where];
  return atMost({
    promise: `start → first 2XX in ${where}, 20000 stored ≤ ${limit} × the floor`,
    turns: pairs(row?.starts ?? [], floor?.starts ?? []),
    value: ({ firstAnswerMs }) => firstAnswerMs,
    limit,
    words: inMs,
  });
}

/**
 * The app reads what is open, and the names of what is archived. Seen: 2.0 in Node; 1.3 to 1.6 in Electron, where it opens a
 * window besides.
 */
export const startLimits = { node: 3, electron: 3 } as const;
