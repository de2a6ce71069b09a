/** How a job in a printer queue is followed, in milliseconds. */
export interface QueueTimings {
  /** Between the first two polls; doubles each time … */
  readonly firstPoll: number;
  /** … up to this. */
  readonly slowestPoll: number;
  /** How long it may wait or print before it is canceled: an hour later it is no longer wanted. */
  readonly follow: number;
}

export const defaultQueueTimings: QueueTimings = { firstPoll: 50, slowestPoll: 1_000, follow: 60_000 };
