import { paperStatus, processIdAnswer, realTimeStatus } from './printer-answers';
import { type Behaviour, isReady } from './printer-behaviour';
import { PrinterHead } from './printer-head';
import type { PrinterSlip } from './printer-slip';
import type { CodePageMapping } from './reader/printer-code-pages';
import type { PrinterInstruction } from './reader/printer-instruction';

/** Sends bytes back to whoever gave the instruction, if still there. */
export type Answer = (bytes: Uint8Array) => void;

interface Instructed {
  readonly instruction: PrinterInstruction;
  readonly answer: Answer;
}

/** A printer without its network: instructions in, paper and answers out. */
export class PrinterMachine {
  readonly #mapping: CodePageMapping;
  readonly #cut: (slip: PrinterSlip) => void;
  readonly #problems: string[] = [];
  #behaviour: Behaviour;
  #head: PrinterHead;
  /** What has come and is not printed yet. */
  readonly #memory: Instructed[] = [];
  #done = 0;
  /** Process ids whose line is not printed yet. */
  #unprinted: (() => void)[] = [];
  #drawerKicks = 0;

  /** @param cut called with each slip that is cut off */
  constructor(behaviour: Behaviour, mapping: CodePageMapping, cut: (slip: PrinterSlip) => void) {
    this.#behaviour = behaviour;
    this.#mapping = mapping;
    this.#cut = cut;
    this.#head = this.#newHead();
  }

  get behaviour(): Behaviour {
    return this.#behaviour;
  }

  get uncut(): PrinterSlip {
    return this.#head.slip;
  }

  get problems(): readonly string[] {
    return this.#problems;
  }

  get drawerKicks(): number {
    return this.#drawerKicks;
  }

  /** @throws Error when the width changes while a slip is half out */
  behave(change: Partial<Behaviour>): void {
    const { columns } = this.#behaviour;
    if (change.columns !== undefined && change.columns !== columns) {
      if (this.#head.slip.height > 0) throw new Error('The paper can be changed between two slips only.');
      this.#behaviour = { ...this.#behaviour, ...change };
      this.#head = this.#newHead();
    }
    this.#behaviour = { ...this.#behaviour, ...change };
    this.#work();
  }

  tell(instruction: PrinterInstruction, answer: Answer): void {
    switch (instruction.kind) {
      case 'status':
        this.#answerAtOnce(instruction.n, answer);
        return;
      case 'unknown':
        this.#problem(`unknown: ${Buffer.from(instruction.bytes.slice(0, 16)).toString('hex')}`);
        return;
      default:
        this.#memory.push({ instruction, answer });
        this.#work();
    }
  }

  #newHead(): PrinterHead {
    return new PrinterHead(this.#behaviour.columns, this.#mapping, {
      printed: (lines) => this.#usePaper(lines),
      cut: (slip) => this.#cut(slip),
      problem: (words) => this.#problem(words),
    });
  }

  #answerAtOnce(n: number, answer: Answer): void {
    const status = realTimeStatus(n, this.#behaviour);
    if (status === null) this.#problem(`DLE EOT ${n}: no such status`);
    else if (this.#behaviour.answers) answer(Uint8Array.of(status));
  }

  #work(): void {
    while (isReady(this.#behaviour)) {
      const next = this.#memory[this.#done];
      if (next === undefined) break;
      this.#done += 1;
      this.#execute(next);
    }
    // All at once: taking them off one by one gets slow when much has come while there was no paper.
    this.#memory.splice(0, this.#done);
    this.#done = 0;
  }

  #execute({ instruction, answer }: Instructed): void {
    switch (instruction.kind) {
      case 'status':
      case 'unknown':
        throw new Error(`${instruction.kind} is not kept for later.`);
      case 'drawer':
        this.#drawerKicks += 1;
        return;
      case 'process-id':
        this.#confirm(() => {
          if (this.#knows('gs-h')) answer(processIdAnswer(instruction.id));
        });
        return;
      case 'paper-status':
        if (this.#knows('gs-r')) answer(Uint8Array.of(paperStatus(this.#behaviour)));
        return;
      default:
        this.#head.print(instruction);
    }
    if (this.#head.isAtLineStart) for (const tell of this.#unprinted.splice(0)) tell();
  }

  /** What was told is printed with its line, which may still be open. */
  #confirm(tell: () => void): void {
    if (this.#head.isAtLineStart) tell();
    else this.#unprinted.push(tell);
  }

  #knows(question: 'gs-h' | 'gs-r'): boolean {
    const { answers, confirms } = this.#behaviour;
    return answers && (confirms === question || confirms === 'gs-h');
  }

  #usePaper(lines: number): void {
    const { paperLines } = this.#behaviour;
    if (paperLines === null) return;
    const left = paperLines - lines;
    this.#behaviour =
      left > 0
        ? { ...this.#behaviour, paperLines: left }
        : { ...this.#behaviour, paperLines: null, paper: 'out' };
  }

  #problem(words: string): void {
    this.#problems.push(words);
  }
}
