import type { Ticket } from '../../../shared/ticket/ticket';
import type { Turn } from '../storage/disk-turns';
import type { Change } from './bbot-updates';
import type { TicketWriter } from './ticket-writer';

/** When a change takes effect relative to its write. */
export type Durability =
  /** Written first, visible after: a failed write leaves everything as it was. */
  | 'disk-first'
  /** Visible at once and written until that succeeds: Bbot does not send it twice. */
  | 'at-once'
  /** Already noted elsewhere and not visible; written along with the next change. */
  | 'along';

interface Waiting {
  readonly change: Change;
  readonly durability: Durability;
  tried: boolean;
  readonly succeeded: (ticket: Ticket) => void;
  readonly failed: (error: unknown) => void;
}

export interface TicketQueueDeps {
  /** The write's actual end counts, however late. */
  readonly writer: Pick<TicketWriter, 'write'>;
  /** Waits for a write until the deadline at most; rejects with what staff and Bbot are told. */
  readonly watch: (write: Turn<void>) => Promise<void>;
  /** Called whenever the visible ticket may have changed. */
  readonly changed: () => void;
  /** Called with the ticket once a change to it is on disk, or noted elsewhere. */
  readonly committed: (ticket: Ticket) => void;
}

/**
 * The changes to one ticket, one after the other: each applies to the ticket the previous one committed. Different
 * tickets are written in parallel.
 */
export class TicketQueue {
  #committed: Ticket;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;

  constructor(
    committed: Ticket,
    private readonly deps: TicketQueueDeps,
  ) {
    this.#committed = committed;
  }

  /** The ticket as it is on disk. */
  get committed(): Ticket {
    return this.#committed;
  }

  /** The ticket to show: includes changes that took effect at once and are not on disk yet. */
  get visible(): Ticket {
    return this.#waiting
      .filter((waiting) => waiting.durability === 'at-once')
      .reduce((ticket, waiting) => waiting.change(ticket), this.#committed);
  }

  get idle(): boolean {
    return this.#waiting.length === 0;
  }

  /**
   * Resolves with the ticket once the change is durable. Rejects with what `watch` reported if the disk failed or took
   * too long; an `at-once` change then stays, and `retry` writes it.
   */
  apply(change: Change, durability: Durability): Promise<Ticket> {
    return new Promise((succeeded, failed) => {
      this.#waiting.push({ change, durability, tried: false, succeeded, failed });
      if (durability === 'at-once') this.deps.changed();
      this.#run();
    });
  }

  /** Writes what an earlier failure left. */
  retry(): void {
    for (const waiting of this.#waiting) waiting.tried = false;
    this.#run();
  }

  /** Resolves once nothing is being written. */
  async settled(): Promise<void> {
    await this.#running;
  }

  #run(): void {
    if (this.#running === null && this.#untried) this.#running = this.#commitAll();
  }

  get #untried(): boolean {
    return this.#waiting.some((waiting) => !waiting.tried);
  }

  async #commitAll(): Promise<void> {
    while (this.#untried) await this.#commit([...this.#waiting]);
    this.#running = null;
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    for (const waiting of batch) waiting.tried = true;
    const after = batch.reduce((ticket, waiting) => waiting.change(ticket), this.#committed);
    try {
      await this.#writeIfNeeded(batch, after);
    } catch {
      // `#writeIfNeeded` has rejected every waiting change.
      this.#waiting = this.#waiting.filter(
        (waiting) => !batch.includes(waiting) || waiting.durability !== 'disk-first',
      );
      return;
    }
    this.#committed = after;
    this.#waiting = this.#waiting.slice(batch.length);
    if (batch.some((waiting) => waiting.durability !== 'along')) this.deps.changed();
    this.deps.committed(after);
    for (const waiting of batch) waiting.succeeded(after);
  }

  /** Ends when the write has actually ended: a second write to the same file must not overtake it. */
  async #writeIfNeeded(batch: readonly Waiting[], after: Ticket): Promise<void> {
    if (after === this.#committed || batch.every((waiting) => waiting.durability === 'along')) return;
    const write = this.deps.writer.write(after);
    this.deps.watch(write).catch((error: unknown) => {
      for (const waiting of batch) waiting.failed(error);
    });
    await write.ended;
  }
}
