import { percentile } from '../support/percentile';
import type { Contestant, Heat, Kind, Way, Where } from './contestants';
import type { Memory } from './memory';
import { playRound, type RoundResult } from './round';

/** A contestant's medians over the rounds of a heat. */
export interface Row extends RoundResult {
  readonly heat: string;
  readonly kind: Kind;
  readonly where: Where;
  readonly stored: number;
  readonly through: Way['through'];
  readonly rounds: number;
}

/** Plays a heat's rounds, each beginning with another contestant. Only rows of one heat can be compared. */
export async function playHeat(heat: Heat, tell: (words: string) => void): Promise<Row[]> {
  const results = new Map<Contestant, RoundResult[]>(heat.contestants.map((contestant) => [contestant, []]));
  for (const contestant of heat.contestants) await contestant.prepare();
  for (let round = 0; round < heat.rounds; round++) {
    const first = round % heat.contestants.length;
    const contestants = [...heat.contestants.slice(first), ...heat.contestants.slice(0, first)];
    for (const [index, result] of (await playRound(contestants)).entries()) {
      const contestant = contestants[index];
      if (contestant !== undefined) results.get(contestant)?.push(result);
    }
    tell(`${heat.name}: round ${round + 1} of ${heat.rounds}`);
  }
  return heat.contestants.map((contestant) => rowOf(heat, contestant, results.get(contestant) ?? []));
}

function rowOf(heat: Heat, { kind, where, stored, way }: Contestant, results: readonly RoundResult[]): Row {
  const median = (value: (result: RoundResult) => number) => percentile(results.map(value), 50);
  return {
    heat: heat.name,
    kind,
    where,
    stored,
    through: way.through,
    rounds: results.length,
    listeningMs: median((result) => result.listeningMs),
    firstAnswerMs: median((result) => result.firstAnswerMs),
    alone: { p50: median(({ alone }) => alone.p50), p95: median(({ alone }) => alone.p95) },
    together: {
      p50: median(({ together }) => together.p50),
      p95: median(({ together }) => together.p95),
      perSecond: median(({ together }) => together.perSecond),
    },
    turns: results.flatMap(({ turns }) => turns),
    memory: medianMemory(results.flatMap(({ memory }) => memory ?? [])),
  };
}

function medianMemory(memories: readonly Memory[]): Memory | null {
  if (memories.length === 0) return null;
  const median = (value: (memory: Memory) => number) => percentile(memories.map(value), 50);
  return { mainMb: median(({ mainMb }) => mainMb), allMb: median(({ allMb }) => allMb) };
}
