import type { PrinterState, PrintProblem } from '../../../shared/printing/printer';
import { type Clock, isoNow } from '../clock';

/** A moment on the monotonic clock, and as shown. */
interface Since {
  readonly monotonic: number;
  readonly iso: string;
}

/** What is known about one printer: its state, since when it is in trouble, and since when a slip has been failing. */
export class PrinterCondition {
  #state: PrinterState = { kind: 'unknown' };
  #failing: Since | null = null;
  #trouble: Since | null = null;
  #telling: NodeJS.Timeout | undefined;

  /** @param tellAfter how many milliseconds a slip must have been failing before that shows */
  constructor(
    private readonly clock: Clock,
    private readonly tellAfter: number,
    private readonly changed: () => void,
  ) {}

  get state(): PrinterState {
    return this.#state;
  }

  /** When a slip began to fail, ISO; null if none has, or only for a moment. */
  get failingSince(): string | null {
    if (this.#failing === null) return null;
    const forMs = this.clock.monotonic() - this.#failing.monotonic;
    return forMs < this.tellAfter ? null : this.#failing.iso;
  }

  /** How many milliseconds it has been in trouble; 0 if it is not. */
  get troubleMs(): number {
    return this.#trouble === null ? 0 : this.clock.monotonic() - this.#trouble.monotonic;
  }

  isPrinting(): void {
    this.#enter({ kind: 'printing' });
  }

  isWell(deaf: boolean): void {
    this.#trouble = null;
    this.nothingFails();
    this.#enter({ kind: deaf ? 'deaf' : 'ready' });
  }

  isInTrouble(problem: PrintProblem): void {
    this.#trouble ??= this.#now();
    this.#enter({ kind: 'trouble', problem, since: this.#trouble.iso });
  }

  /** A slip failed. It may be retried, or wait inside the printer: either shows after a while. */
  fails(problem: PrintProblem): void {
    this.#failing ??= this.#now();
    this.isInTrouble(problem);
    this.changed();
    this.rest();
    this.#telling = setTimeout(this.changed, this.tellAfter + 1);
  }

  /** No slip is failing any longer. */
  nothingFails(): void {
    this.rest();
    if (this.#failing === null) return;
    this.#failing = null;
    this.changed();
  }

  /** Cancels the pending alert. */
  rest(): void {
    clearTimeout(this.#telling);
  }

  #enter(state: PrinterState): void {
    const before = this.#state;
    this.#state = state;
    if (JSON.stringify(before) !== JSON.stringify(state)) this.changed();
  }

  #now(): Since {
    return { monotonic: this.clock.monotonic(), iso: isoNow(this.clock) };
  }
}
