import { type ErrorCode, errorCodes, type Problem } from '../../../shared/ipc/error-codes';

/** Why a request gets no 2XX: a code from the closed list, its message, and details where they help. */
export class RelayError extends Error {
  override readonly name = 'RelayError';

  constructor(
    readonly code: ErrorCode,
    readonly more: {
      readonly cause?: unknown;
      readonly details?: readonly Problem[];
      readonly retryAfterSeconds?: number | null;
    } = {},
  ) {
    super(errorCodes[code].message, { cause: more.cause });
  }

  get status(): number {
    return errorCodes[this.code].status;
  }

  toJSON(): object {
    const { details } = this.more;
    const error = { code: this.code, message: this.message };
    return { error: details === undefined ? error : { ...error, details } };
  }
}
