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
  return {
    ...disk,
    open: twice(disk.open),
    appendFile: twice(disk.appendFile),
    readFile: twice(disk.readFile) as Disk['readFile'],
    readdir: twice(disk.readdir) as Disk['readdir'],
  };
}
