import * as fileSystem from 'node:fs/promises';

/** All that the core asks of a disk; faults come in here. */
export type Disk = Pick<
  typeof fileSystem,
  'open' | 'rename' | 'unlink' | 'mkdir' | 'readdir' | 'readFile' | 'appendFile' | 'rm' | 'statfs'
>;

export const realDisk: Disk = fileSystem;

/** Whether an error of the disk has this code, e.g. ENOENT. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
