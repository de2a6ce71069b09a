import type { Disk } from './disk';
import { problemOf } from './storage-error';

/**
 * A disk that frees descriptors when it has too few to open a file, then retries once: an order is worth more than an
 * idle connection.
 * @param free releases descriptors before it returns
 */
export function freeingDisk(disk: Disk, free: () => void): Disk {
  const twice =
    <Given extends unknown[], Result>(step: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      try {
        return await step(...given);
      } catch (error) {
        // Nothing had started yet: a file that did not open was not appended to either.
        if (problemOf(error) !== 'too-many-open') throw error;
        free();
        return step(...given);
      }
    };
  const freeing = {
    open: twice((...given: Parameters<Disk['open']>) => disk.open(...given)),
    appendFile: twice((...given: Parameters<Disk['appendFile']>) => disk.appendFile(...given)),
    readFile: twice((...given: Parameters<Disk['readFile']>) => disk.readFile(...given)),
    readdir: twice((...given: Parameters<Disk['readdir']>) => disk.readdir(...given)),
  };
  // Everything else stays the disk's own, looked up on use.
  const own = Object.entries(freeing).map(([name, value]) => [name, { value }]);
  return Object.create(disk, Object.fromEntries(own));
}
