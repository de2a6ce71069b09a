import type { Row } from '../heat-record';
import type { Failure } from '../parts';
import type { Verdict } from './verdict';

const headings = [
  '',
  '1 conn p50',
  'p95 ms',
  '8 conn p50',
  'p95 ms',
  '8 conn /s',
  'listening',
  '1st 2XX ms',
  'RSS MB',
  'all MB',
];

const promiseWidth = 76;

/** All rows as one table. Times in milliseconds; each figure is the median over the rounds of its heat. */
export function tableLines(rows: readonly Row[]): string[] {
  const heats = [...new Set(rows.map((row) => row.heat))];
  const lines = heats.flatMap((heat) => [
    [`${heat}:`],
    ...rows.filter((row) => row.heat === heat).map(cells),
  ]);
  return [headings, ...lines].map((columns) =>
    columns.map((cell, index) => (index === 0 ? cell.padEnd(38) : cell.padStart(11))).join(''),
  );
}

export function verdictLines(verdicts: readonly Verdict[]): string[] {
  return verdicts.map(
    ({ promise, figures, kept }) =>
      `${kept ? 'kept  ' : 'BROKEN'}  ${promise.padEnd(promiseWidth)} ${figures}`,
  );
}

/** Names what could not be measured to its end, by the first line of its reason. */
export function failureLines(failures: readonly Failure[]): string[] {
  return failures.map(({ what, reason }) => `BROKEN  ${what.padEnd(promiseWidth)} ${reason.split('\n')[0]}`);
}

function cells(row: Row): string[] {
  if (row.rounds === 0) return [`  ${nameOf(row)}`, row.failure === null ? 'not yet' : 'FAILED'];
  return [
    `  ${nameOf(row)}`,
    row.alone.p50.toFixed(3),
    row.alone.p95.toFixed(3),
    row.together.p50.toFixed(3),
    row.together.p95.toFixed(3),
    row.together.perSecond.toFixed(0),
    row.start.listeningMs.toFixed(0),
    row.start.firstAnswerMs.toFixed(0),
    row.memory?.mainMb.toFixed(0) ?? '',
    row.memory?.allMb.toFixed(0) ?? '',
  ];
}

/** E.g. "relay in Electron, 2500 stored". */
export function nameOf({ kind, where, stored, through }: Row): string {
  const place = where === 'electron' ? ' in Electron' : '';
  const holds = kind === 'bare' || kind === 'floor' ? '' : `, ${stored} stored`;
  const way = through === 'tunnel' ? ', through the tunnel' : '';
  return `${kind}${place}${holds}${way}`;
}
