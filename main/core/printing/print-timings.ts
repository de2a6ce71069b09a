import { defaultTcpTimings, type TcpTimings } from './transport/tcp-timings';

/** Durations in milliseconds. Tests shorten them. */
export interface PrintTimings {
  /** How long after a failure a printer is tried again at first; doubles each time. */
  readonly retryFirst: number;
  readonly retryMax: number;
  /** How often an idle printer is asked for its status. */
  readonly probe: number;
  /** How long a slip must have failed before staff are alerted. */
  readonly tellAfter: number;
  /** How long a printer must have failed before its backup stands in. */
  readonly backupAfter: number;
  /** How long a slip may wait for its drawn letters, all together. */
  readonly draw: number;
  readonly tcp: TcpTimings;
}

export const printTimings: PrintTimings = {
  retryFirst: 1_000,
  retryMax: 5_000,
  probe: 10_000,
  tellAfter: 2_000,
  backupAfter: 5_000,
  draw: 2_500,
  tcp: defaultTcpTimings,
};
