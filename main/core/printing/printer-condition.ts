import type { PrinterState, PrintProblem } from '../../../shared/printing/printer';
import { type Clock, isoNow } from '../clock';

/** A moment on the clock that never jumps, and as it is shown. */
interface Since {
  readonly monotonic: number;
  readonly iso: string;
}

/** What is known of one printer: how it is, since when it is in trouble, and since when a slip is tried in vain. */
export class PrinterCondition {
  #state: PrinterState = { kind: 'unknown' };
  #failing: Since | null = null;
  #trouble: Since | null = null;
  #telling: NodeJS.Timeout | undefined;

  /** @param tellAfter for how many milliseconds a slip must have been tried in vain before that is told */
  constructor(
    private readonly clock: Clock,
    private readonly tellAfter: number,
    private readonly changed: () => void,
  ) {}

  get state(): PrinterState {
    return this.#state;
  }

  /** Since when a slip has been tried in vain, ISO; null when none has, or for a moment only. */
  get failingSince(): string | null {
    if (this.#failing === null) return null;
    const forMs = this.clock.monotonic() - this.#failing.monotonic;
    return forMs < this.tellAfter ? null : this.#failing.iso;
  }

  /** For how many milliseconds it has been in trouble; 0 when it is not. */
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

  /** A slip was tried in vain. It may be tried again, or wait inside of the printer: either is told after a while. */
  fails(problem: PrintProblem): void {
    this.#failing ??= this.#now();
    this.isInTrouble(problem);
    this.changed();
    this.rest();
    this.#telling = setTimeout(this.changed, this.tellAfter + 1);
  }

  /** No slip waits in vain any more. */
  nothingFails(): void {
    this.rest();
    if (this.#failing === null) return;
    this.#failing = null;
    this.changed();
  }

  /** Ends what would be told later. */
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
