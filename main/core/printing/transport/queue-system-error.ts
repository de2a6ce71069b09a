const words = {
  'no-system': 'this computer has no printing system',
  silent: 'the printing system does not answer',
  refused: 'the printing system refused the question',
  'not-cancelled': 'the printing system did not cancel the job',
} as const;

/** The computer's printing system could not be queried. */
export class QueueSystemError extends Error {
  override readonly name = 'QueueSystemError';

  constructor(
    readonly code: keyof typeof words,
    options?: ErrorOptions,
  ) {
    super(words[code], options);
  }
}
