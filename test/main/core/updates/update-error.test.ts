import { expect, it } from 'vitest';
import { problemOf, UpdateError } from '../../../../main/core/updates/update-error';

const coded = (code: string, words = '') => Object.assign(new Error(words), { code });

it.each([
  [coded('ERR_CHECKSUM_MISMATCH'), 'damaged'],
  [coded('ERR_UPDATER_INVALID_SIGNATURE'), 'not-signed'],
  [coded('ERR_UPDATER_CHANNEL_FILE_NOT_FOUND'), 'nothing-there'],
  [coded('ERR_UPDATER_NO_CHECKSUM'), 'not-a-feed'],
  [coded('ENOSPC'), 'disk-full'],
  [coded('EROFS'), 'not-writable'],
  [new Error('Cannot download "https://x/y", status 404: Not Found'), 'nothing-there'],
  [new Error('Cannot download "https://x/y", status 503: Busy'), 'unreachable'],
  [new Error('net::ERR_NAME_NOT_RESOLVED'), 'unreachable'],
  [new TypeError("Cannot read properties of undefined (reading 'info')"), 'not-a-feed'],
  [new UpdateError('damaged', { cause: new Error('x') }), 'damaged'],
  [new Error('whatever'), 'unknown'],
  ['no error at all', 'unknown'],
] as const)('the update error of %s is %s', (error, problem) => {
  expect(problemOf(error)).toBe(problem);
});
