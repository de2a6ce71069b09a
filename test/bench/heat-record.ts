import { percentile } from '../support/percentile';
import type { Contestant, Heat, Kind, Way, Where } from './contestants';
import type { Memory } from './memory';
import type { Played, RoundResult, Start } from './round';

/** A contestant's medians over the rounds that it played to their end. */
export interface Row extends Omit<RoundResult, 'start'> {
  readonly heat: string;
  readonly kind: Kind;
  readonly where: Where;
  readonly stored: number;
  readonly through: Way['through'];
  /** How many rounds it played to their end; without one, it has no figures. */
  readonly rounds: number;
  /** How many rounds there were to play. */
  readonly ofRounds: number;
  readonly start: Start;
  /** What each round's start gave by itself; starts of the same number lie side by side in time. */
  readonly starts: readonly Start[];
  /** Why it played no further; null: nothing went wrong. */
  readonly failure: string | null;
}

/** What is known of a heat so far. Who failed once plays no further: its figures keep their place beside the others'. */
export class HeatRecord {
  readonly #results = new Map<Contestant, RoundResult[]>();
  readonly #failures = new Map<Contestant, string>();

  constructor(readonly heat: Heat) {}

  /** Those who can still be measured. */
  get playing(): readonly Contestant[] {
    return this.heat.contestants.filter((contestant) => !this.#failures.has(contestant));
  }

  /** A line for each contestant. */
  get rows(): Row[] {
    return this.heat.contestants.map((contestant) => this.#rowOf(contestant));
  }

  note(contestant: Contestant, played: Played): void {
    if (played.kind === 'failed') this.#failures.set(contestant, played.reason);
    else this.#results.set(contestant, [...this.#resultsOf(contestant), played.result]);
  }

  #resultsOf(contestant: Contestant): readonly RoundResult[] {
    return this.#results.get(contestant) ?? [];
  }

  #rowOf(contestant: Contestant): Row {
    const { kind, where, stored, way } = contestant;
    const results = this.#resultsOf(contestant);
    const median = (value: (result: RoundResult) => number) => percentile(results.map(value), 50);
    return {
      heat: this.heat.name,
      kind,
      where,
      stored,
      through: way.through,
      rounds: results.length,
      ofRounds: this.heat.rounds,
      failure: this.#failures.get(contestant) ?? null,
      start: {
        listeningMs: median(({ start }) => start.listeningMs),
        firstAnswerMs: median(({ start }) => start.firstAnswerMs),
      },
      starts: results.map(({ start }) => start),
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
}

function medianMemory(memories: readonly Memory[]): Memory | null {
  if (memories.length === 0) return null;
  const median = (value: (memory: Memory) => number) => percentile(memories.map(value), 50);
  return { mainMb: median(({ mainMb }) => mainMb), allMb: median(({ allMb }) => allMb) };
}
