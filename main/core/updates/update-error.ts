import type { UpdateProblem } from '../../../shared/status/update';
import { hasCode } from '../storage/disk';

/** An update could not be downloaded, or is not what it should be. */
export class UpdateError extends Error {
  override readonly name = 'UpdateError';

  constructor(
    readonly problem: UpdateProblem,
    options?: ErrorOptions,
  ) {
    super(`the update failed: ${problem}`, options);
  }
}

/** Codes from electron-updater and the disk. */
const problems: readonly (readonly [code: string, problem: UpdateProblem])[] = [
  ['ERR_CHECKSUM_MISMATCH', 'damaged'],
  ['ERR_UPDATER_INVALID_SIGNATURE', 'not-signed'],
  ['ERR_UPDATER_CHANNEL_FILE_NOT_FOUND', 'nothing-there'],
  ['ERR_UPDATER_INVALID_UPDATE_INFO', 'not-a-feed'],
  ['ERR_UPDATER_INVALID_VERSION', 'not-a-feed'],
  ['ERR_UPDATER_NO_FILES_PROVIDED', 'not-a-feed'],
  ['ERR_UPDATER_NO_CHECKSUM', 'not-a-feed'],
  ['ERR_UPDATER_ZIP_FILE_NOT_FOUND', 'not-a-feed'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'not-writable'],
  ['EPERM', 'not-writable'],
  ['EROFS', 'not-writable'],
];

/** The problem, as far as staff can make sense of it. */
export function problemOf(error: unknown): UpdateProblem {
  if (error instanceof UpdateError) return error.problem;
  const known = problems.find(([code]) => hasCode(error, code));
  if (known !== undefined) return known[1];
  // electron-updater keeps parsing whatever it was given.
  if (error instanceof TypeError) return 'not-a-feed';
  const words = error instanceof Error ? error.message : '';
  if (/status 4\d\d/.test(words)) return 'nothing-there';
  return /^net::|status 5\d\d|^HttpError|aborted by the server/.test(words) ? 'unreachable' : 'unknown';
}
