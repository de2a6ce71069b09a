import path from 'node:path';
import { prepareElectron } from '../support/electron-ready';
import { measureBoard } from './board/board';
import { measureVisible } from './board/visible';
import { buildServers } from './build-servers';
import { electronHeats, type Heat, nodeHeats } from './contestants';
import { HeatRecord } from './heat-record';
import type { Part } from './parts';
import { measurePrinting } from './printing';
import type { Findings } from './report/findings';
import { measureStart } from './start';
import { playHeat } from './tournament';
import { tunnelParts } from './tunnel-heat';

export const groups = ['orders', 'printing', 'board', 'start', 'tunnel'] as const;
export type Group = (typeof groups)[number];

export interface BenchOptions {
  readonly dataRoot: string;
  readonly rounds: number;
  readonly groups: readonly Group[];
  readonly withElectron: boolean;
  readonly tell: (words: string) => void;
}

/** All parts that are asked for, in the order in which they are measured; each notes its figures in the findings. */
export function everyPart(findings: Findings, { groups, withElectron, ...options }: BenchOptions): Part[] {
  const ready = { servers: once(buildServers), electron: once(prepareElectron) };
  const parts = { ...inNode(findings, options), tunnel: tunnelPartsOf(findings, options) };
  const electron = inElectronParts(findings, options);
  return groups.flatMap((group) => [
    ...prepared(parts[group], [ready.servers]),
    ...(withElectron ? prepared(electron[group], [ready.servers, ready.electron]) : []),
  ]);
}

type PartsOfGroups = Readonly<Record<Group, readonly Part[]>>;
type Measuring = Omit<BenchOptions, 'groups' | 'withElectron'>;

function inNode(findings: Findings, options: Measuring): Omit<PartsOfGroups, 'tunnel'> {
  const { dataRoot, rounds } = options;
  return {
    orders: nodeHeats(dataRoot, rounds).map((heat) => heatPart(heat, findings.heats, options)),
    printing: [printingPart('node', findings, options)],
    board: [],
    start: [],
  };
}

function inElectronParts(findings: Findings, options: Measuring): PartsOfGroups {
  const { dataRoot, rounds, tell } = options;
  const visible: Part = {
    name: 'order → visible on the board',
    measure: () =>
      measureVisible(path.join(dataRoot, 'visible'), (figures) => {
        findings.visible = figures;
      }),
  };
  const board: Part = {
    name: 'full board',
    measure: () =>
      measureBoard(path.join(dataRoot, 'board'), (figures) => {
        findings.board = figures;
      }),
  };
  const start: Part = {
    name: 'start and size of the app',
    measure: () =>
      measureStart(path.join(dataRoot, 'start'), rounds, tell, (figures) => {
        findings.start = figures;
      }),
  };
  return {
    orders: electronHeats(dataRoot, rounds).map((heat) => heatPart(heat, findings.heats, options)),
    printing: [printingPart('electron', findings, options)],
    board: [visible, board],
    start: [start],
    tunnel: [],
  };
}

function heatPart(heat: Heat, records: HeatRecord[], { tell }: Measuring): Part {
  return { name: heat.name, measure: () => playNoted(heat, records, tell) };
}

function tunnelPartsOf({ tunnelHeats }: Findings, { dataRoot, rounds, tell }: Measuring): Part[] {
  return tunnelParts(dataRoot, rounds, (heat) => playNoted(heat, tunnelHeats, tell));
}

function playNoted(heat: Heat, records: HeatRecord[], tell: Measuring['tell']): Promise<void> {
  const record = new HeatRecord(heat);
  records.push(record);
  return playHeat(record, tell);
}

function printingPart(where: 'node' | 'electron', { printing }: Findings, { dataRoot }: Measuring): Part {
  return {
    name: `printing in ${where}`,
    measure: () => measurePrinting(dataRoot, where, (figures) => printing.set(where, figures)),
  };
}

/** What a part needs is made when the first one needs it; where that fails, it fails those alone that need it. */
function prepared(parts: readonly Part[], needs: readonly (() => Promise<void>)[]): Part[] {
  return parts.map(({ name, measure }) => ({
    name,
    measure: async () => {
      for (const need of needs) await need();
      await measure();
    },
  }));
}

function once(make: () => Promise<void>): () => Promise<void> {
  let made: Promise<void> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
