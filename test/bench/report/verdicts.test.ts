import { describe, expect, it } from 'vitest';
import type { Kind, Where } from '../contestants';
import type { Row } from '../heat-record';
import { tunnelCost, tunnelLines } from '../tunnel-cost';
import { judge, startLimits } from './verdicts';

/** Starts as late as its answers take. */
function row(kind: Kind, where: Where, stored: number, aloneMs: number, perSecond = 1000): Row {
  const start = { listeningMs: 200 * aloneMs, firstAnswerMs: 250 * aloneMs };
  return {
    heat: where === 'node' ? where : `electron ${stored}`,
    kind,
    where,
    stored,
    through: 'local',
    rounds: 1,
    ofRounds: 1,
    failure: null,
    start,
    starts: [start],
    alone: { p50: aloneMs, p95: aloneMs },
    together: { p50: aloneMs, p95: aloneMs, perSecond },
    turns: [{ aloneMs, perSecond }],
    memory: null,
  };
}

function turn(aloneMs: number) {
  return { aloneMs, perSecond: 1000 / aloneMs };
}

const good: Row[] = [
  row('floor', 'node', 0, 1),
  ...[0, 2500, 20_000].flatMap((stored) => {
    const heat = `electron ${stored}`;
    return [
      { ...row('floor', 'node', 0, 1), heat },
      { ...row('floor', 'electron', 0, 1.2), heat },
    ];
  }),
  ...[0, 2500, 20_000].flatMap((stored) => [
    row('relay', 'node', stored, 1.2),
    row('relay', 'electron', stored, 1.6),
  ]),
  { ...row('json-server', 'node', 2500, 45), heat: 'json-server' },
  { ...row('relay', 'node', 2500, 1.2), heat: 'json-server' },
];

function broken(rows: readonly Row[]): string[] {
  return judge(rows).flatMap(({ promise, kept }) => (kept ? [] : [promise]));
}

function instead(changed: Row): Row[] {
  const isSame = (one: Row) =>
    one.kind === changed.kind &&
    one.where === changed.where &&
    one.stored === changed.stored &&
    one.heat === changed.heat;
  return good.map((one) => (isSame(one) ? changed : one));
}

function startingAfter(row: Row, firstAnswerMs: number): Row {
  return { ...row, starts: [{ listeningMs: 1, firstAnswerMs }] };
}

it('the verdicts of the benchmark keep every promise where the figures do', () => {
  expect(judge(good)).toHaveLength(22);
  expect(broken(good)).toEqual([]);
});

it.each([
  [
    row('relay', 'node', 0, 1.25),
    row('relay', 'node', 0, 1.26),
    'durable 2XX in node, 0 stored ≤ 1.25 × the floor',
  ],
  [
    row('relay', 'node', 2500, 1.2, 800),
    row('relay', 'node', 2500, 1.2, 799),
    'throughput in node, 2500 stored ≥ 0.8 × the floor',
  ],
  [
    row('relay', 'electron', 2500, 1.7),
    row('relay', 'electron', 2500, 1.71),
    'durable 2XX in electron, 2500 stored ≤ 1.7 × the floor in node',
  ],
  [
    row('relay', 'electron', 20_000, 1.6 * 1.14),
    row('relay', 'electron', 20_000, 1.6 * 1.16),
    'durable 2XX in electron at 20000 within 15 % of that at 0',
  ],
  [
    row('relay', 'node', 20_000, 1.2, 850),
    row('relay', 'node', 20_000, 1.2, 849),
    'throughput in node at 20000 within 15 % of that at 0',
  ],
  [
    { ...row('json-server', 'node', 2500, 14.5), heat: 'json-server' },
    { ...row('json-server', 'node', 2500, 14.3), heat: 'json-server' },
    'at 2500 stored json-server takes ≥ 12 × as long',
  ],
  [
    startingAfter(row('relay', 'node', 20_000, 1.2), 250 * startLimits.node),
    startingAfter(row('relay', 'node', 20_000, 1.2), 250 * startLimits.node + 1),
    `start → first 2XX in node, 20000 stored ≤ ${startLimits.node} × the floor`,
  ],
])(
  'the verdicts of the benchmark keep a promise at its limit, and name it once broken past that: %#',
  (kept, changed, promise) => {
    expect(judge(instead(kept)).map((verdict) => verdict.promise)).toContain(promise);
    expect(broken(instead(kept))).not.toContain(promise);
    expect(broken(instead(changed))).toContain(promise);
  },
);

it('the verdicts of the benchmark compare turns made side by side, so a slow minute breaks nothing', () => {
  const floor = { ...row('floor', 'node', 0, 1), turns: [1, 1, 9, 9, 9].map(turn) };
  const relay = { ...row('relay', 'node', 0, 9), turns: [1.2, 1.2, 10, 10, 10].map(turn) };
  expect(broken([floor, relay])).toEqual([]);
});

it('the verdicts of the benchmark say nothing about what was not measured', () => {
  expect(judge([row('relay', 'node', 0, 1)])).toEqual([]);
  const never = { ...row('relay', 'node', 0, Number.NaN), rounds: 0, turns: [], starts: [] };
  expect(judge([row('floor', 'node', 0, 1), never])).toEqual([]);
});

function besideTunnel(kind: Kind, localMs: readonly number[], tunnelMs: readonly number[]): Row[] {
  const one = { ...row(kind, 'node', 0, 1), heat: 'tunnel' };
  return [
    { ...one, turns: localMs.map(turn) },
    { ...one, through: 'tunnel', turns: tunnelMs.map(turn) },
  ];
}

describe('the cost of the tunnel', () => {
  const rows = [
    ...besideTunnel('bare', [0.5, 0.5, 5], [3, 3.25, 30]),
    ...besideTunnel('floor', [1, 1, 10], [3.5, 3.75, 35]),
    ...besideTunnel('relay', [1.25, 1.25, 12], [4, 4.25, 40]),
  ];

  it('the cost of the tunnel is reported for each contestant, with what the relay adds behind it', () => {
    expect(tunnelLines(tunnelCost(rows))).toEqual([
      'told    the tunnel adds 2.75 ms to the bare endpoint, 2.75 ms to the floor, 3.00 ms to the relay (1 connection, median)',
      "told    the relay's own share through it: 1.00 ms more than the bare endpoint (1.33 ×), 0.50 ms more than the floor (1.14 ×)",
    ]);
  });

  it('the cost of the tunnel is not mixed up with another heat', () => {
    const late = rows.filter(({ through }) => through === 'tunnel');
    const other = late.map((one) => ({ ...one, heat: 'tunnel, acknowledged late', turns: [turn(50)] }));
    expect(tunnelCost([...other, ...rows])).toEqual(tunnelCost(rows));
  });

  it('the cost of the tunnel is not reported where a contestant was not measured both ways', () => {
    expect(tunnelLines(tunnelCost(rows.slice(1)))).toEqual([]);
    expect(tunnelLines(tunnelCost([]))).toEqual([]);
  });
});
