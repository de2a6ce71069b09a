import type { PrintJob } from '../../../shared/printing/print-job-schema';
import type { PrinterSettings, PrinterStatus, PrintProblem } from '../../../shared/printing/printer';
import type { Ticket } from '../../../shared/ticket/ticket';
import type { ActivityLog } from '../activity/activity-log';
import { type CounterClock, isoNow } from '../clock';
import type { TicketStore } from '../tickets/ticket-store';
import { isPending } from './paper-state';
import { abandonPrint, beginPrint, endPrint, holdPrints, reroutePrints } from './print-changes';
import type { PrintTimings } from './print-timings';
import { PrinterQueue } from './printer-queue';
import type { NextSlip } from './printer-queue-deps';
import type { SlipRequest } from './slip-document';
import type { PrintDocument, PrintOutcome, Transport } from './transport/transport';
import { Waits } from './waits';

export interface PrintQueuesDeps {
  readonly store: Pick<TicketStore, 'all' | 'get' | 'change'>;
  readonly clock: CounterClock;
  readonly timings: PrintTimings;
  readonly transportOf: (printer: PrinterSettings) => Transport;
  readonly draw: (request: SlipRequest) => Promise<PrintDocument>;
  readonly activity: ActivityLog;
  readonly holdAfterMs: () => number;
  /** Whether a proved print counts as seen by staff. */
  readonly paperIsSeen: () => boolean;
  readonly answered: (printer: PrinterSettings) => void;
  readonly changed: () => void;
  readonly failed: (error: unknown) => void;
}

/** The configured printers, each with its own queue; what waits for them is in the tickets. */
export class PrintQueues {
  #queues = new Map<string, PrinterQueue>();
  readonly #waits: Waits;

  constructor(private readonly parts: PrintQueuesDeps) {
    this.#waits = new Waits(parts.clock);
  }

  /** Runs exactly these printers. An unchanged one keeps running. */
  async use(printers: readonly PrinterSettings[]): Promise<void> {
    const before = this.#queues;
    this.#queues = new Map(
      printers.map((printer) => {
        const known = before.get(printer.id);
        const same = known !== undefined && JSON.stringify(known.printer) === JSON.stringify(printer);
        return [printer.id, same ? known : this.#queueOf(printer)];
      }),
    );
    const gone = [...before.values()].filter((queue) => this.#queues.get(queue.printer.id) !== queue);
    await Promise.all(gone.map((queue) => queue.stop()));
    this.wake();
  }

  get printers(): PrinterSettings[] {
    return [...this.#queues.values()].map(({ printer }) => printer);
  }

  /** Whether there are printers, and all are known to be in trouble. */
  get down(): boolean {
    const queues = [...this.#queues.values()];
    const { backupAfter } = this.parts.timings;
    return queues.length > 0 && queues.every(({ troubleMs }) => troubleMs > backupAfter);
  }

  status(fromEnvironment: boolean): PrinterStatus[] {
    const pending = this.#slips(isPending);
    const count = (via: string, isCounted: (job: PrintJob) => boolean): number =>
      pending.filter(({ job }) => job.via === via && isCounted(job)).length;
    return [...this.#queues.values()].map(({ printer, state, failingSince }) => ({
      settings: printer,
      fromEnvironment,
      state,
      // A slip being sent also waits while its printer cannot go on.
      waiting: count(
        printer.id,
        (job) => job.state === 'waiting' || (job.state === 'sending' && state.kind === 'trouble'),
      ),
      held: count(printer.id, (job) => job.state === 'held'),
      failingSince,
    }));
  }

  queue(id: string): PrinterQueue | null {
    return this.#queues.get(id) ?? null;
  }

  /** Call when there may be slips to print. */
  wake(): void {
    for (const queue of this.#queues.values()) queue.wake();
  }

  /** Tries each printer at once, even one that has just failed. */
  tryNow(): void {
    for (const queue of this.#queues.values()) queue.tryNow();
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#queues.values()].map((queue) => queue.stop()));
  }

  /** Forgets the waiting times for tickets that are gone. */
  tidy(): void {
    this.#waits.keepOnly(new Set(this.parts.store.all().map(({ id }) => id)));
  }

  #queueOf(printer: PrinterSettings): PrinterQueue {
    const { clock, timings, transportOf, failed, changed } = this.parts;
    return new PrinterQueue(printer, {
      transport: transportOf(printer),
      clock,
      timings,
      next: () => this.#next(printer.id),
      draw: (slip) => this.parts.draw(this.#requestOf(slip, printer)),
      begin: (slip) => this.#begin(slip),
      abandon: (slip) => this.#abandon(slip),
      end: (slip, outcome) => this.#end(slip, outcome),
      answered: () => this.#hasAnswered(printer),
      failing: (forMs) => this.#standIn(printer, forMs),
      changed,
      failed,
    });
  }

  /**
   * The oldest slip waiting for a printer. Those that waited too long are held first, and staff are asked. A slip that
   * stops a cook is never too old.
   */
  async #next(printerId: string): Promise<NextSlip | null> {
    const waiting = this.#slips(({ via, state }) => via === printerId && state === 'waiting');
    const key = ({ ticket, job }: NextSlip): string => `${ticket.id}\n${job.key}`;
    const isTooOld = (slip: NextSlip): boolean =>
      slip.job.slip !== 'void' &&
      slip.job.slip !== 'check' &&
      this.#waits.age(key(slip), slip.job.wantedAt) > this.parts.holdAfterMs();
    const old = waiting.filter(isTooOld);
    await Promise.all(old.map((slip) => this.#hold(slip)));
    const fresh = waiting.filter((slip) => !old.includes(slip));
    // Slips wanted since the same moment print in the order their tickets were taken.
    const since = (slip: NextSlip): number => this.#waits.since(key(slip), slip.job.wantedAt);
    return fresh.sort((one, other) => since(one) - since(other))[0] ?? null;
  }

  async #hold({ ticket, job }: NextSlip): Promise<void> {
    const { store, clock } = this.parts;
    await store.change(ticket.id, holdPrints(new Set([job.key]), isoNow(clock)));
    this.#note(ticket, job, 'held');
    this.parts.changed();
  }

  async #begin({ ticket, job }: NextSlip): Promise<boolean> {
    const { store, clock } = this.parts;
    const begin = beginPrint(job, ticket.history.length, isoNow(clock));
    // Whether this very call changed it: two printers may want the same slip while it is rerouted.
    let begun = false;
    try {
      await store.change(ticket.id, (latest) => {
        const after = begin(latest);
        begun = after !== latest;
        return after;
      });
    } catch (error) {
      // The disk may still write it, long after it was needed.
      this.#abandon({ ticket, job });
      throw error;
    }
    return begun;
  }

  #abandon({ ticket, job }: NextSlip): void {
    const { store, clock, failed } = this.parts;
    store.change(ticket.id, abandonPrint(job.key, isoNow(clock)), 'at-once').catch(failed);
  }

  /** The outcome is reported only once, so it counts at once and is written until the disk accepts it. */
  #end({ ticket, job }: NextSlip, outcome: PrintOutcome): void {
    const { store, clock, paperIsSeen, failed } = this.parts;
    const change = endPrint(job.key, outcome, paperIsSeen(), isoNow(clock));
    store.change(ticket.id, change, 'at-once').catch(failed);
    this.#note(ticket, job, outcome.kind, 'problem' in outcome ? outcome.problem : null);
  }

  #note(
    ticket: Ticket,
    job: PrintJob,
    outcome: PrintOutcome['kind'] | 'held',
    problem: PrintProblem | null = null,
  ): void {
    const { id: orderId } = ticket;
    this.parts.activity.add({ what: 'print', orderId, printer: job.via, slip: job.slip, outcome, problem });
  }

  #requestOf({ ticket, job }: NextSlip, via: PrinterSettings): SlipRequest {
    return { ticket, job, via, printer: this.#queues.get(job.printerId)?.printer ?? via };
  }

  /** A printer that works again takes back what a failing backup has not printed. */
  #hasAnswered(printer: PrinterSettings): void {
    this.parts.answered(printer);
    this.#reroute(
      (job) =>
        job.printerId === printer.id &&
        job.via !== printer.id &&
        this.#queues.get(job.via)?.state.kind === 'trouble',
      printer,
    );
  }

  #standIn({ id, backupId }: PrinterSettings, forMs: number): void {
    const backup = backupId === null ? null : this.queue(backupId);
    if (backup === null || backup.state.kind === 'trouble' || forMs < this.parts.timings.backupAfter) return;
    this.#reroute((job) => job.via === id && job.printerId === id, backup.printer);
  }

  #reroute(which: (job: PrintJob) => boolean, to: PrinterSettings): void {
    const { store, failed } = this.parts;
    for (const ticket of store.all()) {
      if (!ticket.prints.some((job) => job.state === 'waiting' && which(job))) continue;
      store.change(ticket.id, reroutePrints(which, to)).catch(failed);
    }
  }

  #slips(which: (job: PrintJob) => boolean): NextSlip[] {
    return this.parts.store
      .all()
      .flatMap((ticket) => ticket.prints.filter(which).map((job) => ({ ticket, job })));
  }
}
