import * as fileSystem from 'node:fs/promises';

/** Everything the core asks of a disk; tests inject faults here. */
export type Disk = Pick<
  typeof fileSystem,
  'open' | 'rename' | 'unlink' | 'mkdir' | 'readdir' | 'readFile' | 'appendFile' | 'rm' | 'statfs'
>;

export const realDisk: Disk = fileSystem;

/** Whether a disk error has this code, e.g. ENOENT. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
