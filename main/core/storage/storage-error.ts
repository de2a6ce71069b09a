import type { StorageProblem } from '../../../shared/ipc/snapshot';

/** The disk did not take, or did not give back, what it must. Its cause is the disk's own error. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  /** @param inPlace whether the file may be in its place all the same (the failure came after the rename). */
  constructor(
    message: string,
    readonly inPlace: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** What Bbot and staff are told. */
  get code(): 'STORAGE_FAILING' | 'TOO_MANY_OPEN' | 'TOO_BUSY' {
    const tooManyOpen = this.cause !== undefined && problemOf(this.cause) === 'too-many-open';
    return tooManyOpen ? 'TOO_MANY_OPEN' : 'STORAGE_FAILING';
  }
}

/** Nothing is wrong with the disk: so much was to be written at once that this did not get its turn in time. */
export class BacklogError extends StorageError {
  override get code() {
    return 'TOO_BUSY' as const;
  }
}

/** The shortest words for what a disk said, e.g. "ENOSPC: no space left on device, write". */
export function reasonOf(error: unknown): string {
  if (error instanceof StorageError && error.cause !== undefined) return reasonOf(error.cause);
  return error instanceof Error ? error.message : String(error);
}

const problems: ReadonlyMap<unknown, StorageProblem> = new Map([
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EROFS', 'not-writable'],
  ['EACCES', 'not-writable'],
  ['EPERM', 'not-writable'],
  ['ENOENT', 'not-writable'],
  ['ETIMEDOUT', 'not-answering'],
  ['EMFILE', 'too-many-open'],
  ['ENFILE', 'too-many-open'],
]);

/** The same as far as staff can do something about it. */
export function problemOf(error: unknown): StorageProblem {
  if (error instanceof StorageError && error.cause !== undefined) return problemOf(error.cause);
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return problems.get(code) ?? 'error';
}

/** The disk has not answered in time; it may still do what it was asked. */
export class DiskSilentError extends Error {
  override readonly name = 'DiskSilentError';
  readonly code = 'ETIMEDOUT';
}
