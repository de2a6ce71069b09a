import type { Logger } from 'pino';
import type { ActivityLog } from '../activity/activity-log';
import { DamagedFileError } from '../storage/checksummed-json';
import { NewerVersionError } from '../storage/migrations';
import { reasonOf } from '../storage/storage-error';
import type { Quarantine } from './quarantine';

export interface UnreadableFilesDeps {
  readonly log: Pick<Logger, 'warn'>;
  readonly activity: Pick<ActivityLog, 'add'>;
  readonly quarantine: Quarantine;
  readonly diskFailed: (error: unknown) => void;
  readonly statusChanged: () => void;
}

/** Handles files that could not be read. */
export class UnreadableFiles {
  constructor(private readonly deps: UnreadableFilesDeps) {}

  /**
   * Shows it on the board. A damaged file is moved out of the way; one the disk did not give up, or a newer version
   * wrote, stays in place, since another start may read it. Never fails: the start goes on.
   */
  async putAside(name: string, file: string, error: unknown): Promise<void> {
    const { log, activity, quarantine, diskFailed, statusChanged } = this.deps;
    log.warn({ file: name, reason: reasonOf(error) }, 'a file could not be read');
    activity.add({ what: 'unreadable', file: name, reason: reasonOf(error) });
    try {
      if (error instanceof NewerVersionError) {
        quarantine.showNewer(name, file);
      } else if (error instanceof DamagedFileError) {
        await quarantine.putAside(name, file);
      } else {
        quarantine.show(name);
        throw error;
      }
    } catch (failure) {
      diskFailed(failure);
    }
    statusChanged();
  }
}
