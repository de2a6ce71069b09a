import type { PrinterSettings, PrinterState, PrintProblem } from '../../../shared/printing/printer';
import { PrinterCondition } from './printer-condition';
import type { NextSlip, PrinterQueueDeps } from './printer-queue-deps';
import type { PrintDocument, PrinterLink, PrintOutcome, Reached } from './transport/transport';

/** Something that is no ticket, to be printed between two slips. */
interface AdHocJob {
  readonly print: () => Promise<void>;
  readonly resolve: (outcome: PrintOutcome) => void;
}

/**
 * One printer: its slips one after the other. Whatever it does holds up no other printer, and nothing of it
 * reaches the intake.
 */
export class PrinterQueue {
  readonly #condition: PrinterCondition;
  #timer: NodeJS.Timeout | null = null;
  #working: Promise<void> | null = null;
  /** Somebody wants a slip outside the queue. */
  #adHocJobs: AdHocJob[] = [];
  /** Who waits for what is being printed now, if that is no ticket. */
  #adHoc: AdHocJob['resolve'] | null = null;
  #again = false;
  #failures = 0;
  /** What keeps the slip that is being sent from coming out. */
  #stuck: PrintProblem | null = null;
  #meanwhile: NodeJS.Timeout | undefined;
  /** When it was last asked how it is, on the clock that never jumps. */
  #askedAt: number | null = null;
  #stopped = false;
  #link: PrinterLink | null = null;

  constructor(
    readonly printer: PrinterSettings,
    private readonly deps: PrinterQueueDeps,
  ) {
    const { clock, timings, changed } = deps;
    this.#condition = new PrinterCondition(clock, timings.tellAfter, changed);
  }

  get state(): PrinterState {
    return this.#condition.state;
  }

  /** For how many milliseconds it has been in trouble; 0 when it is not. */
  get troubleMs(): number {
    return this.#condition.troubleMs;
  }

  /** Since when a slip has been tried in vain, ISO; null when none has, or for a moment only. */
  get failingSince(): string | null {
    return this.#condition.failingSince;
  }

  /** There may be something to print. A printer that just failed is not asked before its time. */
  wake(): void {
    if (this.#failures === 0) this.#work();
  }

  /** Somebody did something about it, or the PC woke up: it is tried at once. */
  tryNow(): void {
    this.#work();
  }

  /** Prints something that is no ticket, between two slips. @returns what became of it */
  printBetween(draw: () => Promise<PrintDocument>): Promise<PrintOutcome> {
    // A slip stands inside of it, and may stand there for hours.
    if (this.#stuck !== null) return Promise.resolve({ kind: 'failed', problem: this.#stuck });
    if (this.#stopped) return Promise.resolve({ kind: 'failed', problem: 'interrupted' });
    return new Promise((resolve) => {
      const print = async (): Promise<void> => {
        this.#adHoc = resolve;
        resolve(await this.#printAdHoc(draw));
        this.#adHoc = null;
      };
      this.#adHocJobs.push({ print, resolve });
      this.#work();
    });
  }

  /** Lets go of the printer. What is being sent stays noted as being sent: nobody can know. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#rest();
    this.#condition.rest();
    this.#link?.close();
    await this.#working;
    for (const { resolve } of this.#adHocJobs.splice(0)) resolve({ kind: 'failed', problem: 'interrupted' });
  }

  #work(): void {
    this.#again = true;
    if (this.#working !== null || this.#stopped) return;
    this.#rest();
    this.#working = this.#workOff()
      .catch(this.deps.failed)
      .finally(() => {
        this.#working = null;
        this.#sleep();
      });
  }

  async #workOff(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false;
      for (let job = this.#adHocJobs.shift(); job !== undefined; job = this.#adHocJobs.shift())
        await job.print();
      const slip = await this.deps.next();
      if (slip === null) {
        this.#condition.nothingFails();
        if (this.#isDue) await this.#probe();
      } else if (await this.#print(slip)) this.#again = true;
    }
  }

  /** @returns whether the next slip can be tried at once */
  async #print(slip: NextSlip): Promise<boolean> {
    const document = await this.#draw(() => this.deps.draw(slip));
    if (document === null) {
      this.#hasFailed('not-drawn');
      return false;
    }
    const link = await this.#reach();
    if (link === null) return false;
    this.#link = link;
    try {
      if (this.#stopped || !(await this.deps.begin(slip))) return !this.#stopped;
      if (this.#stopped) {
        this.deps.abandon(slip);
        return false;
      }
      const outcome = await this.#send(link, document);
      this.deps.end(slip, outcome);
      return this.#heed(outcome);
    } finally {
      this.#link = null;
      link.close();
    }
  }

  async #printAdHoc(draw: () => Promise<PrintDocument>): Promise<PrintOutcome> {
    const document = await this.#draw(draw);
    if (document === null) return { kind: 'failed', problem: 'not-drawn' };
    const reached = await this.#ask();
    if (reached.kind === 'failed') return reached;
    try {
      return await this.#send(reached.link, document);
    } finally {
      this.#link = null;
      reached.link.close();
    }
  }

  async #send(link: PrinterLink, document: PrintDocument): Promise<PrintOutcome> {
    this.#link = link;
    this.#condition.isPrinting();
    const outcome = await link.send(document, (problem) => this.#hearMeanwhile(problem));
    this.#condition.rest();
    clearInterval(this.#meanwhile);
    this.#stuck = null;
    if (outcome.kind === 'printed' || outcome.kind === 'handed-over') this.#isWell(link.deaf);
    return outcome;
  }

  /** What keeps a slip from coming out while it is being sent. Those behind it are looked after meanwhile. */
  #hearMeanwhile(problem: PrintProblem | null): void {
    clearInterval(this.#meanwhile);
    this.#stuck = problem;
    if (problem === null) {
      this.#condition.isWell(false);
      this.#condition.isPrinting();
      return;
    }
    this.#condition.fails(problem);
    // Somebody waits for the answer, and the printer may wait for hours.
    this.#adHoc?.({ kind: 'unproved', problem });
    const lookAfter = (): void => {
      this.deps.failing(this.#condition.troubleMs);
      // Puts aside those that waited too long.
      this.deps.next().catch(this.deps.failed);
    };
    this.#meanwhile = setInterval(lookAfter, this.deps.timings.backupAfter);
  }

  /** What an outcome says of the printer. @returns whether to go on at once */
  #heed(outcome: PrintOutcome): boolean {
    if (outcome.kind === 'printed' || outcome.kind === 'handed-over') return true;
    if (outcome.kind === 'unproved' && outcome.problem === 'silent') {
      // It took the slip and says nothing: the next one may fare better, and this one is not sent again.
      this.#condition.isWell(true);
      return true;
    }
    this.#hasFailed(outcome.problem);
    return false;
  }

  /** Whatever cannot be drawn is told; it must not end the queue. */
  async #draw(draw: () => Promise<PrintDocument>): Promise<PrintDocument | null> {
    try {
      return await draw();
    } catch (error) {
      this.deps.failed(error);
      return null;
    }
  }

  /** Reaches the printer for a slip that waits. */
  async #reach(): Promise<PrinterLink | null> {
    const reached = await this.#ask();
    if (reached.kind === 'reached') return reached.link;
    this.#hasFailed(reached.problem);
    return null;
  }

  async #probe(): Promise<void> {
    const reached = await this.#ask();
    if (reached.kind === 'reached') reached.link.close();
  }

  async #ask(): Promise<Reached> {
    const reached = await this.deps.transport.reach();
    this.#askedAt = this.deps.clock.monotonic();
    if (reached.kind === 'failed') this.#condition.isInTrouble(reached.problem);
    else this.#isWell(reached.link.deaf);
    return reached;
  }

  #isWell(deaf: boolean): void {
    this.#failures = 0;
    this.#condition.isWell(deaf);
    if (!deaf) this.deps.answered();
  }

  #hasFailed(problem: PrintProblem): void {
    this.#failures += 1;
    this.#condition.fails(problem);
    this.deps.failing(this.#condition.troubleMs);
  }

  /** A printer at work is known by its work; one at rest is asked now and then. */
  get #isDue(): boolean {
    const now = this.deps.clock.monotonic();
    return this.#askedAt === null || now - this.#askedAt >= this.deps.timings.probe / 2;
  }

  #sleep(): void {
    if (this.#stopped) return;
    if (this.#again) {
      this.#work();
      return;
    }
    const { retryFirst, retryMost, probe } = this.deps.timings;
    const retry = Math.min(retryFirst * 2 ** (this.#failures - 1), retryMost);
    this.#timer = setTimeout(() => this.#work(), this.#failures > 0 ? retry : probe);
  }

  #rest(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
