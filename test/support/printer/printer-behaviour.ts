/** What a virtual printer does and what ails it. */
export interface Behaviour {
  /**
   * False: connections are refused and open ones are reset. What has come stays in its memory, and it comes back on the
   * same port, which nobody else is given meanwhile.
   */
  readonly listening: boolean;
  /** False: accepts connections and never reads. */
  readonly reads: boolean;
  /** False: deaf to every question. */
  readonly answers: boolean;
  /** Out: nothing is printed. What comes stays in its memory, and is printed once there is paper. */
  readonly paper: 'ok' | 'near-end' | 'out';
  /** So many lines are left, then paper is out by itself. Null: enough. */
  readonly paperLines: number | null;
  /** Nothing is printed meanwhile, as with the two below. */
  readonly coverOpen: boolean;
  readonly offline: boolean;
  /** An error of its own that it tells about when asked. */
  readonly fault: 'none' | 'cutter' | 'unrecoverable';
  /** The connection is reset once so many more bytes to print have come, this once. Questions do not count. */
  readonly breakAfterBytes: number | null;
  /** How fast it takes bytes in. Null: at once. */
  readonly bytesPerSecond: number | null;
  /** Which questions it knows that are answered in their turn; one that knows `GS ( H` knows `GS r` too. */
  readonly confirms: 'gs-h' | 'gs-r' | 'none';
  /** Characters of font A in a line. */
  readonly columns: 32 | 42 | 48;
}

export const soundPrinter: Behaviour = {
  listening: true,
  reads: true,
  answers: true,
  paper: 'ok',
  paperLines: null,
  coverOpen: false,
  offline: false,
  fault: 'none',
  breakAfterBytes: null,
  bytesPerSecond: null,
  confirms: 'gs-h',
  columns: 48,
};

/** Whether it would print now. */
export function isReady({ paper, coverOpen, offline, fault }: Behaviour): boolean {
  return paper !== 'out' && !coverOpen && !offline && fault === 'none';
}
