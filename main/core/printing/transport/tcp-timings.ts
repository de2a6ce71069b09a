/** How long to wait for a network printer, in milliseconds. */
export interface TcpTimings {
  /** Until it accepts the connection. */
  readonly connectMs: number;
  /** Until it answers a status question. */
  readonly answerMs: number;
  /** Until it accepts more of a document. */
  readonly stallMs: number;
  /** Until it says that a document was printed, while nothing is wrong. */
  readonly confirmMs: number;
  /** Between two status questions while waiting for a document. */
  readonly askAgainMs: number;
}

export const defaultTcpTimings: TcpTimings = {
  connectMs: 3_000,
  answerMs: 1_000,
  stallMs: 10_000,
  confirmMs: 15_000,
  askAgainMs: 2_000,
};
