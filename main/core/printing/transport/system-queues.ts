/** What goes into a queue: the printer's own bytes, or a page that the queue's driver prints. */
export type QueueFormat = 'escpos' | 'pdf';

/** `stopped`: it accepts no documents, or prints none. */
export type QueueState = 'ready' | 'stopped' | 'missing';

/** The outcome of submitting a document to a queue. */
export type Submitted =
  /** @property job its number; null if the system gives none */
  | { readonly kind: 'taken'; readonly job: string | null }
  | { readonly kind: 'refused' }
  /** No answer in time: it may still print. */
  | { readonly kind: 'unknown' };

/** `unknown`: the system does not know the job, or no longer does. */
export type JobState = 'pending' | 'held' | 'processing' | 'completed' | 'aborted' | 'cancelled' | 'unknown';

export interface QueueJob {
  readonly state: JobState;
  /** Whether it ever began to print: before that, none of it can have come out. */
  readonly begun: boolean;
}

/** The computer's own printer queues. What they report about a printer is a hint. Everything may reject. */
export interface SystemQueues {
  /** Whether a queue passes a printer's own bytes through unchanged. */
  readonly rawQueues: boolean;
  list(): Promise<readonly string[]>;
  stateOf(queue: string): Promise<QueueState>;
  submit(queue: string, bytes: Uint8Array, format: QueueFormat): Promise<Submitted>;
  stateOfJob(queue: string, job: string): Promise<QueueJob>;
  cancel(queue: string, job: string): Promise<void>;
}
