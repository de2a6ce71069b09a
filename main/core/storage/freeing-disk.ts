import type { Disk } from './disk';
import { problemOf } from './storage-error';

/**
 * A disk that has descriptors freed where too few keep it from opening a file, and then tries once more: an order is
 * worth more than a connection on which nothing comes.
 * @param free lets go of descriptors before it returns
 */
export function freeingDisk(disk: Disk, free: () => void): Disk {
  const twice =
    <Given extends unknown[], Result>(step: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      try {
        return await step(...given);
      } catch (error) {
        // Nothing was begun then: a file that could not be opened was not appended to either.
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
  // All else stays the disk's own, which is looked up as it is used.
  const own = Object.entries(freeing).map(([name, value]) => [name, { value }]);
  return Object.create(disk, Object.fromEntries(own));
}
