/** How long a printer on the network is waited for, in milliseconds. */
export interface TcpTimings {
  /** Until it takes the connection. */
  readonly connectMs: number;
  /** Until it answers a question about its state. */
  readonly answerMs: number;
  /** Until it takes more of a document. */
  readonly stallMs: number;
  /** Until it says that a document was printed, while nothing is wrong. */
  readonly confirmMs: number;
  /** Between two questions about its state while a document is waited for. */
  readonly askAgainMs: number;
}

export const defaultTcpTimings: TcpTimings = {
  connectMs: 3_000,
  answerMs: 1_000,
  stallMs: 10_000,
  confirmMs: 15_000,
  askAgainMs: 2_000,
};
