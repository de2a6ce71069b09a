import type { UpdateHindrance } from '../../../shared/status/update';

/** Where updates come from, and what installs them. */
export interface UpdateSource {
  /** The running version. */
  readonly running: string;
  /** Why this copy of the app cannot update itself; null if it can. */
  readonly hindrance: UpdateHindrance | null;
  /**
   * Asks for the newest version.
   * @param feed where to ask
   * @returns a version newer than the running one, or null
   * @throws UpdateError
   */
  check(feed: string): Promise<string | null>;
  /**
   * Downloads what `check` found and verifies it.
   * @param progress called with the percentage so far
   * @throws UpdateError, also if `signal` ended it; the running app is unchanged
   */
  download(progress: (percent: number) => void, signal: AbortSignal): Promise<void>;
  /** Verifies that the download is still there and unchanged. @throws UpdateError */
  verify(): Promise<void>;
  /** Ends the app in order, installs the update and starts it; if that fails, starts the old version. */
  install(): void;
}

/** For tests and benchmarks, which have nothing to update. */
export const noUpdates: UpdateSource = {
  running: '0.0.0',
  hindrance: 'not-installed',
  check: async () => null,
  download: async () => undefined,
  verify: async () => undefined,
  install: () => undefined,
};
