const words = {
  'timed-out': 'the page was not drawn in time',
  ended: 'the window that draws pages ended',
  failed: 'the page could not be drawn',
} as const;
type PaperFault = keyof typeof words;

export class PaperError extends Error {
  override readonly name = 'PaperError';

  constructor(
    readonly code: PaperFault,
    options?: ErrorOptions,
  ) {
    super(words[code], options);
  }
}
