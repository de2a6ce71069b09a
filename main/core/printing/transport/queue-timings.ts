/** How a job in a printer queue is followed, in milliseconds. */
export interface QueueTimings {
  /** Between the first two questions about it; from then on twice as long each time … */
  readonly firstPoll: number;
  /** … up to this. */
  readonly slowestPoll: number;
  /** For how long it may wait or print before it is cancelled: an hour later nobody wants it. */
  readonly follow: number;
}

export const defaultQueueTimings: QueueTimings = { firstPoll: 50, slowestPoll: 1_000, follow: 60_000 };
