import type { PrintProblem } from '../../../../shared/printing/printer';
import { conditionOf } from './tcp-condition';
import type { TcpLine } from './tcp-line';
import type { TcpTimings } from './tcp-timings';
import type { PrintOutcome } from './transport';

/** How a printer is watched that holds a slip. */
export interface Watching {
  /** How long it may say nothing of the slip while nothing is wrong, in milliseconds. */
  readonly timeoutMs: number;
  /** Whether it is asked for its state meanwhile. */
  readonly asks: boolean;
  /** Whether a printer that could print is all that can be learnt: it cannot tell when it has. */
  readonly healthSuffices: boolean;
}

/**
 * Waits for what becomes of a slip that was sent: for hours, when the printer says that it cannot print just
 * now, because it keeps the slip and prints it when somebody has put in paper.
 */
export class SlipWatch {
  readonly outcome: Promise<PrintOutcome>;
  readonly #line: TcpLine;
  readonly #timings: TcpTimings;
  readonly #hear: (problem: PrintProblem | null) => void;
  #settle: (outcome: PrintOutcome) => void = () => undefined;
  #settled = false;
  #problem: PrintProblem | null = null;
  #patience: NodeJS.Timeout | undefined;
  #askAgain: NodeJS.Timeout | undefined;

  constructor(line: TcpLine, timings: TcpTimings, hear: (problem: PrintProblem | null) => void) {
    this.#line = line;
    this.#timings = timings;
    this.#hear = hear;
    this.outcome = new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  /** From when the last byte was taken. */
  begin(watching: Watching): void {
    if (this.#settled) return;
    this.#waitAnew(watching);
    if (!watching.asks) return;
    if (watching.healthSuffices) void this.#ask(watching);
    else this.#askLater(watching);
  }

  settle(outcome: PrintOutcome): void {
    if (this.#settled) return;
    this.#settled = true;
    clearTimeout(this.#patience);
    clearTimeout(this.#askAgain);
    if (outcome.kind === 'printed') this.#tell(null);
    this.#settle(outcome);
  }

  async #ask(watching: Watching): Promise<void> {
    const condition = await conditionOf(this.#line, this.#timings.answerMs, () => !this.#settled);
    if (this.#settled) return;
    if (condition.kind === 'answers') {
      // Its time for the slip begins when nothing keeps it any more.
      if (condition.problem !== null) this.#waitAnew(watching);
      this.#tell(condition.problem);
      if (condition.problem === null && watching.healthSuffices) {
        this.settle({ kind: 'handed-over' });
        return;
      }
    }
    this.#askLater(watching);
  }

  #askLater(watching: Watching): void {
    this.#askAgain = setTimeout(() => void this.#ask(watching), this.#timings.askAgainMs);
  }

  #waitAnew({ timeoutMs }: Watching): void {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => this.settle({ kind: 'unproved', problem: 'silent' }), timeoutMs);
  }

  #tell(problem: PrintProblem | null): void {
    if (problem === this.#problem) return;
    this.#problem = problem;
    this.#hear(problem);
  }
}
