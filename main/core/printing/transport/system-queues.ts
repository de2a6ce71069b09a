/** What is put into a queue: the printer's own bytes, or a page that the queue's driver prints. */
export type QueueFormat = 'escpos' | 'pdf';

/** `stopped`: it takes no documents, or prints none. */
export type QueueState = 'ready' | 'stopped' | 'missing';

/** What became of a document that was given to a queue. */
export type Submitted =
  /** @property job its number; null where the system tells none */
  | { readonly kind: 'taken'; readonly job: string | null }
  | { readonly kind: 'refused' }
  /** Nothing was heard in time: it may print yet. */
  | { readonly kind: 'unknown' };

/** `unknown`: the system knows no such job, or no more. */
export type JobState = 'pending' | 'held' | 'processing' | 'completed' | 'aborted' | 'cancelled' | 'unknown';

export interface QueueJob {
  readonly state: JobState;
  /** Whether it ever began to print: before, nothing of it can have come out. */
  readonly begun: boolean;
}

/** The computer's own printer queues. What they say of a printer is a hint. Everything may reject. */
export interface SystemQueues {
  /** Whether a queue passes a printer's own bytes on as they are. */
  readonly rawQueues: boolean;
  list(): Promise<readonly string[]>;
  stateOf(queue: string): Promise<QueueState>;
  submit(queue: string, bytes: Uint8Array, format: QueueFormat): Promise<Submitted>;
  stateOfJob(queue: string, job: string): Promise<QueueJob>;
  cancel(queue: string, job: string): Promise<void>;
}
