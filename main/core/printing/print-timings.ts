import { defaultTcpTimings, type TcpTimings } from './transport/tcp-timings';

/** How long things last, in milliseconds. Tests make them shorter. */
export interface PrintTimings {
  /** How long after a failure a printer is tried again: so long at first, then twice as long each time. */
  readonly retryFirst: number;
  readonly retryMost: number;
  /** How often a printer with nothing to do is asked how it is. */
  readonly probe: number;
  /** For how long a slip must have been tried in vain before staff are called. */
  readonly tellAfter: number;
  /** For how long a printer must have failed before its backup stands in. */
  readonly backupAfter: number;
  /** How long a slip may wait for letters that are drawn, all of them together. */
  readonly draw: number;
  readonly tcp: TcpTimings;
}

export const printTimings: PrintTimings = {
  retryFirst: 1_000,
  retryMost: 5_000,
  probe: 10_000,
  tellAfter: 2_000,
  backupAfter: 5_000,
  draw: 2_500,
  tcp: defaultTcpTimings,
};
