import type { PrintJob } from '../../../shared/printing/print-job-schema';
import type { Layout } from '../../../shared/printing/printer';
import { isoNow } from '../clock';
import { addCopy, beginPrint, dropPrint, endPrint } from './print-changes';
import type { PrintQueuesDeps } from './print-queues';
import type { PrinterQueue } from './printer-queue';
import type { PrintDocument, PrintOutcome } from './transport/transport';

type Parts = Pick<PrintQueuesDeps, 'store' | 'clock' | 'draw' | 'activity' | 'failed'>;

/**
 * Copies of tickets from closed days. Such a ticket never waits in a queue: a copy prints while staff are looking or is
 * given up, so it cannot come out when no one expects it.
 */
export class ArchivedCopies {
  readonly #running = new Set<Promise<unknown>>();

  constructor(private readonly parts: Parts) {}

  /**
   * One more copy, marked. Null if there is no such ticket. @throws StorageError
   * @returns the outcome; it is also noted in the ticket
   */
  print(id: string, queue: PrinterQueue, layout: Layout): Promise<PrintOutcome | null> {
    const running = this.#print(id, queue, layout).finally(() => this.#running.delete(running));
    this.#running.add(running);
    return running;
  }

  /** Resolves once the copies being printed are noted. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#running);
  }

  async #print(id: string, queue: PrinterQueue, layout: Layout): Promise<PrintOutcome | null> {
    const { store, clock, activity, failed } = this.parts;
    const { printer } = queue;
    const copied = await store.change(id, addCopy(printer, layout, isoNow(clock)));
    const job = copied?.prints.at(-1);
    if (job === undefined) return null;
    const outcome = await queue.printBetween(() => this.#draw(id, job, queue));
    const at = isoNow(clock);
    const end = endPrint(job.key, outcome, false, at);
    const giveUp = dropPrint(job.key, at);
    // The outcome is reported only once, so it is written until the disk accepts it.
    store.change(id, (ticket) => giveUp(end(ticket)), 'at-once').catch(failed);
    const problem = 'problem' in outcome ? outcome.problem : null;
    const { id: printerId } = printer;
    activity.add({
      what: 'print',
      orderId: id,
      printer: printerId,
      slip: job.slip,
      outcome: outcome.kind,
      problem,
    });
    return outcome;
  }

  /** Notes that the copy is being sent, before its first byte. */
  async #draw(id: string, job: PrintJob, { printer }: PrinterQueue): Promise<PrintDocument> {
    const { store, clock, draw } = this.parts;
    const ticket = await store.change(id, (latest) =>
      beginPrint(job, latest.history.length, isoNow(clock))(latest),
    );
    const begun = ticket?.prints.find(({ key, state }) => key === job.key && state === 'sending');
    if (ticket === null || begun === undefined) throw new Error('the copy is not to be printed any more');
    return draw({ ticket, job: begun, printer, via: printer });
  }
}
