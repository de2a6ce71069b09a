import type { PrintProblem } from '../../../../shared/printing/printer';
import { conditionOf } from './tcp-condition';
import type { TcpLine } from './tcp-line';
import type { TcpTimings } from './tcp-timings';
import type { PrintOutcome } from './transport';

/** How to watch a printer that holds a slip. */
export interface Watching {
  /** How long it may be silent about the slip while nothing is wrong, in milliseconds. */
  readonly timeoutMs: number;
  /** Whether to ask for its state meanwhile. */
  readonly asks: boolean;
  /** Whether knowing that it could print is the most to expect: it cannot report when it has printed. */
  readonly healthSuffices: boolean;
}

/**
 * Waits for the outcome of a slip that was sent: for hours if the printer says it cannot print right now, because it
 * keeps the slip and prints it once staff put in paper.
 */
export class SlipWatch {
  readonly outcome: Promise<PrintOutcome>;
  readonly #line: TcpLine;
  readonly #timings: TcpTimings;
  readonly #onProblem: (problem: PrintProblem | null) => void;
  #settle: (outcome: PrintOutcome) => void = () => undefined;
  #settled = false;
  #problem: PrintProblem | null = null;
  #timeout: NodeJS.Timeout | undefined;
  #askAgain: NodeJS.Timeout | undefined;

  constructor(line: TcpLine, timings: TcpTimings, onProblem: (problem: PrintProblem | null) => void) {
    this.#line = line;
    this.#timings = timings;
    this.#onProblem = onProblem;
    this.outcome = new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  /** Call once the last byte was accepted. */
  begin(watching: Watching): void {
    if (this.#settled) return;
    this.#restartTimeout(watching);
    if (!watching.asks) return;
    if (watching.healthSuffices) void this.#ask(watching);
    else this.#askLater(watching);
  }

  settle(outcome: PrintOutcome): void {
    if (this.#settled) return;
    this.#settled = true;
    clearTimeout(this.#timeout);
    clearTimeout(this.#askAgain);
    if (outcome.kind === 'printed') this.#tell(null);
    this.#settle(outcome);
  }

  async #ask(watching: Watching): Promise<void> {
    const condition = await conditionOf(this.#line, this.#timings.answerMs, () => !this.#settled);
    if (this.#settled) return;
    if (condition.kind === 'answers') {
      // The time for the slip starts once nothing blocks it.
      if (condition.problem !== null) this.#restartTimeout(watching);
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

  #restartTimeout({ timeoutMs }: Watching): void {
    clearTimeout(this.#timeout);
    this.#timeout = setTimeout(() => this.settle({ kind: 'unproved', problem: 'silent' }), timeoutMs);
  }

  #tell(problem: PrintProblem | null): void {
    if (problem === this.#problem) return;
    this.#problem = problem;
    this.#onProblem(problem);
  }
}
