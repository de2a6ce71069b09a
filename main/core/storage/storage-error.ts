import type { StorageProblem } from '../../../shared/ipc/snapshot';

/** The disk failed to store or return something. Its cause is the disk's own error. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  /** @param inPlace whether the file may be in place anyway (the failure came after the rename) */
  constructor(
    message: string,
    readonly inPlace: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** The code shown to Bbot and staff. */
  get code(): 'STORAGE_FAILING' | 'TOO_MANY_OPEN' | 'TOO_BUSY' {
    const tooManyOpen = this.cause !== undefined && problemOf(this.cause) === 'too-many-open';
    return tooManyOpen ? 'TOO_MANY_OPEN' : 'STORAGE_FAILING';
  }
}

/** The disk is fine: this write missed its turn because too many came at once. */
export class BacklogError extends StorageError {
  override get code() {
    return 'TOO_BUSY' as const;
  }
}

/** The shortest words for a disk error, e.g. "ENOSPC: no space left on device, write". */
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

/** The same error, sorted by what staff can do about it. */
export function problemOf(error: unknown): StorageProblem {
  if (error instanceof StorageError && error.cause !== undefined) return problemOf(error.cause);
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return problems.get(code) ?? 'error';
}

/** The disk did not answer in time; it may still do what it was asked. */
export class DiskSilentError extends Error {
  override readonly name = 'DiskSilentError';
  readonly code = 'ETIMEDOUT';
}
