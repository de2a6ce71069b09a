import type { PrintProblem } from '../../../../shared/printing/printer';
import { followJob } from './queue-follow';
import { defaultQueueTimings, type QueueTimings } from './queue-timings';
import type { QueueFormat, SystemQueues } from './system-queues';
import type { PrintDocument, PrinterLink, PrintOutcome, Reached, Transport } from './transport';

interface QueueTarget {
  readonly queue: string;
  readonly format: QueueFormat;
}

/**
 * A printer queue of the computer. What the system says about a printer is a hint, so nothing is ever *printed*.
 * Outcomes of a document:
 *
 * | the queue rejects it                                                    | failed: queue-failed   |
 * | no answer in time whether the queue took it                             | unproved: queue-failed |
 * | the system reports only that it was taken                               | handed over            |
 * | its job is completed                                                    | handed over            |
 * | its job is given up or canceled, by anyone, before it had begun         | failed: queue-failed   |
 * | … and after it had begun                                                | unproved: queue-failed |
 * | its job waits too long: it is canceled, and had not begun               | failed, else unproved: |
 * |                                   … while the queue was stopped or held |   queue-stopped        |
 * |                                   … while the queue was not             |   queue-failed         |
 * | the queue is removed with its jobs                                      | unproved: queue-missing|
 * | this side lets go                                                       | unproved: interrupted  |
 */
export class QueueTransport implements Transport {
  readonly #target: QueueTarget;
  readonly #system: SystemQueues;
  readonly #timings: QueueTimings;

  constructor(target: QueueTarget, system: SystemQueues, timings: QueueTimings = defaultQueueTimings) {
    this.#target = target;
    this.#system = system;
    this.#timings = timings;
  }

  async reach(): Promise<Reached> {
    if (this.#target.format === 'escpos' && !this.#system.rawQueues) return failed('queue-failed');
    // A printing system that is missing or silent prints as little as a stopped queue.
    const state = await this.#system.stateOf(this.#target.queue).catch(() => 'stopped' as const);
    if (state === 'missing') return failed('queue-missing');
    if (state === 'stopped') return failed('queue-stopped');
    return { kind: 'reached', link: new QueueLink(this.#target, this.#system, this.#timings) };
  }
}

class QueueLink implements PrinterLink {
  readonly deaf = false;
  readonly #closing = new AbortController();

  constructor(
    private readonly target: QueueTarget,
    private readonly system: SystemQueues,
    private readonly timings: QueueTimings,
  ) {}

  async send(
    document: PrintDocument,
    onProblem: (problem: PrintProblem | null) => void,
  ): Promise<PrintOutcome> {
    const { queue, format } = this.target;
    if (document.kind !== format) return failed('not-drawn');
    if (this.#closing.signal.aborted) return failed('interrupted');
    const { signal } = this.#closing;
    const submitted = await this.system
      .submit(queue, document.bytes, format)
      .catch(() => ({ kind: 'refused' }) as const);
    if (submitted.kind === 'refused') return failed('queue-failed');
    if (submitted.kind === 'unknown') return { kind: 'unproved', problem: 'queue-failed' };
    if (submitted.job === null) return { kind: 'handed-over' };
    return followJob({
      queue,
      job: submitted.job,
      system: this.system,
      timings: this.timings,
      onProblem,
      signal,
    });
  }

  close(): void {
    this.#closing.abort();
  }
}

function failed(problem: PrintProblem) {
  return { kind: 'failed', problem } as const;
}
