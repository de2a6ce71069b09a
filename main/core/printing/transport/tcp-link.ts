import { assertNever } from '../../../../shared/assert-never';
import type { PrintProblem } from '../../../../shared/printing/printer';
import type { PrinterWord } from './printer-status';
import type { LineEnd, TcpLine } from './tcp-line';
import type { SlipProofs } from './tcp-proof';
import type { TcpTimings } from './tcp-timings';
import { SlipWatch, type Watching } from './tcp-watch';
import type { PrintDocument, PrinterLink, PrintOutcome } from './transport';

/**
 * Bytes the OS accepted may still be on their way, and no answer overtakes them. A printer behind a 9600-baud serial
 * line takes about a byte per millisecond.
 */
const slowestByteMs = 1;
const transferTimeoutMs = 60_000;

/** What one printer has revealed about itself, over all its connections. */
export interface KnownPrinter {
  /** It has reported its state. */
  answers: boolean;
  /** It reported neither its state nor that a slip was printed. */
  mute: boolean;
}

/** A reached network printer. It takes one document at a time. */
export class TcpLink implements PrinterLink {
  readonly deaf: boolean;
  readonly #line: TcpLine;
  readonly #proofs: SlipProofs;
  readonly #known: KnownPrinter;
  readonly #timings: TcpTimings;
  #watch: SlipWatch | null = null;

  constructor(line: TcpLine, deaf: boolean, proofs: SlipProofs, known: KnownPrinter, timings: TcpTimings) {
    this.#line = line;
    this.deaf = deaf;
    this.#proofs = proofs;
    this.#known = known;
    this.#timings = timings;
    line.onWord = (word) => this.#takeWord(word);
    line.onEnd = (end) => this.#watch?.settle({ kind: 'unproved', problem: problemOfEnd(end) });
  }

  async send(
    document: PrintDocument,
    onProblem: (problem: PrintProblem | null) => void,
  ): Promise<PrintOutcome> {
    if (document.kind === 'pdf') return { kind: 'failed', problem: 'not-drawn' };
    if (this.#line.end !== null) return { kind: 'failed', problem: problemOfEnd(this.#line.end) };
    const watch = new SlipWatch(this.#line, this.#timings, onProblem);
    this.#watch = watch;
    void this.#give(document.bytes, watch);
    const outcome = await watch.outcome;
    this.#watch = null;
    if (outcome.kind === 'printed') this.#known.mute = false;
    else if (this.deaf && outcome.kind === 'unproved' && outcome.problem === 'silent')
      this.#known.mute = true;
    return outcome;
  }

  close(): void {
    this.#line.drop();
  }

  async #give(bytes: Uint8Array, watch: SlipWatch): Promise<void> {
    const taken = await this.#line.write(
      Buffer.concat([bytes, this.#proofs.question()]),
      this.#timings.stallMs,
    );
    if (taken && this.deaf && !this.#proofs.possible) {
      // Its owner configured it as one that answers nothing: there is nothing to wait for.
      watch.settle({ kind: 'handed-over' });
      return;
    }
    if (taken) {
      watch.begin(this.#watching(bytes.length));
      return;
    }
    watch.settle({ kind: 'unproved', problem: 'silent' });
    // Otherwise the rest of the slip would come out whenever the printer reads again.
    this.#line.drop('reset');
  }

  #watching(byteCount: number): Watching {
    const { answerMs, confirmMs } = this.#timings;
    if (!this.deaf) {
      const timeoutMs = confirmMs + Math.min(byteCount * slowestByteMs, transferTimeoutMs);
      return { timeoutMs, asks: true, healthSuffices: !this.#proofs.possible };
    }
    // It has never answered, and the slips behind this one wait.
    return { timeoutMs: this.#known.mute ? answerMs : confirmMs, asks: false, healthSuffices: false };
  }

  #takeWord(word: PrinterWord): void {
    const verdict = this.#proofs.verdict(word);
    if (verdict === null) return;
    // A process id has its own frame; a single byte among noise may be noise too.
    if (word.kind === 'worked-off' && !this.#line.trusted) return;
    this.#watch?.settle(verdict === 'printed' ? { kind: 'printed' } : { kind: 'unproved', problem: verdict });
  }
}

function problemOfEnd(end: LineEnd): PrintProblem {
  switch (end) {
    case 'dropped':
      return 'interrupted';
    case 'lost':
      return 'cut-off';
    case 'babbled':
      return 'babbling';
    default:
      return assertNever(end);
  }
}
