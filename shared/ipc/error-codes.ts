/**
 * Every way to answer a request with something other than 2XX: the HTTP status, and words that staff and Bbot's support
 * understand. A code not in this list is never sent.
 */
export const errorCodes = {
  UNAUTHORIZED: {
    status: 401,
    message: 'The user name or password is wrong. Bbot must send those of this Counter Relay.',
  },
  TOO_MANY_FAILED_LOGINS: {
    status: 429,
    message: 'Too many wrong passwords in a short time. The right password is still accepted.',
  },
  MALFORMED_JSON: { status: 400, message: 'The body is not readable JSON in UTF-8.' },
  BAD_REQUEST: { status: 400, message: 'This is not a readable HTTP request.' },
  NOT_JSON: { status: 415, message: 'The body must be sent as application/json.' },
  TOO_LARGE: { status: 413, message: 'The body is larger than 1 MiB.' },
  INVALID_ORDER: {
    status: 422,
    message: 'The kitchen cannot make this order: something it needs is missing.',
  },
  WRONG_RESTAURANT: { status: 422, message: 'This order is for another restaurant.' },
  NOT_FOUND: { status: 404, message: 'There is nothing at this address.' },
  METHOD_NOT_ALLOWED: { status: 405, message: 'Only POST is understood at this address.' },
  REQUEST_TIMEOUT: { status: 408, message: 'The request did not arrive completely in time.' },
  PAUSED: { status: 503, message: 'The restaurant has paused ordering.' },
  CLOSED: { status: 503, message: 'The restaurant is closed.' },
  OFFLINE: { status: 503, message: 'Nobody at the restaurant can see orders right now.' },
  PRINTER_DOWN: { status: 503, message: 'The restaurant cannot print orders right now.' },
  TOO_BUSY: { status: 503, message: 'The kitchen has more orders than it can make right now.' },
  STORAGE_FAILING: { status: 503, message: 'The restaurant cannot store orders safely right now.' },
  TOO_MANY_OPEN: {
    status: 503,
    message: 'Too many connections or files are open on the restaurant’s computer right now.',
  },
  UNEXPECTED: { status: 500, message: 'Counter Relay met an error that it does not know.' },
} as const satisfies Record<string, { status: number; message: string }>;

export type ErrorCode = keyof typeof errorCodes;

/** The codes the gate uses to refuse a checkout. */
export type RefusalCode = 'PAUSED' | 'CLOSED' | 'OFFLINE' | 'PRINTER_DOWN' | 'TOO_BUSY' | 'STORAGE_FAILING';

/** One thing wrong with a body: where, and what. */
export interface Problem {
  readonly path: string;
  readonly problem: string;
}
