import type { PrinterSettings, PrinterState, PrintProblem } from '../../../shared/printing/printer';
import { PrinterCondition } from './printer-condition';
import type { NextSlip, PrinterQueueDeps } from './printer-queue-deps';
import type { PrintDocument, PrinterLink, PrintOutcome, Reached } from './transport/transport';

/** A document that is not a ticket's slip, to print between two slips. */
interface AdHocJob {
  readonly print: () => Promise<void>;
  readonly resolve: (outcome: PrintOutcome) => void;
}

/** One printer: its slips one after the other. It never holds up another printer, and none of it reaches the intake. */
export class PrinterQueue {
  readonly #condition: PrinterCondition;
  #timer: NodeJS.Timeout | null = null;
  #working: Promise<void> | null = null;
  /** Requested outside the queue of slips. */
  #adHocJobs: AdHocJob[] = [];
  /** Resolves the ad hoc job being printed now, if there is one. */
  #adHoc: AdHocJob['resolve'] | null = null;
  #again = false;
  #failures = 0;
  /** What keeps the slip being sent from coming out. */
  #stuck: PrintProblem | null = null;
  #meanwhile: NodeJS.Timeout | undefined;
  /** When it was last asked for its status, on the monotonic clock. */
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

  /** How many milliseconds it has been in trouble; 0 if it is not. */
  get troubleMs(): number {
    return this.#condition.troubleMs;
  }

  /** When a slip began to fail, ISO; null if none has, or only for a moment. */
  get failingSince(): string | null {
    return this.#condition.failingSince;
  }

  /** Call when there may be something to print. A printer that just failed is not asked before its time. */
  wake(): void {
    if (this.#failures === 0) this.#work();
  }

  /** Call when staff did something about it, or the PC woke up: it is tried at once. */
  tryNow(): void {
    this.#work();
  }

  /** Prints something other than a ticket, between two slips. @returns its outcome */
  printBetween(draw: () => Promise<PrintDocument>): Promise<PrintOutcome> {
    // A slip is stuck inside, perhaps for hours.
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

  /** Lets go of the printer. A slip being sent stays noted as such: its outcome is unknown. */
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
    const outcome = await link.send(document, (problem) => this.#handleProblem(problem));
    this.#condition.rest();
    clearInterval(this.#meanwhile);
    this.#stuck = null;
    if (outcome.kind === 'printed' || outcome.kind === 'handed-over') this.#isWell(link.deaf);
    return outcome;
  }

  /**
   * Reports what keeps a slip from coming out while it is being sent. Meanwhile, the slips behind it are still checked.
   */
  #handleProblem(problem: PrintProblem | null): void {
    clearInterval(this.#meanwhile);
    this.#stuck = problem;
    if (problem === null) {
      this.#condition.isWell(false);
      this.#condition.isPrinting();
      return;
    }
    this.#condition.fails(problem);
    // A caller waits for the answer, and the printer may wait for hours.
    this.#adHoc?.({ kind: 'unproved', problem });
    const recheck = (): void => {
      this.deps.failing(this.#condition.troubleMs);
      // Puts aside slips that waited too long.
      this.deps.next().catch(this.deps.failed);
    };
    this.#meanwhile = setInterval(recheck, this.deps.timings.backupAfter);
  }

  /** Draws conclusions about the printer from an outcome. @returns whether to go on at once */
  #heed(outcome: PrintOutcome): boolean {
    if (outcome.kind === 'printed' || outcome.kind === 'handed-over') return true;
    if (outcome.kind === 'unproved' && outcome.problem === 'silent') {
      // It took the slip and says nothing: the next one may do better, and this one is not resent.
      this.#condition.isWell(true);
      return true;
    }
    this.#hasFailed(outcome.problem);
    return false;
  }

  /** A drawing failure is reported; it must not end the queue. */
  async #draw(draw: () => Promise<PrintDocument>): Promise<PrintDocument | null> {
    try {
      return await draw();
    } catch (error) {
      this.deps.failed(error);
      return null;
    }
  }

  /** Reaches the printer for a waiting slip. */
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

  /** A busy printer shows its state by its work; an idle one is asked now and then. */
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
    const { retryFirst, retryMax, probe } = this.deps.timings;
    const retry = Math.min(retryFirst * 2 ** (this.#failures - 1), retryMax);
    this.#timer = setTimeout(() => this.#work(), this.#failures > 0 ? retry : probe);
  }

  #rest(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
