/** The disk did not take, or did not give back, what it must. Its cause is the disk's own error. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code = 'STORAGE_FAILING';

  /** @param inPlace whether the file may be in its place all the same (the failure came after the rename). */
  constructor(
    message: string,
    readonly inPlace: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The shortest words for what a disk said, e.g. "ENOSPC: no space left on device, write". */
export function reasonOf(error: unknown): string {
  if (error instanceof StorageError && error.cause !== undefined) return reasonOf(error.cause);
  return error instanceof Error ? error.message : String(error);
}
