import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { tunnelCost, tunnelLines } from '../tunnel-cost';
import { judgeBoard, judgeVisible } from './board-verdicts';
import type { Findings } from './findings';
import { judgePrinting } from './printing-verdicts';
import { referenceLines } from './reference-work';
import { judgeStart, startLines } from './start-verdicts';
import { failureLines, tableLines, verdictLines } from './table';
import type { Verdict } from './verdict';
import { judge } from './verdicts';

/** All that is known so far, as it is printed: the machine, the tables, a line for each promise and for what failed. */
export function reportLines(findings: Findings): string[] {
  const { reference, rows, tunnelRows, start, failures } = findings;
  const allRows = [...rows, ...tunnelRows];
  return [
    ...spaced(referenceLines(reference)),
    ...spaced(allRows.length === 0 ? [] : tableLines(allRows)),
    ...spaced(start === null ? [] : startLines(start)),
    ...verdictLines(verdictsOn(findings)),
    ...failureLines(failures),
    ...tunnelLines(tunnelCost(tunnelRows)),
  ];
}

/**
 * Writes all figures to a file. At once, without waiting for anything: whoever stopped the benchmark may end it before the
 * disk has answered.
 */
export function writeFigures(
  file: string,
  findings: Findings,
  about: Readonly<Record<string, unknown>>,
): void {
  const { reference, rows, tunnelRows, visible, printing, board, start, failures } = findings;
  const machine = { cpus: os.cpus().map(({ model }) => model), node: process.version, os: os.version() };
  const figures = {
    at: new Date(),
    machine,
    ...about,
    reference,
    rows: [...rows, ...tunnelRows],
    visible,
    printing: [...printing.values()],
    board,
    start,
    verdicts: verdictsOn(findings),
    tunnel: tunnelCost(tunnelRows),
    failures,
  };
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
}

function verdictsOn({ rows, visible, printing, board, start }: Findings): Verdict[] {
  return [
    ...judge(rows),
    ...(visible === null ? [] : judgeVisible(visible)),
    ...[...printing.values()].flatMap(judgePrinting),
    ...(board === null ? [] : judgeBoard(board)),
    ...(start === null ? [] : judgeStart(start)),
  ];
}

function spaced(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [...lines, ''];
}
