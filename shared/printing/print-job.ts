/** What a slip of paper tells the kitchen. */
export const slips = [
  /** Make it. */
  'order',
  /** What was to be made has changed. */
  'update',
  /** Do not make it. */
  'void',
  /** It may not have been paid: ask. */
  'check',
  /** What was to be checked is sure now. */
  'confirmed',
  /** What was void is to be made after all. */
  'again',
  /** Somebody wanted another copy. */
  'reprint',
] as const;
export type Slip = (typeof slips)[number];

export const printStates = [
  'waiting',
  /** From before its first byte until it is known what became of it; after a crash nobody knows. */
  'sending',
  /** The printer itself said so. */
  'printed',
  /** Given to the computer's printer queue, which cannot know. */
  'handed-over',
  /** Sent, and nobody knows whether it came out. Staff must look. */
  'unproved',
  /** Waited too long to be printed without asking. */
  'held',
  /** Taken back before it was sent, since it was not so any more. */
  'withdrawn',
  /** Nobody wants it any more: staff said so, or the order was done before it came. */
  'dropped',
] as const;
