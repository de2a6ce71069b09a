/** A file that cannot be encrypted or opened. Its message is for the owner; neither it nor the cause holds a secret. */
export class MoveFileError extends Error {
  override readonly name = 'MoveFileError';

  /**
   * @param code `WRONG_PASSPHRASE`: or damaged, which the cipher cannot tell apart. `NOT_A_MOVE_FILE`: another file, or
   * another version's. `TOO_LARGE`: it could be encrypted, but not opened.
   */
  constructor(
    readonly code: 'WRONG_PASSPHRASE' | 'NOT_A_MOVE_FILE' | 'TOO_LARGE',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
