import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { mayStartAgain } from '../../../main/shell/restart-rule';
import { corePid } from '../../journey/support/core-pid';
import { BbotRandom } from '../../support/bbot/bbot-random';
import { withTimeout } from '../../support/timeouts';
import { type FaultKind, faultKinds, traitsOf } from './faults';
import { Guests } from './guests';
import { harm } from './harm';
import { type FaultSpan, Ledger } from './ledger';
import { type Pace, type PlannedFault, type PlannedStep, planFaults } from './plan';
import { staffBoard } from './staff';
import { openStore, type Store } from './store';
import { type Found, findOrders, firstSlips, readEverything } from './truth';

/** Orders are taken again so soon after a fault's end, in milliseconds, on a computer that has nothing else to do. */
const promisedBackMs = 10_000;
const maxSlowness = 4;
/** Who is not back by then never will be, in milliseconds. */
const maxRecoveryMs = 120_000;
/** A core that is stopped for longer is started again by the shell, in milliseconds; with some to spare. */
const mayBeStartedAgainMs = 10_000;
/** How often it is seen to that somebody works at the board, in milliseconds. */
const staffEveryMs = 3_000;

export interface ChaosOptions {
  readonly seed: number;
  /** How many: each kind once, or so many as begin within a time in milliseconds. */
  readonly steps: 'each once' | { readonly forMs: number };
  readonly pace: Pace;
  readonly tell: (words: string) => void;
  /** Ends it early, in good order. */
  readonly signal?: AbortSignal;
}

/** A fault that was on, and what was found to be wrong after it. */
export interface PlayedFault extends TimedSpan, Found {}

interface TimedSpan extends FaultSpan {
  /** When it had begun wholly, by `performance.now()`. Null: it never had. */
  begunMs: number | null;
  /** How long it may take until orders are taken again, in milliseconds. */
  readonly backWithinMs: number;
}

export interface ChaosRun {
  readonly ledger: Ledger;
  readonly played: readonly PlayedFault[];
  /** What was found when everything was over. */
  readonly atTheEnd: Found;
  /** How many orders have a slip that is known as theirs. */
  readonly onPaper: number;
  /** Kinds that this computer does not allow. */
  readonly skipped: readonly FaultKind[];
  /** Why the run itself ended before its time, in words; what it had found until then counts. Null: it did not. */
  readonly brokeOff: string | null;
}

/** Plays faults on the real app while guests order, and compares what is told with what is there. */
export async function playChaos(options: ChaosOptions): Promise<ChaosRun> {
  const store = await openStore(options.seed);
  try {
    return await new Chaos(store, options).play();
  } finally {
    await store.close();
  }
}

class Chaos {
  readonly #ledger = new Ledger();
  readonly #random: BbotRandom;
  readonly #guests: Guests;
  readonly #played: PlayedFault[] = [];
  /** The orders that were looked for already. */
  readonly #inspected = new Set<string>();
  /** When the core was started again within this life of the shell, by the monotonic clock. */
  #startedAgainAt: number[] = [];
  #core: number | null = null;
  #isOver = false;

  constructor(
    private readonly store: Store,
    private readonly options: ChaosOptions,
  ) {
    this.#random = new BbotRandom(options.seed);
    this.#guests = new Guests(store, this.#ledger, new BbotRandom(options.seed + 1));
  }

  async play(): Promise<ChaosRun> {
    const { store, options } = this;
    const kinds = faultKinds.filter((kind) => store.disk.isOwn || !traitsOf(kind).needsRoot);
    // The first session may take a moment: nothing is refused by a fault before the first order was taken.
    await store.edge.until(({ bindsOpen }) => bindsOpen === 1);
    this.#core = await corePid(store.app);
    this.#guests.begin();
    const staffed = this.#staffAllTheTime();
    await this.#ledger.takenSince(0, maxRecoveryMs);
    const startedMs = performance.now();
    let stepsLeft = options.steps === 'each once' ? kinds.length : Infinity;
    const lastsMs = options.steps === 'each once' ? Infinity : options.steps.forMs;
    let brokeOff: string | null = null;
    try {
      for (const step of planFaults(this.#random, kinds, options.pace)) {
        const isOver = stepsLeft === 0 || performance.now() - startedMs >= lastsMs;
        if (isOver || options.signal?.aborted === true) break;
        stepsLeft -= 1;
        if (!(await this.#playStep(step))) break;
      }
    } catch (error) {
      brokeOff = error instanceof Error ? (error.stack ?? error.message) : String(error);
      await store.app.revive();
    }
    await this.#guests.end();
    this.#isOver = true;
    await staffed;
    const atTheEnd = await sure(() => readEverything(store, this.#ledger.taken));
    return {
      ledger: this.#ledger,
      played: this.#played,
      atTheEnd,
      onPaper: firstSlips(store.printer.slips, this.#ledger.taken).size,
      skipped: faultKinds.filter((kind) => !kinds.includes(kind)),
      brokeOff,
    };
  }

  /** @returns whether orders were taken again */
  async #playStep({ quietMs, faults }: PlannedStep): Promise<boolean> {
    await wait(quietMs);
    const spans = await Promise.all(faults.map((fault) => this.#playFault(fault)));
    await this.#noteRestarts();
    const taken = this.#ledger.taken.filter(({ id }) => !this.#inspected.has(id));
    const found = await sure(() => findOrders(this.store, taken));
    for (const { id } of taken) this.#inspected.add(id);
    for (const [index, span] of spans.entries()) {
      // What two faults did at once is told of the first.
      const own = index === 0 ? found : { lost: [], doubled: [] };
      this.#played.push({ ...span, ...own });
    }
    this.options.tell(spans.map(spanWords).join('  +  '));
    for (const words of [...found.lost, ...found.doubled]) this.options.tell(`  ${words}`);
    return spans.every(({ backMs }) => backMs !== null);
  }

  async #playFault({ kind: planned, delayMs, lastsMs }: PlannedFault): Promise<TimedSpan> {
    await wait(delayMs);
    const kind = this.#allowed(planned, lastsMs);
    const span: TimedSpan = {
      kind,
      fromMs: performance.now(),
      begunMs: null,
      endedMs: null,
      backWithinMs: promisedBackMs * slowness(),
      backMs: null,
    };
    const end = await withTimeout(`${kind} to begin`, harm(kind, this.store, this.#random));
    span.begunMs = performance.now();
    await wait(lastsMs);
    const endedMs = performance.now();
    span.endedMs = endedMs;
    await withTimeout(`${kind} to end`, end(), maxRecoveryMs);
    if (kind === 'shell-killed') {
      this.#startedAgainAt = [];
      this.#core = await corePid(this.store.app);
    }
    span.backMs = await this.#ledger.takenSince(endedMs, maxRecoveryMs).then(
      (atMs) => atMs - endedMs,
      () => null,
    );
    return span;
  }

  /** What would start the core a fourth time within ten minutes hits the whole app instead, as that is promised to be too much. */
  #allowed(kind: FaultKind, lastsMs: number): FaultKind {
    const startsAgain = kind === 'core-killed' || (kind === 'core-stopped' && lastsMs >= mayBeStartedAgainMs);
    if (!startsAgain) return kind;
    return mayStartAgain(this.#startedAgainAt, performance.now()) ? kind : 'shell-killed';
  }

  /** The core is started again by whatever ended it: a fault, or the shell to which it was silent for too long. */
  async #noteRestarts(): Promise<void> {
    const core = await corePid(this.store.app);
    if (core === this.#core) return;
    this.#core = core;
    this.#startedAgainAt.push(performance.now());
  }

  async #staffAllTheTime(): Promise<void> {
    while (!this.#isOver) {
      await staffBoard(this.store);
      await wait(staffEveryMs);
    }
  }
}

/** A computer with more to do than it can is as much slower; it is believed up to a bound. */
function slowness(): number {
  return Math.min(maxSlowness, Math.max(1, (loadavg()[0] ?? 0) / availableParallelism()));
}

function spanWords({ kind, fromMs, endedMs, backMs }: FaultSpan): string {
  const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
  const lasted = endedMs === null ? '' : `, ${seconds(endedMs - fromMs)}`;
  const back = backMs === null ? 'not back' : `back after ${seconds(backMs)}`;
  return `${traitsOf(kind).title}${lasted}: ${back}`;
}

/** A ticket may just be on its way to its day's folder: what is wrong is so a second later as well. */
async function sure(check: () => Promise<Found>): Promise<Found> {
  const first = await check();
  if (first.lost.length + first.doubled.length === 0) return first;
  await wait(1_000);
  return check();
}
