import type { UpdateHindrance } from '../../../shared/status/update';

/** Where updates come from, and what puts them in place. */
export interface UpdateSource {
  /** The version that runs. */
  readonly running: string;
  /** Why this copy of the app cannot update itself; null where it can. */
  readonly hindrance: UpdateHindrance | null;
  /**
   * Asks for the newest version.
   * @param feed where to ask
   * @returns one that is newer than what runs, or null
   * @throws UpdateError
   */
  check(feed: string): Promise<string | null>;
  /**
   * Fetches what `check` found, and proves that it is that.
   * @param progress is told how much there is, in percent
   * @throws UpdateError, also when `signal` ended it; what runs is as it was
   */
  download(progress: (percent: number) => void, signal: AbortSignal): Promise<void>;
  /** Proves that what was fetched is still there as it came. @throws UpdateError */
  verify(): Promise<void>;
  /** Ends the app in good order, puts the update in its place and starts it; where that fails, what ran before. */
  install(): void;
}

/** Where there is nothing to update, as in a test or a benchmark. */
export const noUpdates: UpdateSource = {
  running: '0.0.0',
  hindrance: 'not-installed',
  check: async () => null,
  download: async () => undefined,
  verify: async () => undefined,
  install: () => undefined,
};
